import type { Span } from '../syntax/span.ts';
import { fold, showsAsSpace, UNEVEN_RUN } from './fold.ts';

/** Numbers per piece of the map: visible offset, source offset, visible length, source length. */
const WIDTH = 4;

/**
 * The text that a reader sees, in NFC, paragraphs parted by a line feed, and the way back to the source.
 *
 * The map is a list of pieces. A piece of the same length on both sides maps unit by unit; any other maps
 * as a whole. Source that lies in no piece is invisible.
 */
export class VisibleText {
  readonly text: string;
  readonly #map: Int32Array;
  #folded: string | undefined;

  constructor(text: string, map: Int32Array) {
    this.text = text;
    this.#map = map;
  }

  /** The same text as it is compared, at the same offsets. */
  get folded(): string {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  /**
   * The text with other paragraphs in the stead of some.
   *
   * @param headEnd where the last one before them ends, if there is any
   * @param tailStart where the first one behind them starts, if there is any
   * @param others read from the source as it is now
   * @param moved by how much what is behind them has moved in the source
   */
  with(
    headEnd: number | undefined,
    tailStart: number | undefined,
    others: VisibleText,
    moved: number,
  ): VisibleText {
    const joined = (text: string, other: string, by: string): string =>
      [
        ...(headEnd === undefined ? [] : [text.slice(0, headEnd)]),
        ...(other === '' ? [] : [other]),
        ...(tailStart === undefined ? [] : [text.slice(tailStart)]),
      ].join(by);
    const text = joined(this.text, others.text, '\n');
    const head = headEnd === undefined ? 0 : this.#pieceAt(0, headEnd - 1) + WIDTH;
    const tail = tailStart === undefined ? this.#map.length : this.#pieceAt(0, tailStart);
    const map = new Int32Array(head + others.#map.length + this.#map.length - tail);
    map.set(this.#map.subarray(0, head));
    map.set(others.#map, head);
    const behind = head + others.#map.length;
    map.set(this.#map.subarray(tail), behind);
    shift(map, head, behind, headEnd === undefined ? 0 : headEnd + 1, 0);
    shift(map, behind, map.length, text.length - this.text.length, moved);
    const visible = new VisibleText(text, map);
    if (this.#folded !== undefined) visible.#folded = joined(this.#folded, others.folded, ' ');
    return visible;
  }

  /** A visible span's place in the source: markup inside it is part of it, markup around it is not. */
  toSource(visible: Span): Span {
    const start = this.#sourceStart(visible.start);
    return { start, end: visible.end > visible.start ? this.#sourceEnd(visible.end) : start };
  }

  /** What can be seen of a source span; characters that it holds in part are taken whole. */
  toVisible(source: Span): Span {
    const start = this.#visibleStart(source.start);
    return { start, end: Math.max(start, this.#visibleEnd(source.end)) };
  }

  #sourceStart(offset: number): number {
    const at = this.#pieceAt(0, offset);
    const source = this.#map[at + 1] ?? 0;
    const within = offset - (this.#map[at] ?? 0);
    if (within >= (this.#map[at + 2] ?? 0)) return source + (this.#map[at + 3] ?? 0);
    return this.#isEven(at) ? source + within : source;
  }

  #sourceEnd(offset: number): number {
    const at = this.#pieceAt(0, offset - 1);
    const source = this.#map[at + 1] ?? 0;
    const within = offset - (this.#map[at] ?? 0);
    const isWhole = within >= (this.#map[at + 2] ?? 0) || !this.#isEven(at);
    return source + (isWhole ? (this.#map[at + 3] ?? 0) : within);
  }

  #visibleStart(offset: number): number {
    const at = this.#pieceAt(1, offset);
    const visible = this.#map[at] ?? 0;
    const within = offset - (this.#map[at + 1] ?? 0);
    if (within < 0) return visible;
    if (within >= (this.#map[at + 3] ?? 0)) return this.#map[at + WIDTH] ?? this.text.length;
    return this.#isEven(at) ? visible + within : visible;
  }

  #visibleEnd(offset: number): number {
    const at = this.#pieceAt(1, offset - 1);
    const visible = this.#map[at] ?? 0;
    const within = offset - (this.#map[at + 1] ?? 0);
    const length = this.#map[at + 2] ?? 0;
    if (within <= 0) return visible;
    return visible + (this.#isEven(at) ? Math.min(within, length) : length);
  }

  /** Whether a piece maps unit by unit. */
  #isEven(at: number): boolean {
    return this.#map[at + 2] === this.#map[at + 3];
  }

  /** Where in the map the last piece is that starts at or before an offset (in its column). */
  #pieceAt(column: 0 | 1, offset: number): number {
    const map = this.#map;
    let low = 0;
    let high = map.length / WIDTH - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((map[middle * WIDTH + column] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low * WIDTH;
  }
}

/** Moves pieces of a map on both sides. */
function shift(map: Int32Array, from: number, to: number, visible: number, source: number): void {
  for (let at = from; at < to; at += WIDTH) {
    map[at] = (map[at] ?? 0) + visible;
    map[at + 1] = (map[at + 1] ?? 0) + source;
  }
}

/** A paragraph as the builder leaves it: where it is in the source and in the visible text. */
export interface Block {
  readonly source: Span;
  readonly visible: Span;
}

/** A base character with the marks that combine with it, jamo included: what NFC may change is never wider. */
const CLUSTER = /[^\p{M}\u1160-\u11ff\ud7b0-\ud7ff]?[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]*/gsu;

/** Puts a visible text together, paragraph by paragraph, from stretches of the source. */
export class VisibleBuilder {
  readonly #source: string;
  readonly #texts: string[] = [];
  readonly #map: number[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  /** The paragraph at work: its text so far, its map (visible offsets its own), and white space that waits. */
  #text = '';
  #pieces: number[] = [];
  #space: { readonly start: number; end: number } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds a stretch of the source that shows as it stands. */
  add(start: number, end: number): void {
    const text = this.#source.slice(start, end);
    let from = 0;
    for (const run of text.matchAll(UNEVEN_RUN)) {
      this.#show(text.slice(from, run.index), start + from);
      from = run.index + run[0].length;
      if (showsAsSpace(run[0])) this.addSpace(start + run.index, start + from);
    }
    this.#show(text.slice(from), start + from);
  }

  /** Adds a stretch of the source that shows as something else, such as an entity. */
  addAs(text: string, start: number, end: number): void {
    const shown = text.replace(UNEVEN_RUN, (run) => (showsAsSpace(run) ? ' ' : ''));
    if (shown.trim() === '') {
      if (shown !== '') this.addSpace(start, end);
      return;
    }
    this.#flushSpace();
    this.#put(shown, start, end - start);
  }

  /** Adds white space: it shows as one space, however much of it there is, and not at a paragraph's ends. */
  addSpace(start: number, end: number): void {
    if (this.#space !== undefined) this.#space.end = end;
    else this.#space = { start, end };
  }

  /** Ends the paragraph; one in which nothing shows leaves no trace. */
  endParagraph(): void {
    this.#space = undefined;
    if (this.#text !== '') this.#keep();
    this.#text = '';
    this.#pieces = [];
  }

  finish(): { readonly visible: VisibleText; readonly blocks: readonly Block[] } {
    this.endParagraph();
    return {
      visible: new VisibleText(this.#texts.join('\n'), Int32Array.from(this.#map)),
      blocks: this.#blocks,
    };
  }

  #show(text: string, at: number): void {
    if (text === '') return;
    const first = text.startsWith(' ') ? 1 : 0;
    if (first === 1) this.addSpace(at, at + 1);
    const last = text.length > first && text.endsWith(' ') ? text.length - 1 : text.length;
    if (last > first) {
      this.#flushSpace();
      this.#put(text.slice(first, last), at + first, last - first);
    }
    if (last < text.length) this.addSpace(at + last, at + text.length);
  }

  #flushSpace(): void {
    const space = this.#space;
    this.#space = undefined;
    if (space !== undefined && this.#text !== '') this.#put(' ', space.start, space.end - space.start);
  }

  #put(text: string, source: number, sourceLength: number): void {
    append(this.#pieces, this.#text.length, source, text.length, sourceLength);
    this.#text += text;
  }

  #keep(): void {
    if (this.#text.normalize('NFC') !== this.#text) this.#compose();
    const visible = { start: this.#length, end: this.#length + this.#text.length };
    const pieces = this.#pieces;
    for (let at = 0; at < pieces.length; at += WIDTH) {
      append(
        this.#map,
        visible.start + (pieces[at] ?? 0),
        pieces[at + 1] ?? 0,
        pieces[at + 2] ?? 0,
        pieces[at + 3] ?? 0,
      );
    }
    const last = pieces.length - WIDTH;
    const source = { start: pieces[1] ?? 0, end: (pieces[last + 1] ?? 0) + (pieces[last + 3] ?? 0) };
    this.#blocks.push({ source, visible });
    this.#texts.push(this.#text);
    this.#length = visible.end + 1;
  }

  /** Brings the paragraph to NFC, cluster by cluster, so that the map stays exact. */
  #compose(): void {
    const before = new VisibleText(this.#text, Int32Array.from(this.#pieces));
    const pieces: number[] = [];
    let text = '';
    for (const { 0: cluster, index } of this.#text.matchAll(CLUSTER)) {
      const composed = cluster.normalize('NFC');
      const { start, end } = before.toSource({ start: index, end: index + cluster.length });
      // What changed maps as a whole even where the lengths happen to agree.
      if (composed === cluster || composed.length !== end - start) {
        append(pieces, text.length, start, composed.length, end - start);
      } else {
        append(pieces, text.length, start, 1, end - start);
        if (composed.length > 1) append(pieces, text.length + 1, end, composed.length - 1, 0);
      }
      text += composed;
    }
    this.#text = text;
    this.#pieces = pieces;
  }
}

/** Adds a piece to a map, or lengthens the last one where both sides go on unit by unit. */
function append(map: number[], visible: number, source: number, length: number, sourceLength: number): void {
  if (length === 0) return;
  const last = map.length - WIDTH;
  const lastLength = map[last + 2] ?? 0;
  if (
    last >= 0 &&
    length === sourceLength &&
    lastLength === map[last + 3] &&
    (map[last] ?? 0) + lastLength === visible &&
    (map[last + 1] ?? 0) + lastLength === source
  ) {
    map[last + 2] = lastLength + length;
    map[last + 3] = lastLength + length;
    return;
  }
  map.push(visible, source, length, sourceLength);
}
