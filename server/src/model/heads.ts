import type { Mapping, Node, Place, Scalar } from '../syntax/tree.ts';
import type { Entry } from './entry.ts';

/** Where to point for a mapping as a whole: its first key, so that a long one is not underlined whole. */
export function headOf(entry: Entry): Place {
  return entry.node.pairs[0]?.key ?? entry.at;
}

/** Where to point for a list or mapping that should not be one. */
export function headOfContent(node: Node, key: Scalar | undefined): Place {
  if (node.kind === 'alias' || ('flow' in node && node.flow)) return node;
  return key ?? node;
}

/** What an id without a value stands for. */
export function emptyMapping(key: Scalar): Mapping {
  return {
    kind: 'mapping',
    base: key.base,
    from: key.to,
    to: key.to,
    flow: false,
    pairs: [],
    anchor: undefined,
  };
}
