import { parse } from '../../../server/src/syntax/parse.ts';
import { type Node, type Place, spanOf, type Tree } from '../../../server/src/syntax/tree.ts';

/** A tree as plain values: pairs as `[key, value]`, so that duplicates and order show. */
export type Outline = string | null | readonly Outline[];

export function outline(node: Node | null): Outline {
  if (node === null) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'alias') return `*${node.name}`;
  if (node.kind === 'sequence') return node.items.map(outline);
  return node.pairs.map((pair) => [pair.key.value, outline(pair.value)]);
}

/** What a text says. */
export function says(text: string): Outline {
  return outline(parse(text).root);
}

/** The words of a file at a place. */
export function slice(tree: Tree, place: Place): string {
  const { start, end } = spanOf(place);
  return tree.text.slice(start, end);
}

/** The nodes and keys of a tree, each with the place that must hold it. */
export function placesOf(
  tree: Tree,
): readonly { readonly inner: Place; readonly outer: Place | undefined }[] {
  const found: { inner: Place; outer: Place | undefined }[] = [];
  const visit = (node: Node | null, outer: Place | undefined): void => {
    if (node === null) return;
    found.push({ inner: node, outer });
    if (node.kind === 'mapping')
      for (const pair of node.pairs) {
        found.push({ inner: pair, outer: node }, { inner: pair.key, outer: pair });
        visit(pair.value, pair);
      }
    if (node.kind === 'sequence')
      for (const [index, item] of node.items.entries()) {
        const slot = node.slots[index];
        if (slot !== undefined) found.push({ inner: slot, outer: node });
        visit(item, slot);
      }
  };
  visit(tree.root, undefined);
  return found;
}
