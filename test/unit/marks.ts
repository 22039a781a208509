import assert from 'node:assert/strict';
import type { Span } from '../../server/src/syntax/span.ts';

/** A text without its marks, and where they stood, in UTF-16 offsets of that text. */
export interface Marks {
  readonly text: string;
  /** Where each `¦` stood. */
  readonly cursors: readonly number[];
  /** What stood between each `⟦` and its `⟧`, by their beginnings; they may hold one another. */
  readonly spans: readonly Span[];
}

/** Takes the marks out of a text: `¦` for a cursor, `⟦…⟧` for a span. */
export function unmark(marked: string): Marks {
  const cursors: number[] = [];
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([¦⟦⟧])/)) {
    if (part === '¦') cursors.push(text.length);
    else if (part === '⟦') {
      const span = { start: text.length, end: -1 };
      open.push(span);
      spans.push(span);
    } else if (part === '⟧') {
      const span = open.pop();
      assert(span, 'a ⟧ closes what nothing opened');
      span.end = text.length;
    } else text += part;
  }
  assert.equal(open.length, 0, 'a ⟦ is never closed');
  return { text, cursors, spans };
}

/** Puts marks around spans, which may not overlap. */
export function mark(text: string, spans: readonly Span[]): string {
  let marked = '';
  let taken = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    assert(start >= taken, 'the spans overlap');
    marked += `${text.slice(taken, start)}⟦${text.slice(start, end)}⟧`;
    taken = end;
  }
  return marked + text.slice(taken);
}
