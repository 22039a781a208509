import type { Span } from '../syntax/span.ts';

/** A replacement of a stretch of a text, in UTF-16 offsets; an insertion where the span is empty. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** An edit that puts text in and takes nothing out. */
export function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

/** An edit that takes a stretch out. */
export function deletion(start: number, end: number): Edit {
  return { span: { start, end }, text: '' };
}

/** An edit that puts a text where another was. */
export function replacement(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

/**
 * A text after edits, all of which speak of the text before them. Several insertions at one offset keep their
 * order.
 *
 * @throws RangeError where two edits overlap, or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let taken = 0;
  for (const { span, text: added } of sorted) {
    if (span.start < taken || span.end < span.start || span.end > text.length)
      throw new RangeError(
        `The edit at ${span.start}–${span.end} overlaps another or lies outside the text.`,
      );
    result += text.slice(taken, span.start) + added;
    taken = span.end;
  }
  return result + text.slice(taken);
}
