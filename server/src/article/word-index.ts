import type { Span } from '../syntax/span.ts';
import { letterAt, OTHER, SPACED } from './letters.ts';

/** A word of a text: where it is, and a hash of it (words that differ may share one). */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/** The words of a text, in order. A letter of a script without spaces is a word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end, hash) => words.push({ start, end, hash }));
  return words;
}

/** Visits the words of a text, or of a stretch of it, in order. */
export function eachWord(
  text: string,
  visit: (start: number, end: number, hash: number) => void,
  from = 0,
  to = text.length,
): void {
  for (let at = from; at < to; ) {
    const kind = letterAt(text, at);
    const start = at;
    let hash = 0x811c9dc5; // FNV-1a
    do hash = Math.imul(hash ^ text.charCodeAt(at++), 0x01000193);
    while (kind === SPACED && at < to && letterAt(text, at) === SPACED);
    if (kind !== OTHER) visit(start, at, hash);
  }
}

/** The number of no word. */
const NONE = -1;
/** Numbers a word: its hash, its offset in its stretch, the number of its stretch, and that of its like before it. */
const WIDTH = 4;

/**
 * Where each word of a long text stands, so that looking for a phrase does not mean reading the whole text. The text
 * is given in stretches; these may move, and go.
 */
export class WordIndex {
  readonly #likes = new Likes();
  #words = new Int32Array(WIDTH * 256);
  #size = 0;
  /** How many of the words are in stretches that are gone. */
  #gone = 0;
  /** By number; undefined where one is gone. */
  #stretches: (Span | undefined)[] = [];
  /** Per stretch, the number of its first word, and that behind its last. */
  readonly #ranges = new Map<Span, readonly [number, number]>();

  /** Adds a stretch of a text. Wherever it is later, there its words are. */
  add(text: string, stretch: Span): void {
    const first = this.#size;
    const number = this.#stretches.push(stretch) - 1;
    eachWord(
      text,
      (start, _end, hash) => this.#add(hash, start - stretch.start, number),
      stretch.start,
      stretch.end,
    );
    this.#ranges.set(stretch, [first, this.#size]);
  }

  /** Takes a stretch out again, and its words. */
  remove(stretch: Span): void {
    const [first, end] = this.#ranges.get(stretch) ?? [0, 0];
    for (let word = first; word < end; word++) this.#likes.lose(this.#words[word * WIDTH] ?? 0);
    const number = this.#words[first * WIDTH + 2];
    if (end > first && number !== undefined) this.#stretches[number] = undefined;
    this.#ranges.delete(stretch);
    this.#gone += end - first;
    if (this.#gone > 1000 && 2 * this.#gone > this.#size) this.#compact();
  }

  /** How often a word occurs; a hash may stand for two, but hardly ever does. */
  count({ hash }: Word): number {
    return this.#likes.count(hash);
  }

  /** The offsets at which a word may stand, ascending: look there whether it does. */
  places({ hash }: Word): readonly number[] {
    const places: number[] = [];
    for (let word = this.#likes.last(hash); word !== NONE; word = this.#words[word * WIDTH + 3] ?? NONE) {
      const stretch = this.#stretches[this.#words[word * WIDTH + 2] ?? NONE];
      if (stretch !== undefined) places.push(stretch.start + (this.#words[word * WIDTH + 1] ?? 0));
    }
    return places.sort((a, b) => a - b);
  }

  #add(hash: number, offset: number, stretch: number): void {
    const at = this.#size * WIDTH;
    if (at === this.#words.length) this.#words = grown(this.#words);
    this.#words[at] = hash;
    this.#words[at + 1] = offset;
    this.#words[at + 2] = stretch;
    this.#words[at + 3] = this.#likes.meet(hash, this.#size++);
  }

  /** Leaves out what is gone. */
  #compact(): void {
    const [words, ranges] = [this.#words, [...this.#ranges]];
    this.#likes.clear();
    this.#size = 0;
    this.#gone = 0;
    this.#stretches = [];
    this.#words = new Int32Array(words.length);
    for (const [stretch, [start, end]] of ranges) {
      const first = this.#size;
      const number = this.#stretches.push(stretch) - 1;
      for (let at = start * WIDTH; at < end * WIDTH; at += WIDTH)
        this.#add(words[at] ?? 0, words[at + 1] ?? 0, number);
      this.#ranges.set(stretch, [first, this.#size]);
    }
  }
}

/** Per hash, how many words have it, and the number of the last one met; a table of open addressing. */
class Likes {
  #hashes = new Int32Array(128);
  #lasts = new Int32Array(128).fill(NONE);
  #counts = new Int32Array(128);
  #kinds = 0;

  count(hash: number): number {
    return this.#counts[this.#placeOf(hash)] ?? 0;
  }

  last(hash: number): number {
    return this.#lasts[this.#placeOf(hash)] ?? NONE;
  }

  /** Counts a word; the number of the one met before. */
  meet(hash: number, word: number): number {
    const at = this.#placeOf(hash);
    const last = this.#lasts[at] ?? NONE;
    this.#hashes[at] = hash;
    this.#lasts[at] = word;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    if (last === NONE && 2 * ++this.#kinds > this.#hashes.length) this.#grow();
    return last;
  }

  lose(hash: number): void {
    const at = this.#placeOf(hash);
    this.#counts[at] = (this.#counts[at] ?? 0) - 1;
  }

  clear(): void {
    this.#lasts.fill(NONE);
    this.#counts.fill(0);
    this.#kinds = 0;
  }

  /** Where a hash is in the table, or where it may come. */
  #placeOf(hash: number): number {
    const most = this.#hashes.length - 1;
    let at = (hash ^ (hash >>> 15)) & most;
    while (this.#lasts[at] !== NONE && this.#hashes[at] !== hash) at = (at + 1) & most;
    return at;
  }

  #grow(): void {
    const [hashes, lasts, counts] = [this.#hashes, this.#lasts, this.#counts];
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#lasts = new Int32Array(2 * hashes.length).fill(NONE);
    this.#counts = new Int32Array(2 * hashes.length);
    for (let old = 0; old < hashes.length; old++) {
      if (lasts[old] === NONE) continue;
      const at = this.#placeOf(hashes[old] ?? 0);
      this.#hashes[at] = hashes[old] ?? 0;
      this.#lasts[at] = lasts[old] ?? NONE;
      this.#counts[at] = counts[old] ?? 0;
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
