import { lineEnd, lineStart } from '../../syntax/line.ts';
import type { Text } from '../../syntax/text.ts';
import { type Scalar, spanOf } from '../../syntax/tree.ts';

/** The word at the cursor, on one line: what a suggestion replaces. UTF-16 offsets of the file. */
export interface Slot {
  /** Its quotation mark included. */
  readonly start: number;
  /** The closing quotation mark included. */
  readonly end: number;
  readonly cursor: number;
  readonly quote: { readonly mark: '"' | "'"; readonly closed: boolean } | undefined;
}

/** A place in which nothing is typed yet. */
export function emptySlot(text: Text, cursor: number): Slot {
  const opened = openedBefore(text, cursor);
  if (opened === undefined) return { start: cursor, end: cursor, cursor, quote: undefined };
  const { start, mark } = opened;
  return { start, end: cursor, cursor, quote: { mark, closed: false } };
}

/** The word that a scalar is, as far as it is typed; undefined where it goes over several lines. */
export function scalarSlot(text: Text, scalar: Scalar, cursor: number): Slot | undefined {
  const { start, end } = spanOf(scalar);
  const last = lineEnd(text, cursor);
  if (start < lineStart(text, cursor)) return undefined;
  if (scalar.style === 'literal' || scalar.style === 'folded') return undefined;
  if (scalar.style === 'plain') {
    const opened = openedBefore(text, start);
    // A plain text over several lines is one that a broken line below was taken into.
    const until = Math.max(cursor, Math.min(end, last));
    if (opened === undefined) return { start, end: until, cursor, quote: undefined };
    return { start: opened.start, end: until, cursor, quote: { mark: opened.mark, closed: false } };
  }
  const mark = scalar.style === 'double' ? '"' : "'";
  const closed = end <= last && end - start > 1 && text.charAt(end - 1) === mark;
  if (cursor <= start || (closed && cursor >= end)) return undefined;
  if (closed) return { start, end, cursor, quote: { mark, closed } };
  const rest = /^[^,\]}]*/.exec(text.slice(cursor, last))?.[0].trimEnd() ?? '';
  return { start, end: cursor + rest.length, cursor, quote: { mark, closed } };
}

/** A quotation mark that opens a value before an offset and that nothing closes, white space between allowed. */
function openedBefore(text: Text, offset: number): { start: number; mark: '"' | "'" } | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  const found = /(?:^|[\s[{,])(["'])[ \t]*$/.exec(before);
  if (found === null) return undefined;
  const start = offset - found[0].length + found[0].indexOf(found[1] ?? '"');
  return { start, mark: found[1] === "'" ? "'" : '"' };
}

/** Where the words begin, behind the quotation mark. */
export function innerStart({ start, quote }: Slot): number {
  return quote === undefined ? start : start + 1;
}

/** What is typed before the cursor, as it stands in the file. */
export function typedIn(text: Text, slot: Slot): string {
  return text.slice(Math.min(innerStart(slot), slot.cursor), slot.cursor);
}

/** The same as it is read: without escapes. */
export function saidIn(text: Text, slot: Slot): string {
  const typed = typedIn(text, slot);
  if (slot.quote?.mark === '"') return typed.replaceAll(/\\(.)/g, '$1');
  return slot.quote === undefined ? typed : typed.replaceAll("''", "'");
}
