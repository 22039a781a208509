import type { Span } from '../syntax/span.ts';

/**
 * The places of a quotation in several pieces, from the places of each piece: the pieces in order, each place in
 * the shortest span. Where some lie within one paragraph, only those count.
 *
 * @param paragraphAt the number of the paragraph that an offset lies in
 */
export function wholePlaces(
  pieces: readonly (readonly Span[])[],
  paragraphAt: (offset: number) => number,
): readonly (readonly Span[])[] {
  const [first = [], ...others] = pieces;
  if (others.length === 0) return first.map((place) => [place]);
  const places: (readonly Span[])[] = [];
  const next = others.map(() => 0);
  for (const start of first) {
    const place = [start];
    for (const [number, choices] of others.entries()) {
      const after = place.at(-1)?.end ?? 0;
      let at = next[number] ?? 0;
      while (at < choices.length && (choices[at]?.start ?? 0) < after) at++;
      next[number] = at;
      const choice = choices[at];
      if (choice === undefined) break;
      place.push(choice);
    }
    if (place.length < pieces.length) break;
    // A later start that leads to the same end makes a shorter span.
    if (places.at(-1)?.at(-1)?.start === place.at(-1)?.start) places.pop();
    places.push(place);
  }
  const within = places.filter(
    (place) => paragraphAt(place[0]?.start ?? 0) === paragraphAt(place.at(-1)?.start ?? 0),
  );
  return within.length > 0 ? within : places;
}
