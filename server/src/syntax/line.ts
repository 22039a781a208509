const byteOrderMark = '\uFEFF';

/** Where the line of an offset begins, behind a byte order mark. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith(byteOrderMark) ? Math.min(1, offset) : start;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const stop = end === -1 ? text.length : end;
  return text[stop - 1] === '\r' && stop - 1 >= offset ? stop - 1 : stop;
}

/** Where the line after that of an offset begins; the end of the text, where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** How many characters of its line stand before an offset. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
