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
  /** Per claim in the order of the file, where it starts, if it is found and in its turn. */
  readonly #starts: Int32Array;
  readonly #orderly: boolean;
  #hulls: Hulls | undefined;

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
    const inTurn = leaveAscending(starts);
    this.#starts = starts;
    this.#orderly = found > 1 && inTurn >= ORDERLY * found;
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

  /** Whether some claim is exactly there. */
  isTaken(place: Place): boolean {
    this.#hulls ??= new Hulls(this.#places);
    return this.#hulls.isTaken(place);
  }

  #nearest(number: number, step: 1 | -1): number | undefined {
    for (let at = number + step; at >= 0 && at < this.#starts.length; at += step) {
      const start = this.#starts[at] ?? NOWHERE;
      if (start !== NOWHERE) return start;
    }
    return undefined;
  }
}

/** From where to where each of some claims reaches, in the order of the article. */
class Hulls {
  readonly #hulls: readonly Span[];

  constructor(places: readonly (Place | undefined)[]) {
    const hulls = places.flatMap((place) => (place === undefined ? [] : [hullOf(place)]));
    this.#hulls = hulls.sort((a, b) => a.start - b.start);
  }

  /** Whether some hull is that of a place: its start can be no farther away than the place is long. */
  isTaken(place: Place): boolean {
    const hull = hullOf(place);
    for (let at = this.#lowerBound(2 * hull.start - hull.end); at < this.#hulls.length; at++) {
      const other = this.#hulls[at];
      if (other === undefined || other.start > hull.end) return false;
      const shared = Math.min(hull.end, other.end) - Math.max(hull.start, other.start);
      const whole = Math.max(hull.end, other.end) - Math.min(hull.start, other.start);
      if (shared >= SAME * whole) return true;
    }
    return false;
  }

  /** The index of the first that starts at or after an offset. */
  #lowerBound(offset: number): number {
    let low = 0;
    let high = this.#hulls.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hulls[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
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

function hullOf(place: Place): Span {
  return { start: place[0]?.start ?? 0, end: place.at(-1)?.end ?? 0 };
}
