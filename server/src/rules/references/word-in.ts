import type { Leaf } from '../../model/entry.ts';
import { type Place, spanOf, type Tree } from '../../syntax/tree.ts';

/** Where a word of a value is written; the value, where that holds it in another form, or behind an alias. */
export function wordIn({ text }: Tree, { at, node }: Leaf, word: string): Place {
  const { start, end } = spanOf(node);
  const index = text.slice(start, end).indexOf(word);
  if (at !== node || index === -1) return at;
  const from = node.from + index;
  return { base: node.base, from, to: from + word.length };
}
