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

/** Visits the words of a text, in order. */
export function eachWord(text: string, visit: (start: number, end: number, hash: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const kind = letterAt(text, at);
    const start = at;
    let hash = 0x811c9dc5; // FNV-1a
    do hash = Math.imul(hash ^ text.charCodeAt(at++), 0x01000193);
    while (kind === SPACED && letterAt(text, at) === SPACED);
    if (kind !== OTHER) visit(start, at, hash);
  }
}

/** Where each word of a long text stands, so that looking for a phrase does not mean reading the whole text. */
export class WordIndex {
  /** Per bucket of hashes: how many words, and the number of the first. */
  readonly #counts: Int32Array;
  readonly #first: Int32Array;
  /** Per word: its offset, and the number of the next in its bucket. */
  readonly #offsets: Int32Array;
  readonly #next: Int32Array;

  constructor(text: string) {
    let offsets = new Int32Array(256);
    let hashes = new Int32Array(256);
    let count = 0;
    eachWord(text, (start, _end, hash) => {
      if (count === offsets.length) {
        offsets = grown(offsets);
        hashes = grown(hashes);
      }
      offsets[count] = start;
      hashes[count++] = hash;
    });
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(64, count)));
    this.#counts = new Int32Array(buckets);
    this.#first = new Int32Array(buckets).fill(-1);
    this.#next = new Int32Array(count);
    this.#offsets = offsets.subarray(0, count);
    for (let word = count - 1; word >= 0; word--) {
      const bucket = this.#bucket(hashes[word] ?? 0);
      this.#next[word] = this.#first[bucket] ?? -1;
      this.#first[bucket] = word;
      this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    }
  }

  /** How often a word occurs, at most. */
  count(word: Word): number {
    return this.#counts[this.#bucket(word.hash)] ?? 0;
  }

  /** The offsets at which a word may stand, ascending: look there whether it does. */
  places(word: Word): readonly number[] {
    const places: number[] = [];
    let at = this.#first[this.#bucket(word.hash)] ?? -1;
    while (at >= 0) {
      places.push(this.#offsets[at] ?? 0);
      at = this.#next[at] ?? -1;
    }
    return places;
  }

  #bucket(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#counts.length - 1);
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
