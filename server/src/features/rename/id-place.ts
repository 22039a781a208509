import type { Edit } from '../../edit/edit.ts';
import { replacement } from '../../edit/edit.ts';
import { setValue } from '../../edit/set.ts';
import type { Span } from '../../syntax/span.ts';
import { type Scalar, spanOf, type Tree } from '../../syntax/tree.ts';
import { insideOf } from '../place.ts';

/** What a scalar says behind the `#` of a reference, as it is written. */
export function writtenId(node: Scalar): string {
  const text = node.value.trim();
  return text.slice(text.lastIndexOf('#') + 1);
}

/**
 * Where the id of a reference or definition stands: without quotation marks, and without the file before a `#`.
 * Undefined where it is written with escapes, or over several lines.
 */
export function idPlace(text: string, node: Scalar): Span | undefined {
  const id = writtenId(node);
  const inside = insideOf(text, node);
  const written = text.slice(inside.start, inside.end).trimEnd();
  if (id === '' || !written.endsWith(id)) return undefined;
  const end = inside.start + written.length;
  return { start: end - id.length, end };
}

/**
 * Gives a reference or definition another id, and keeps all else that its scalar says: an id reads the same in
 * every style of quotation, so that nothing but the id changes.
 */
export function changeId(tree: Tree, node: Scalar, id: string): readonly Edit[] | undefined {
  const place = idPlace(tree.text, node);
  if (place !== undefined) return [replacement(place.start, place.end, id)];
  const { start } = spanOf(node);
  if (start === spanOf(node).end) return undefined;
  const text = node.value.trim();
  return setValue(tree, node, text.slice(0, text.lastIndexOf('#') + 1) + id);
}
