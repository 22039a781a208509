import { stretchesOf } from '../syntax/parse.ts';
import type { Span } from '../syntax/span.ts';
import { type Mapping, spanOf, type Tree } from '../syntax/tree.ts';
import type { Entry, Leaf, Value } from './entry.ts';

/**
 * The scalars that the format knows in a file, ids that are keys among them, as far as they can be reached
 * from its root: one that stands under an anchor as often as it is used, but no mapping twice.
 *
 * @param isWanted whether what an entry holds is wanted too, beside its id
 */
export function* leavesUnder(root: Entry, isWanted: (entry: Entry) => boolean = () => true): Iterable<Leaf> {
  const seen = new Set<Mapping>();
  /** What is still to come, the last first: a generator in a generator would cost each leaf once for each level. */
  const ahead: Value[] = [root];
  for (let value = ahead.pop(); value !== undefined; value = ahead.pop()) {
    if (value.kind === 'leaf') {
      yield value;
      continue;
    }
    if (value.id) yield value.id;
    if (seen.has(value.node) || !isWanted(value)) continue;
    seen.add(value.node);
    const inside: Value[] = [];
    for (const { values } of value.fields.values()) for (const each of values) inside.push(each);
    for (const each of inside.reverse()) ahead.push(each);
  }
}

/** The leaves of a file that may stand in a span: what an alias stands for is written anywhere. */
export function leavesNear(tree: Tree, root: Entry, span: Span): Iterable<Leaf> {
  if (stretchesOf(tree).some(({ hasNames }) => hasNames)) return leavesUnder(root);
  return leavesUnder(root, ({ at }) => {
    const { start, end } = spanOf(at);
    return start <= span.end && span.start <= end;
  });
}
