import { mappingShape } from '../../format/mappings.ts';
import type { Entry } from '../../model/entry.ts';
import type { Tree } from '../../syntax/tree.ts';
import { arrayOf } from '../../work/list.ts';
import type { Steps } from '../../work/steps.ts';
import type { Edit } from '../edit.ts';
import { reorderBlock } from './block.ts';
import { reorderFlow } from './flow.ts';
import { rewriterOf } from './rewrite.ts';
import { sortedPairs } from './sorted.ts';

/**
 * The edits that put the keys of all mappings in the order in which the format lists its fields, each with its
 * comments and every byte of its value. Keys that the format does not know keep their place, `x-` and `<<` among
 * them. A mapping stays as it is where an alias would come to stand before its anchor, or a comment would be lost.
 *
 * @param root what the file was read as
 */
export function orderKeys(tree: Tree, root: Entry): Steps<readonly Edit[]> {
  return editsIn(tree.text, root);
}

function* editsIn(text: string, entry: Entry): Steps<readonly Edit[]> {
  yield;
  const { node } = entry;
  const found: (readonly Edit[])[] = [];
  for (const inner of innerEntries(entry)) found.push(yield* editsIn(text, inner));
  const inside = found.flat();
  const ranks = new Map(Object.keys(mappingShape(entry.name).fields).map((key, rank) => [key, rank]));
  const order = sortedPairs(node.pairs, ({ key }) => ranks.get(key.value) ?? -1);
  if (order === undefined) return inside;
  const rewrite = rewriterOf(text, inside);
  const reorder = node.flow ? reorderFlow : reorderBlock;
  const own = reorder(text, node, order, rewrite);
  if (own === undefined) return inside;
  const untouched = inside.filter(({ span }) =>
    own.every((edit) => span.end < edit.span.start || edit.span.end < span.start),
  );
  return [...untouched, ...own];
}

/** The mappings that stand in an entry's own fields, not those that aliases and merges bring in. */
function innerEntries({ node, fields }: Entry): readonly Entry[] {
  const keys = new Set(node.pairs.map(({ key }) => key));
  return [...fields.values()]
    .filter(({ key }) => keys.has(key))
    .flatMap(({ values }) => arrayOf(values).filter((value) => value.kind === 'entry'))
    .filter((inner) => inner.at === inner.node);
}
