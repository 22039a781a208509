import { fitted } from '../work/fitted.ts';
import { copied } from './copied.ts';
import { type Change, difference } from './difference.ts';
import { nextLine } from './line.ts';
import type { Text } from './text.ts';

/** About how long a piece is, in UTF-16 units. */
const usualLength = 4096;

/** As long as so many pieces are as they were cut from a text, they keep it. */
const mostlyCut = 7 / 8;

const newline = 0x0a;
const carriageReturn = 0x0d;

/** Some whole lines of a text. */
class Piece {
  #text: string;
  #isCut: boolean;
  #lineStarts: readonly number[] | undefined;
  #holds: Map<string, boolean> | undefined;
  #matches: Map<RegExp, readonly Match[]> | undefined;

  constructor(text: string, isCut: boolean) {
    this.#text = text;
    this.#isCut = isCut;
  }

  get text(): string {
    return this.#text;
  }

  /** Whether it keeps all of the text that it was cut from. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Keeps nothing of that any more. */
  part(): void {
    this.#text = copied(this.#text);
    this.#isCut = false;
  }

  /** Where each of its lines begins. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStartsIn(this.text);
    return this.#lineStarts;
  }

  holds(words: string): boolean {
    this.#holds ??= new Map();
    let holds = this.#holds.get(words);
    if (holds === undefined) {
      holds = this.text.includes(words);
      this.#holds.set(words, holds);
    }
    return holds;
  }

  /** Counted from its own beginning. */
  matchesOf(pattern: RegExp): readonly Match[] {
    this.#matches ??= new Map();
    let matches = this.#matches.get(pattern);
    if (matches === undefined) {
      matches = fitted([...this.text.matchAll(pattern)].map(({ index, 1: group }) => ({ index, group })));
      this.#matches.set(pattern, matches);
    }
    return matches;
  }
}

/** Where a pattern matches, and what its first group holds there. */
export interface Match {
  readonly index: number;
  readonly group: string | undefined;
}

/**
 * A text that is edited: in pieces, of which an edit makes anew those that it touches. So it costs the same in a text
 * of any length, and an old text keeps no more of memory than what the new one does not share with it.
 *
 * Offsets are UTF-16 units; lines end with `\n`, `\r\n` or `\r`.
 */
export class PiecedText implements Text {
  readonly length: number;
  /** There is one at least, and each but the last ends with `\n`. */
  readonly #pieces: readonly Piece[];
  /** Where each piece begins. */
  readonly #starts: readonly number[];
  /** The number of the line with which each piece begins. */
  #lines: readonly number[] | undefined;
  #whole: string | undefined;

  private constructor(pieces: readonly Piece[], whole?: string) {
    this.#pieces = pieces;
    let length = 0;
    const starts = pieces.map(({ text }) => {
      length += text.length;
      return length - text.length;
    });
    this.#starts = starts;
    this.length = length;
    this.#whole = whole;
  }

  static of(text: string): PiecedText {
    return new PiecedText(divided(text), text);
  }

