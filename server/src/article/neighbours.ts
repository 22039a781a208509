import type { Span } from '../syntax/span.ts';
import type { Place } from './context.ts';

/** So much of a file's claims must follow the order of the article for that order to be a clue. */
const ORDERLY = 0.8;
/** Two places that share so much of their hull are the same. */
const SAME = 0.7;

/** What the claims that are found tell of those that are not. All in visible offsets. */
export class Neighbours {
  /** Per claim in the order of the file, where it starts, if it is found and in its turn. */
  readonly #starts: readonly (number | undefined)[];
  /** The hulls of those found, in the order of the article. */
  readonly #hulls: readonly Span[];
  readonly #orderly: boolean;

  /** @param places per claim in the order of the file, its place if it is known */
  constructor(places: readonly (Place | undefined)[]) {
    const starts = places.map((place) => place?.[0]?.start);
    const inTurn = ascending(starts);
    const found = starts.filter((start) => start !== undefined).length;
    this.#starts = starts.map((start, number) => (inTurn.has(number) ? start : undefined));
    this.#orderly = found > 1 && inTurn.size >= ORDERLY * found;
    this.#hulls = places
      .flatMap((place) => (place === undefined ? [] : [hullOf(place)]))
      .sort((a, b) => a.start - b.start);
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
    const hull = hullOf(place);
    for (let at = lowerBound(this.#hulls, 2 * hull.start - hull.end); at < this.#hulls.length; at++) {
      const other = this.#hulls[at];
      if (other === undefined || other.start > hull.end) return false;
      const shared = Math.min(hull.end, other.end) - Math.max(hull.start, other.start);
      const whole = Math.max(hull.end, other.end) - Math.min(hull.start, other.start);
      if (shared >= SAME * whole) return true;
    }
    return false;
  }

  #nearest(number: number, step: 1 | -1): number | undefined {
    for (let at = number + step; at >= 0 && at < this.#starts.length; at += step) {
      const start = this.#starts[at];
      if (start !== undefined) return start;
    }
    return undefined;
  }
}

/** The numbers of a longest run of starts that never falls: what stands out of turn is left out. */
function ascending(starts: readonly (number | undefined)[]): ReadonlySet<number> {
  const previous: number[] = [];
  // Per length of a run, the number of the claim that ends it earliest in the article.
  const ends: { readonly number: number; readonly start: number }[] = [];
  for (const [number, start] of starts.entries()) {
    if (start === undefined) continue;
    const length = lowerBound(ends, start + 1);
    previous[number] = ends[length - 1]?.number ?? -1;
    ends[length] = { number, start };
  }
  const run = new Set<number>();
  for (let at = ends.at(-1)?.number ?? -1; at >= 0; at = previous[at] ?? -1) run.add(at);
  return run;
}

function hullOf(place: Place): Span {
  return { start: place[0]?.start ?? 0, end: place.at(-1)?.end ?? 0 };
}

/** The index of the first item that starts at or after an offset. */
function lowerBound(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
