import type { Mapping } from '../../syntax/tree.ts';
import { type Edit, replacement } from '../edit.ts';
import { entriesOf, isBlank } from '../entry.ts';
import { marksBetween } from '../format/marks.ts';
import type { Rewrite } from './rewrite.ts';

/**
 * Puts the fields of a flow mapping in another order. Commas and line breaks stay where they are.
 *
 * @param order for each place, the number of the field that is to stand there
 * @param rewrite gives a stretch of the text with the edits inside it made
 * @returns undefined where the fields cannot change places: there are comments, or values not written yet
 */
export function reorderFlow(
  text: string,
  mapping: Mapping,
  order: readonly number[],
  rewrite: Rewrite,
): readonly Edit[] | undefined {
  if (mapping.pairs.some(({ value }) => value === null || isBlank(value))) return undefined;
  const entries = entriesOf(text, mapping);
  const edits: Edit[] = [];
  for (const [place, number] of order.entries()) {
    const slot = entries[place];
    const entry = entries[number];
    const next = entries[place + 1];
    if (slot === undefined || entry === undefined) return undefined;
    if (next && marksBetween(text, slot.end, next.start)?.length !== 1) return undefined;
    const written = rewrite(entry);
    if (written === undefined) return undefined;
    if (place !== number || written !== text.slice(entry.start, entry.end))
      edits.push(replacement(slot.start, slot.end, written));
  }
  return edits;
}
