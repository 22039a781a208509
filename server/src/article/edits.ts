/** Bits of a machine word, as JavaScript's bitwise operators have them. */
const WORD = 32;

/**
 * Edit distances (Levenshtein) between one pattern and stretches of text, many at once, by Myers' bit-parallel
 * algorithm in blocks (G. Myers, "A fast bit-vector algorithm for approximate string matching", 1999; the
 * carries between blocks as in H. Hyyrö, 2003). Takes time proportional to text length × ⌈pattern length ÷ 32⌉.
 */
export class EditPattern {
  readonly length: number;
  readonly #blocks: number;
  /** Per character of the pattern, the places where it stands, a bit each. */
  readonly #places = new Map<number, Int32Array>();
  readonly #nowhere: Int32Array;
  readonly #lastBit: number;

  constructor(pattern: string) {
    this.length = pattern.length;
    this.#blocks = Math.max(1, Math.ceil(pattern.length / WORD));
    this.#nowhere = new Int32Array(this.#blocks);
    this.#lastBit = (pattern.length - 1) % WORD;
    for (let at = 0; at < pattern.length; at++) {
      const unit = pattern.charCodeAt(at);
      let places = this.#places.get(unit);
      if (places === undefined) {
        places = new Int32Array(this.#blocks);
        this.#places.set(unit, places);
      }
      const block = Math.floor(at / WORD);
      places[block] = (places[block] ?? 0) | (1 << (at % WORD));
    }
  }

  /** How much work {@link distances} is, in steps, for a text of some length. */
  cost(length: number): number {
    return length * this.#blocks;
  }

  /**
   * For each offset of the text, the distance between the pattern and the text before that offset: all of it,
   * or, where the beginning is free, whichever end of it is the nearest.
   */
  distances(text: string, beginning: 'free' | 'fixed'): Int32Array {
    const blocks = this.#blocks;
    const lastBit = this.#lastBit;
    const positive = new Int32Array(blocks).fill(-1);
    const negative = new Int32Array(blocks);
    const distances = new Int32Array(text.length + 1);
    const carryIn = beginning === 'fixed' ? 1 : 0;
    let distance = this.length;
    distances[0] = distance;
    for (let at = 0; at < text.length; at++) {
      const places = this.#places.get(text.charCodeAt(at)) ?? this.#nowhere;
      let carry = carryIn;
      for (let block = 0; block < blocks; block++) {
        const pv = positive[block] ?? 0;
        const mv = negative[block] ?? 0;
        let equal = places[block] ?? 0;
        const vertical = equal | mv;
        if (carry < 0) equal |= 1;
        const horizontal = (((equal & pv) + pv) ^ pv) | equal;
        let plus = mv | ~(horizontal | pv);
        let minus = pv & horizontal;
        const top = block === blocks - 1 ? lastBit : WORD - 1;
        const out = ((plus >>> top) & 1) - ((minus >>> top) & 1);
        plus <<= 1;
        minus <<= 1;
        if (carry > 0) plus |= 1;
        else if (carry < 0) minus |= 1;
        positive[block] = minus | ~(vertical | plus);
        negative[block] = plus & vertical;
        carry = out;
      }
      distance += carry;
      distances[at + 1] = distance;
    }
    return distances;
  }
}
