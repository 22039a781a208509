import type { Span } from '../syntax/span.ts';
import type { VisibleBuilder } from './visible.ts';

/** A text none of whose lines is longer, in characters, is taken for hard-wrapped. */
const WRAPPED_WIDTH = 100;

const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** A line of plain text, without its end. */
export interface Line extends Span {
  /** Whether it is longer than lines of a hard-wrapped text are. */
  readonly isLong: boolean;
  readonly isBlank: boolean;
}

/** The lines of a stretch of plain text. */
export function linesIn(text: string, within: Span): readonly Line[] {
  const lines: Line[] = [];
  let { start } = within;
  for (const { 0: lineEnd, index } of text.slice(within.start, within.end).matchAll(LINE_ENDS)) {
    lines.push(lineAt(text, start, within.start + index));
    start = within.start + index + lineEnd.length;
  }
  lines.push(lineAt(text, start, within.end));
  return lines;
}

/** The lines between blank ones, from the first to the last. */
export function groupsOf(lines: readonly Line[]): readonly Span[] {
  const groups: Span[] = [];
  let start: number | undefined;
  let end = 0;
  for (const line of lines) {
    if (line.isBlank) {
      if (start !== undefined) groups.push({ start, end });
      start = undefined;
    } else {
      start ??= line.start;
      end = line.end;
    }
  }
  if (start !== undefined) groups.push({ start, end });
  return groups;
}

/** Reads a paragraph of plain text: its line ends show as spaces. */
export function readPlain(text: string, { start, end }: Span, into: VisibleBuilder): void {
  let from = start;
  for (const { 0: lineEnd, index } of text.slice(start, end).matchAll(LINE_ENDS)) {
    into.add(from, start + index);
    from = start + index + lineEnd.length;
    into.addSpace(start + index, from);
  }
  into.add(from, end);
}

function lineAt(text: string, start: number, end: number): Line {
  return { start, end, isLong: isLong(text, start, end), isBlank: text.slice(start, end).trim() === '' };
}

function isLong(text: string, start: number, end: number): boolean {
  if (end - start <= WRAPPED_WIDTH) return false;
  if (end - start > 2 * WRAPPED_WIDTH) return true;
  return [...text.slice(start, end)].length > WRAPPED_WIDTH;
}
