import type { Span } from '../syntax/span.ts';
import { atOnce, eachOf, type Steps } from '../work/steps.ts';
import { type Article, indexOfParagraphAt } from './article.ts';
import { weightyChange } from './changes.ts';
import { FOREIGN, leftBy, MOST_PLACES } from './choosing.ts';
import { type Context, Matches, type Place } from './context.ts';
import { contextLikeness } from './context-likeness.ts';
import { BY_CLUES, BY_WORDS, type Candidate, driftOf } from './drift.ts';
import { exactPlaces } from './exact.ts';
import { haystackOf } from './haystack.ts';
import { type Needle, needleOf } from './needle.ts';
import { Neighbours } from './neighbours.ts';
import { wholePlaces } from './passages.ts';
import { phrasePlaces } from './phrase.ts';
import { trackedPlace } from './tracked-place.ts';

/** The words of a claim: its text (one piece) or its passages, and what chooses among several matches. */
export interface Quote extends Context {
  readonly pieces: readonly string[];
  /** The words for who speaks and how, which stand near it. */
  readonly mention?: string | undefined;
  readonly cue?: string | undefined;
  /** Where edits of the article have taken it, piece by piece, if that is known; spans of the source. */
  readonly at?: readonly Span[] | undefined;
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

/** What looking for drift may cost in all, in steps of edit distance: some tenths of a second. */
const DRIFT_STEPS = 15_000_000;

/**
 * Ties claims to an article by their words. One answer a quote, in the order of the quotes, which is a clue for
 * those whose words have changed. In an article of megabytes with many lost claims the search for changed words
 * stops at a budget: the remaining ones are orphans unless their own words are found.
 */
export function anchorClaims(article: Article, quotes: readonly Quote[]): readonly Anchoring[] {
  return atOnce(anchorClaimsInSteps(article, quotes));
}

/** The same for whoever has others to listen to meanwhile. */
export function* anchorClaimsInSteps(
  article: Article,
  quotes: readonly Quote[],
): Steps<readonly Anchoring[]> {
  const haystack = haystackOf(article);
  // Equal words are looked for once: many claims may quote the same two words.
  const known = new Map<string, { readonly needles: readonly Needle[]; readonly matches: Matches }>();
  const claims = yield* eachOf(quotes, (quote): Claim => {
    const words = JSON.stringify(quote.pieces);
    let match = known.get(words);
    if (match === undefined) {
      const needles = quote.pieces.map(needleOf);
      match = { needles, matches: matchesOf(article, needles) };
      known.set(words, match);
    }
    const { needles, matches } = match;
    return { quote, needles, ...placesOf(article, quote, needles, matches) };
  });
  const inSourceOnce = new Map<readonly Place[], Anchoring>();
  const budget = { steps: DRIFT_STEPS };
  const settled = yield* eachOf(claims, (claim) => settledPlace(haystack.folded, claim));
  const drifts = new Map(
    claims.flatMap(({ drift }, number) => (drift === undefined ? [] : [[number, drift] as const])),
  );
  // What has drifted least is settled first and helps to place the rest.
  for (const least of [BY_WORDS, BY_CLUES]) {
    const neighbours = new Neighbours(settled);
    const isTaken = (place: Place): boolean => neighbours.isTaken(place);
    for (const [number, { quote, needles, places }] of claims.entries()) {
      if (places.length > 0 || settled[number] !== undefined) continue;
      const isAttested = (place: Place): boolean => attests(article, place, quote);
      const clues = { context: quote, window: neighbours.windowOf(number), isTaken, isAttested };
      const drift = driftOf(haystack, needles, clues, least, budget);
      yield;
      if (drift === undefined) continue;
      drifts.set(number, drift);
      settled[number] = drift.place;
    }
  }
  const neighbours = new Neighbours(settled);
  return yield* eachOf(claims.entries(), ([number, claim]) => {
    const drift = drifts.get(number);
    if (drift !== undefined) return drifted(article, claim.needles, drift);
    const places = claim.isTracked
      ? claim.places
      : leftBy(haystack.folded, claim.places, claim.quote, neighbours.windowOf(number));
    const answer = inSourceOnce.get(places) ?? found(article, places);
    inSourceOnce.set(places, answer);
    return answer;
  });
}

interface Claim {
  readonly quote: Quote;
  readonly needles: readonly Needle[];
  /** Where its words stand, in visible offsets. */
  readonly places: readonly Place[];
  /** Where edits have taken it, if its words are others there now. */
  readonly drift?: Candidate;
  /** Whether its only place is the one where edits have taken it. */
  readonly isTracked: boolean;
}

/** Where a claim stands: where edits have taken it, if that is known, else wherever its words are. */
function placesOf(
  article: Article,
  quote: Quote,
  needles: readonly Needle[],
  matches: Matches,
): Pick<Claim, 'places' | 'drift' | 'isTracked'> {
  const tracked = quote.at && trackedPlace(article, quote.at, needles, matches);
  if (tracked === undefined) return { places: matches.chosenBy(quote), isTracked: false };
  return 'similarity' in tracked
    ? { places: [], drift: tracked, isTracked: true }
    : { places: [tracked], isTracked: true };
}

/** The only place of a claim's words, unless what should stand around it does not. */
function settledPlace(folded: string, { quote, places, drift, isTracked }: Claim): Place | undefined {
  if (isTracked) return drift?.place ?? places[0];
  const [only, ...others] = places;
  if (only === undefined || others.length > 0) return undefined;
  return (contextLikeness(folded, only, quote) ?? 1) >= FOREIGN ? only : undefined;
}

/** Whether a place's own sentences name the speaker or the cue, if either is known. */
function attests(article: Article, place: Place, { mention, cue }: Quote): boolean {
  if (mention === undefined && cue === undefined) return true;
  return [mention, cue].some(
    (phrase) => phrase !== undefined && phrasePlaces(article, place, phrase, 'sentence').length > 0,
  );
}

/** All whole matches, in visible offsets. */
export function matchesOf(article: Article, needles: readonly Needle[]): Matches {
  const haystack = haystackOf(article);
  const pieces = needles.map((needle) => exactPlaces(haystack, needle));
  const places = wholePlaces(pieces, (offset) => indexOfParagraphAt(article, offset));
  return new Matches(haystack.folded, places);
}

function found(article: Article, places: readonly Place[]): Anchoring {
  const [only, ...others] = places;
  if (only === undefined) return { status: 'orphan' };
  if (others.length === 0) return { status: 'exact', pieces: inSource(article, only) };
  const shown = places.slice(0, MOST_PLACES).map((place) => inSource(article, place));
  return { status: 'ambiguous', places: shown, count: places.length };
}

function drifted(article: Article, needles: readonly Needle[], { place, similarity }: Candidate): Anchoring {
  const { text, folded } = article.visible;
  const before = needles.map(({ core }) => core).join(' ');
  const after = place.map(({ start, end }) => folded.slice(start, end)).join(' ');
  return {
    status: 'drifted',
    pieces: inSource(article, place),
    similarity,
    changed: weightyChange(before, after),
    words: place.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' ')),
  };
}

function inSource(article: Article, place: Place): readonly Span[] {
  return place.map((span) => article.visible.toSource(span));
}