  /** The text with something put where `[start, end)` was. */
  edited(start: number, end: number, put: string): PiecedText {
    const first = lastAtOrBefore(this.#starts, start);
    const last = lastAtOrBefore(this.#starts, end);
    let text = this.#textOf(first).slice(0, start - this.#startOf(first)) + put;
    text += this.#textOf(last).slice(end - this.#startOf(last));
    let next = last + 1;
    while (next < this.#pieces.length && !text.endsWith('\n')) text += this.#textOf(next++);
    const pieces = this.#pieces.slice(0, first).concat(anew(text), this.#pieces.slice(next));
    const cut = pieces.filter(({ isCut }) => isCut);
    // What edits make anew comes on top of the text that all others keep: of much, it is too much.
    if (cut.length < mostlyCut * pieces.length) for (const piece of cut) piece.part();
    return new PiecedText(pieces.length === 0 ? divided('') : pieces);
  }

  /** All of it, put together at the first call. */
  toString(): string {
    this.#whole ??= this.#pieces.map(({ text }) => text).join('');
    return this.#whole;
  }

  charAt(offset: number): string {
    const piece = lastAtOrBefore(this.#starts, offset);
    return this.#textOf(piece).charAt(offset - this.#startOf(piece));
  }

  indexOf(words: string, from = 0): number {
    for (let piece = lastAtOrBefore(this.#starts, from); piece < this.#pieces.length; piece++) {
      const start = this.#startOf(piece);
      const found = this.#textOf(piece).indexOf(words, from - start);
      if (found !== -1) return start + found;
    }
    return -1;
  }

  lastIndexOf(words: string, from = this.length): number {
    for (let piece = lastAtOrBefore(this.#starts, from); piece >= 0; piece--) {
      const start = this.#startOf(piece);
      const found = from < start ? -1 : this.#textOf(piece).lastIndexOf(words, from - start);
      if (found !== -1) return start + found;
    }
    return -1;
  }

  slice(start: number, end = this.length): string {
    let piece = lastAtOrBefore(this.#starts, start);
    let offset = this.#startOf(piece);
    let found = this.#textOf(piece).slice(start - offset, end - offset);
    while (piece + 1 < this.#pieces.length && this.#startOf(piece + 1) < end) {
      piece++;
      offset = this.#startOf(piece);
      found += this.#textOf(piece).slice(0, end - offset);
    }
    return found;
  }

  /** Whether some words stand anywhere, which hold no line break. Each piece is searched once for them. */
  holds(words: string): boolean {
    return this.#pieces.some((piece) => piece.holds(words));
  }

  /** All matches of a global pattern that looks at no more than a line. Each piece is searched once for it. */
  *matchesOf(pattern: RegExp): Iterable<Match> {
    for (const [number, piece] of this.#pieces.entries())
      for (const { index, group } of piece.matchesOf(pattern))
        yield { index: this.#startOf(number) + index, group };
  }

  get lineCount(): number {
    return this.lineOf(this.length) + 1;
  }

  /** The number of the line of an offset, from 0 on. */
  lineOf(offset: number): number {
    const piece = lastAtOrBefore(this.#starts, offset);
    const starts = this.#pieces[piece]?.lineStarts ?? [];
    return (this.#firstLines()[piece] ?? 0) + lastAtOrBefore(starts, offset - this.#startOf(piece));
  }

  /** The same for many offsets, at little cost where they are asked in their order. */
  linesInOrder(): (offset: number) => number {
    const firstLines = this.#firstLines();
    let piece = 0;
    let line = 0;
    return (offset) => {
      if (offset < this.#startOf(piece)) piece = line = 0;
      for (; piece + 1 < this.#pieces.length && this.#startOf(piece + 1) <= offset; piece++) line = 0;
      const starts = this.#pieces[piece]?.lineStarts ?? [];
      const within = offset - this.#startOf(piece);
      if ((starts[line] ?? 0) > within) line = 0;
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= within) line++;
      return (firstLines[piece] ?? 0) + line;
    };
  }

  /** Where a line begins; behind the last line there is none. */
  startOfLine(line: number): number | undefined {
    const lines = this.#firstLines();
    const piece = lastAtOrBefore(lines, line);
    const start = this.#pieces[piece]?.lineStarts[line - (lines[piece] ?? 0)];
    return start === undefined ? undefined : this.#startOf(piece) + start;
  }

  /** What changed from another text to this one; undefined where they are equal. What they share is not looked at. */
  changeFrom(before: PiecedText): Change | undefined {
    const shorter = Math.min(before.#pieces.length, this.#pieces.length);
    let start = 0;
    while (start < shorter && before.#pieces[start] === this.#pieces[start]) start++;
    let atEnd = 0;
    const moved = this.#pieces.length - before.#pieces.length;
    for (let last = before.#pieces.length - 1; atEnd < shorter - start; last--, atEnd++)
      if (before.#pieces[last] !== this.#pieces[last + moved]) break;
    const changed = difference(before.#between(start, atEnd), this.#between(start, atEnd));
    if (changed === undefined) return undefined;
    const offset = start < this.#pieces.length ? this.#startOf(start) : this.length;
    return {
      start: offset + changed.start,
      oldEnd: offset + changed.oldEnd,
      newEnd: offset + changed.newEnd,
    };
  }

  /** The text without some of its first and of its last pieces. */
  #between(first: number, last: number): string {
    if (first === 0 && last === 0) return this.toString();
    return this.#pieces
      .slice(first, this.#pieces.length - last)
      .map(({ text }) => text)
      .join('');
  }

  #firstLines(): readonly number[] {
    if (this.#lines === undefined) {
      let next = 0;
      this.#lines = this.#pieces.map(({ lineStarts }) => {
        const line = next;
        // The last line of each but the last piece is the first of the next.
        next += lineStarts.length - 1;
        return line;
      });
    }
    return this.#lines;
  }

  #textOf(piece: number): string {
    return this.#pieces[piece]?.text ?? '';
  }

  #startOf(piece: number): number {
    return this.#starts[piece] ?? 0;
  }
}

/** The pieces of what an edit touched. They are divided only where they are long, so as not to become ever more. */
function anew(text: string): readonly Piece[] {
  if (text === '') return [];
  if (text.length <= 2 * usualLength) return [new Piece(text, false)];
  const pieces = divided(text);
  for (const piece of pieces) piece.part();
  return pieces;
}

function divided(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = nextLine(text, Math.min(start + usualLength, text.length));
    pieces.push(new Piece(text.slice(start, end), true));
    start = end;
  }
  return pieces.length === 0 ? [new Piece('', false)] : pieces;
}

/** The beginnings of lines, the first and what stands behind the last line break included. */
function lineStartsIn(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === newline || (code === carriageReturn && text.charCodeAt(at + 1) !== newline))
      starts.push(at + 1);
  }
  return fitted(starts);
}

/** The index of the last of ascending numbers that is no greater than one; the first, where none is. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
