import { lineEnd } from '../../syntax/line.ts';
import { contains, type Span } from '../../syntax/span.ts';
import { deletion, type Edit, insertion, replacement } from '../edit.ts';
import { eolOf } from '../entry.ts';
import { type PieceKind, spacesBetween } from './spacing.ts';
import { alignComments, type TrailingComment } from './trailing.ts';

/** How many blank lines may part two things. */
const mostBlankLines = 1;

/**
 * Takes the pieces of a file in their order, and notes the edits that set each right: its indentation where it
 * begins a line, the space before it where it does not.
 */
export class Lines {
  readonly #text: string;
  /** False where indentation and blank lines are left to whoever types. */
  readonly #lays: boolean;
  readonly #edits: Edit[] = [];
  readonly #comments: TrailingComment[] = [];
  #end: number;
  #kind: PieceKind | undefined;
  /** Whether the line break behind the last piece is part of it. */
  #broken = true;
  /** The column at which the last piece will end. */
  #column = 0;

  constructor(text: string, lays: boolean) {
    this.#text = text;
    this.#lays = lays;
    this.#end = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** Where the last piece ends. */
  get end(): number {
    return this.#end;
  }

  /** Whether a piece that starts here is the first on its line. */
  begins(start: number): boolean {
    if (this.#broken) return true;
    const line = this.#text.indexOf('\n', this.#end);
    return line !== -1 && line < start;
  }

  /**
   * Takes a piece of one line; white space alone stands between it and the one before.
   *
   * @param column where it is to stand if it begins a line, or follows a dash
   */
  piece(kind: PieceKind, start: number, end: number, column: number): void {
    if (this.begins(start)) {
      this.#indent(this.#breaks(start), start, column);
      this.#column = column;
    } else if (kind === 'comment') {
      this.#comments.push({ gap: { start: this.#end, end: start }, column: this.#column });
    } else {
      const present = start - this.#end;
      const wanted =
        this.#kind === 'dash' ? Math.max(1, column - this.#column) : spacesBetween(this.#kind, kind);
      if (wanted !== undefined) this.#replace(this.#end, start, ' '.repeat(wanted));
      this.#column += wanted ?? present;
    }
    this.#column += end - start;
    this.#end = end;
    this.#kind = kind;
    this.#broken = false;
  }

  /**
   * Takes the further lines of a plain or quoted text, up to `end`.
   *
   * @param column where they are to stand; undefined to leave them as they are
   */
  further(end: number, column: number | undefined, quoted: boolean): void {
    for (let from = this.#end; from < end; ) {
      const stop = Math.min(lineEnd(this.#text, from), end);
      // White space at the end of a line of quoted text may be escaped.
      if (!quoted && stop < end) this.#trim(from, stop);
      if (stop === end) break;
      const line = this.#text.indexOf('\n', stop) + 1;
      const start = line + leadingWhite(this.#text, line, end);
      const blank = start >= Math.min(lineEnd(this.#text, line), end);
      if (!blank && column !== undefined) this.#indent(line, start, column);
      if (!blank) this.#column = (column ?? start - line) + end - start;
      if (blank) this.#replace(line, start, '');
      from = start;
    }
    this.#end = end;
  }

  /**
   * Takes the text of a block scalar, which begins on the line after the last piece.
   *
   * @param from the column at which its text begins, and `to` where it is to begin
   * @returns false for a text that is not indented so far
   */
  blockText(end: number, from: number, to: number): boolean {
    const pad = ' '.repeat(to);
    for (let line = this.#text.indexOf('\n', this.#end) + 1; line < end; ) {
      const stop = Math.min(lineEnd(this.#text, line), end);
      const spaces = countOf(' ', this.#text, line, stop);
      if (line + spaces === stop && spaces <= from) this.#replace(line, stop, '');
      else if (spaces < from) return false;
      else this.#replace(line, line + from, pad);
      const next = this.#text.indexOf('\n', stop);
      line = next === -1 ? end : next + 1;
    }
    this.#trim(this.#end, lineEnd(this.#text, this.#end));
    this.skipTo(end);
    return true;
  }

  /** Takes everything up to `end`, which begins a line or ends the file, as it is. */
  skipTo(end: number): void {
    this.#end = end;
    this.#broken = true;
    this.#kind ??= 'text';
  }

  /** Ends the file with one line break, and gives the edits of some lines in their order. */
  finish(within: readonly Span[] | undefined): readonly Edit[] {
    this.#lastBreak();
    const edits = [...this.#edits, ...alignComments(this.#text, this.#comments, within)];
    const wanted = within ? edits.filter(({ span }) => within.some((lines) => contains(lines, span))) : edits;
    return wanted.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #lastBreak(): void {
    const text = this.#text;
    const line = text.indexOf('\n', this.#end);
    if (!this.#broken) this.#trim(this.#end, lineEnd(text, this.#end));
    if (!this.#lays) return;
    if (this.#kind === undefined || (this.#broken && text[this.#end - 1] === '\n'))
      this.#replace(this.#end, text.length, '');
    else if (line === -1) this.#edits.push(insertion(text.length, eolOf(text)));
    else this.#replace(line + 1, text.length, '');
  }

  /** Sees to the line breaks before a piece that begins a line, and says where its line starts. */
  #breaks(start: number): number {
    const text = this.#text;
    let line = this.#end;
    if (!this.#broken) {
      this.#trim(line, lineEnd(text, line));
      line = text.indexOf('\n', line) + 1;
    }
    const most = this.#kind === undefined ? 0 : mostBlankLines;
    for (let blank = 0; ; blank++) {
      const end = text.indexOf('\n', line);
      if (end === -1 || end >= start) return line;
      if (blank < most) this.#trim(line, lineEnd(text, line));
      else if (this.#lays) this.#edits.push(deletion(line, end + 1));
      line = end + 1;
    }
  }

  #indent(line: number, start: number, column: number): void {
    if (this.#lays) this.#replace(line, start, ' '.repeat(column));
  }

  /** Takes away the white space at the end of a stretch. */
  #trim(from: number, to: number): void {
    let start = to;
    while (start > from && (this.#text[start - 1] === ' ' || this.#text[start - 1] === '\t')) start--;
    this.#replace(start, to, '');
  }

  #replace(start: number, end: number, by: string): void {
    if (end - start === by.length && this.#text.startsWith(by, start)) return;
    this.#edits.push(start === end ? insertion(start, by) : replacement(start, end, by));
  }
}

function leadingWhite(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at - from;
}

function countOf(sign: string, text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] === sign) at++;
  return at - from;
}
