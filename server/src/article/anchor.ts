import type { Span } from '../syntax/span.ts';
import { type Article, indexOfParagraphAt } from './article.ts';
import { type Context, type Place, placesIn } from './context.ts';
import { exactPlaces } from './exact.ts';
import { haystackOf } from './haystack.ts';
import { type Needle, needleOf } from './needle.ts';
import { wholePlaces } from './passages.ts';

/** The words of a claim: its text (one piece) or its passages, and what chooses among several matches. */
export interface Quote extends Context {
  readonly pieces: readonly string[];
}

/** Where a claim's words are in its article. All spans are of the source. */
export type Anchoring =
  | { readonly status: 'exact'; readonly pieces: readonly Span[] }
  | {
      readonly status: 'ambiguous';
      /** The matches in order, the first {@link MOST_PLACES} of them. */
      readonly places: readonly (readonly Span[])[];
      /** How many there are in all. */
      readonly count: number;
    }
  | {
      readonly status: 'drifted';
      readonly pieces: readonly Span[];
      /** 0 to 1: 1 − edits ÷ the longer length, over all pieces. */
      readonly similarity: number;
      /** What weighs more than other words, and did change. */
      readonly changed: { readonly digit: boolean; readonly negation: boolean };
      /** The article's present words, per piece, as a reader sees them. */
      readonly words: readonly string[];
    }
  | { readonly status: 'orphan' };

/** More places than anybody would look through. */
export const MOST_PLACES = 100;

/** Ties claims to an article by their words. One answer a quote, in the order of the quotes. */
export function anchorClaims(article: Article, quotes: readonly Quote[]): readonly Anchoring[] {
  return quotes.map((quote) => {
    const needles = quote.pieces.map(needleOf);
    const left = placesIn(article.visible.folded, matches(article, needles), quote);
    return found(article, left) ?? { status: 'orphan' };
  });
}

/** All whole matches, in order, in visible offsets. */
export function matches(article: Article, needles: readonly Needle[]): readonly Place[] {
  const haystack = haystackOf(article);
  const pieces = needles.map((needle) => exactPlaces(haystack, needle));
  return wholePlaces(pieces, (offset) => indexOfParagraphAt(article, offset));
}

function found(article: Article, places: readonly Place[]): Anchoring | undefined {
  const [only, ...others] = places;
  if (only === undefined) return undefined;
  const inSource = (place: Place): readonly Span[] => place.map((span) => article.visible.toSource(span));
  if (others.length === 0) return { status: 'exact', pieces: inSource(only) };
  return { status: 'ambiguous', places: places.slice(0, MOST_PLACES).map(inSource), count: places.length };
}
