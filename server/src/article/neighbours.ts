import type { Span } from '../syntax/span.ts';
import type { Place } from './context.ts';

/** So much of a file's claims must follow the order of the article for that order to be a clue. */
const ORDERLY = 0.8;
/** Two places that share so much of their hull are the same. */
const SAME = 0.7;
/** Where a claim starts that is not found, or not in its turn. */
const NOWHERE = -1;

/** What the claims that are found tell of those that are not. All in visible offsets. */
export class Neighbours {
  readonly #places: readonly (Place | undefined)[];
  /** Per claim in the order of the file, where it starts, if it is found. */
  readonly #starts: Int32Array;
  /** The same for those in their turn. */
  readonly #inTurn: Int32Array;
  readonly #orderly: boolean;
  /** The numbers of those found, in the order of the article. */
  #order: Int32Array | undefined;

  /** @param places per claim in the order of the file, its place if it is known */
  constructor(places: readonly (Place | undefined)[]) {
    this.#places = places;
    const starts = new Int32Array(places.length);
    let found = 0;
    for (let number = 0; number < places.length; number++) {
      const start = places[number]?.[0]?.start ?? NOWHERE;
      starts[number] = start;
      if (start !== NOWHERE) found++;
    }
    this.#starts = starts;
    this.#inTurn = starts.slice();
    this.#orderly = found > 1 && leaveAscending(this.#inTurn) >= ORDERLY * found;
  }

  /** Where a claim starts by the order of the claims around it; undefined where that order says nothing. */
  windowOf(number: number): Span | undefined {
    if (!this.#orderly) return undefined;
    const start = this.#nearest(number, -1);
    const end = this.#nearest(number, 1);
    return start === undefined && end === undefined
      ? undefined
      : { start: start ?? 0, end: end ?? Number.POSITIVE_INFINITY };
  }

  /** Whether some claim is exactly there: its start can be no farther away than the place is long. */
  isTaken(place: Place): boolean {
    this.#order ??= inOrder(this.#starts);
    const hull = { start: place[0]?.start ?? 0, end: place.at(-1)?.end ?? 0 };
    for (let at = this.#firstFrom(this.#order, 2 * hull.start - hull.end); at < this.#order.length; at++) {
      const number = this.#order[at] ?? 0;
      const start = this.#starts[number] ?? 0;
      if (start > hull.end) return false;
      const end = this.#places[number]?.at(-1)?.end ?? 0;
      const shared = Math.min(hull.end, end) - Math.max(hull.start, start);
      const whole = Math.max(hull.end, end) - Math.min(hull.start, start);
      if (shared >= SAME * whole) return true;
    }
    return false;
  }

  /** Where in the order the first is that starts at or after an offset. */
  #firstFrom(order: Int32Array, offset: number): number {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[order[middle] ?? 0] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #nearest(number: number, step: 1 | -1): number | undefined {
    for (let at = number + step; at >= 0 && at < this.#inTurn.length; at += step) {
      const start = this.#inTurn[at] ?? NOWHERE;
      if (start !== NOWHERE) return start;
    }
    return undefined;
  }
}

/** The numbers of those that start somewhere, by their starts. */
function inOrder(starts: Int32Array): Int32Array {
  const order = new Int32Array(starts.length);
  let found = 0;
  let last = 0;
  let isSorted = true;
  for (let number = 0; number < starts.length; number++) {
    const start = starts[number] ?? NOWHERE;
    if (start === NOWHERE) continue;
    if (start < last) isSorted = false;
    last = start;
    order[found++] = number;
  }
  const all = order.subarray(0, found);
  return isSorted ? all : all.sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
}

/** Leaves a longest run of starts that never falls, and takes out what stands out of turn; the length of the run. */
function leaveAscending(starts: Int32Array): number {
  const previous = new Int32Array(starts.length);
  // Per length of a run, the number of the claim that ends it earliest in the article.
  const ends = new Int32Array(starts.length);
  let longest = 0;
  for (let number = 0; number < starts.length; number++) {
    const start = starts[number] ?? NOWHERE;
    if (start === NOWHERE) continue;
    let length = longest;
    // Most claims are in their turn.
    if (longest > 0 && (starts[ends[longest - 1] ?? 0] ?? 0) > start) {
      let low = 0;
      let high = longest;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[ends[middle] ?? 0] ?? 0) <= start) low = middle + 1;
        else high = middle;
      }
      length = low;
    }
    previous[number] = length > 0 ? (ends[length - 1] ?? 0) : NOWHERE;
    ends[length] = number;
    if (length === longest) longest++;
  }
  let inTurn = longest > 0 ? (ends[longest - 1] ?? NOWHERE) : NOWHERE;
  for (let number = starts.length - 1; number >= 0; number--) {
    if (number === inTurn) inTurn = previous[number] ?? NOWHERE;
    else starts[number] = NOWHERE;
  }
  return longest;
}
