import { columnAt, lineEnd, lineStart } from '../../syntax/line.ts';
import { type Scalar, spanOf } from '../../syntax/tree.ts';

/** What the head of a block scalar says: `|`, `>-`, `|2+` … */
export interface BlockHead {
  /** The offset behind it, where a comment may follow. */
  readonly end: number;
  /** How far its text is indented beside what holds it, where it says so. */
  readonly digit: number | undefined;
  /** Whether the blank lines at its end belong to it. */
  readonly keeps: boolean;
}

const head = /[|>]([-+0-9]*)/y;

/** Reads the head of a block scalar; undefined for any other scalar. */
export function blockHead(text: string, scalar: Scalar): BlockHead | undefined {
  if (scalar.style !== 'literal' && scalar.style !== 'folded') return undefined;
  head.lastIndex = spanOf(scalar).start;
  const found = head.exec(text);
  if (found === null) return undefined;
  const [digit] = /\d/.exec(found[1] ?? '') ?? [];
  return {
    end: head.lastIndex,
    digit: digit === undefined ? undefined : Number(digit),
    keeps: found[0].includes('+'),
  };
}

/** The column of the first line of a block scalar that holds more than spaces; undefined where none does. */
export function columnOfBlockText(text: string, from: number, end: number): number | undefined {
  const sign = /[^ \r\n]/g;
  sign.lastIndex = from;
  const found = sign.exec(text);
  return found === null || found.index >= end ? undefined : columnAt(text, found.index);
}

/** Where the text of a block scalar begins; undefined where it has none. */
export function blockTextStart(text: string, headEnd: number, end: number): number | undefined {
  const line = text.indexOf('\n', lineEnd(text, headEnd)) + 1;
  return line === 0 || line >= end ? undefined : line;
}

/** Where the text of a block scalar ends that begins at a column, the blank lines below it not counted. */
export function endOfBlockText(text: string, from: number, end: number, column: number): number {
  let last = end;
  while (last > from) {
    const line = lineStart(text, last - 1);
    if (!/^ *\r?\n?$/.test(text.slice(line, last)) || lineEnd(text, line) - line > column) break;
    last = line;
  }
  return last;
}
