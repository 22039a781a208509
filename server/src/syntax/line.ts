import type { Text } from './text.ts';

const byteOrderMark = '\uFEFF';

/** Where the line of an offset begins, behind a byte order mark. */
export function lineStart(text: Text, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charAt(0) === byteOrderMark ? Math.min(1, offset) : start;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: Text, offset: number): number {
  const end = text.indexOf('\n', offset);
  const stop = end === -1 ? text.length : end;
  return text.charAt(stop - 1) === '\r' && stop - 1 >= offset ? stop - 1 : stop;
}

/** Where the line after that of an offset begins; the end of the text, where there is none. */
export function nextLine(text: Text, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** How many characters of its line stand before an offset. */
export function columnAt(text: Text, offset: number): number {
  return offset - lineStart(text, offset);
}
