import type { Span } from '../syntax/span.ts';
import type { Context, Place } from './context.ts';
import { contextLikeness } from './context-likeness.ts';

/** More places than anybody would look through. */
export const MOST_PLACES = 100;

/** Where less of the prefix and suffix is left than this, a place is likely another. */
export const FOREIGN = 0.6;
/** Where so much is left, a place among several may be the one. */
const FAMILIAR = 0.7;
/** By so much one place must fit better than any other to be the one. */
const CLEARLY = 0.2;
/** Where less than this is left, it certainly is: not even the order of the claims speaks for it. */
const STRANGE = 0.4;

/** The places that remain for a claim; or how they follow from where it starts by the order of the claims. */
export type Left = readonly Place[] | ((window: Span | undefined) => readonly Place[]);

/**
 * The places that remain once all other claims are placed. Where prefix and suffix fit none of them to the letter,
 * the one that they fit best by far is it, else the order of the claims decides; a single place that is out of
 * order, or lacks nearly all of what should stand around it, is another one that has the same words.
 */
export function leftBy(folded: string, places: readonly Place[], context: Context): Left {
  if (places.length === 0 || places.length > MOST_PLACES) return places;
  if (contextLikeness(folded, places[0] ?? [], context) === undefined) return places;
  const ranked = places
    .map((place) => ({ place, likeness: contextLikeness(folded, place, context) ?? 0 }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = ranked;
  if (best === undefined) return places;
  if (second === undefined && best.likeness >= FOREIGN) return places;
  if (second !== undefined && best.likeness >= FAMILIAR && best.likeness - second.likeness >= CLEARLY)
    return [best.place];
  const likely = ranked.filter(({ likeness }) => likeness >= STRANGE).map(({ place }) => place);
  return (window) => {
    const within = likely.filter(([first]) => isWithin(first, window));
    if (second === undefined) return window === undefined ? places : within;
    return within.length > 0 ? within.sort((a, b) => startOf(a) - startOf(b)) : places;
  };
}

function isWithin(first: Span | undefined, window: Span | undefined): boolean {
  return (
    first !== undefined && window !== undefined && window.start <= first.start && first.start <= window.end
  );
}

function startOf(place: Place): number {
  return place[0]?.start ?? 0;
}
