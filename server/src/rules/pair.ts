import { pathTo } from '../syntax/path.ts';
import type { Node, Pair, Tree } from '../syntax/tree.ts';

/** The field that a key names or a node is the value of; undefined for an item of a list. */
export function pairOf(tree: Tree, part: Node): Pair | undefined {
  const last = pathTo(tree, part)?.at(-1);
  return last?.kind === 'field' ? last.pair : undefined;
}
