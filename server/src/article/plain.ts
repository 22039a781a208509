import type { VisibleBuilder } from './visible.ts';

/** A text none of whose lines is longer, in characters, is taken for hard-wrapped. */
const WRAPPED_WIDTH = 100;

/** Reads plain text: each line is a paragraph or, in a hard-wrapped text, whatever blank lines part. */
export function readPlain(text: string, into: VisibleBuilder): void {
  const lines = linesOf(text);
  const wrapped = lines.every(([start, end]) => !isLong(text, start, end));
  let previousEnd = 0;
  for (const [start, end] of lines) {
    if (wrapped && !isBlank(text, start, end)) into.addSpace(previousEnd, start);
    else into.endParagraph();
    into.add(start, end);
    previousEnd = end;
  }
  into.endParagraph();
}

function linesOf(text: string): readonly (readonly [number, number])[] {
  const lines: (readonly [number, number])[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)) {
    lines.push([start, index]);
    start = index + end.length;
  }
  lines.push([start, text.length]);
  return lines;
}

function isLong(text: string, start: number, end: number): boolean {
  if (end - start <= WRAPPED_WIDTH) return false;
  if (end - start > 2 * WRAPPED_WIDTH) return true;
  return [...text.slice(start, end)].length > WRAPPED_WIDTH;
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}
