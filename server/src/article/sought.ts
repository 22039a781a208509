import type { Span } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import type { Anchoring, Quote } from './anchor.ts';
import { type Article, indexOfParagraphAt } from './article.ts';
import type { Budget, Spending } from './budget.ts';
import { weightyChange } from './changes.ts';
import { type Left, leftBy, MOST_PLACES } from './choosing.ts';
import { Matches, type Place } from './context.ts';
import { type Candidate, candidatesFor } from './drift.ts';
import { exactPlaces } from './exact.ts';
import { haystackOf } from './haystack.ts';
import { type Needle, needleOf } from './needle.ts';
import { wholePlaces } from './passages.ts';
import { Spot } from './spot.ts';
import { trackedPlace } from './tracked-place.ts';

/** Words that some claims quote, and all places where they stand. */
export interface Words {
  readonly needles: readonly Needle[];
  readonly matches: Matches;
  /** Whether an edit of the article may have changed the places. */
  isStale: boolean;
}

/** Looks for words, piece by piece. */
export function wordsIn(article: Article, pieces: readonly string[]): Words {
  const needles = pieces.map(needleOf);
  return { needles, matches: matchesOf(article, needles), isStale: false };
}

/** All whole matches, in visible offsets. */
export function matchesOf(article: Article, needles: readonly Needle[]): Matches {
  const haystack = haystackOf(article);
  const pieces = needles.map((needle) => exactPlaces(haystack, needle));
  const places = wholePlaces(pieces, (offset) => indexOfParagraphAt(article, offset));
  return new Matches(
    haystack,
    places.map((place) => place.map((span) => Spot.visible(article, span))),
  );
}

/** A search for what resembles a quotation. */
interface Search {
  readonly window: Span | undefined;
  readonly spending: Spending;
  readonly candidates: readonly Candidate[];
}

/** Where a claim stands, and what that was made of. */
interface Answer {
  readonly places: readonly Place[];
  readonly drift: Candidate | undefined;
  readonly anchoring: Anchoring;
}

/** A claim's words as they are looked for in an article, and what of it does not depend on other claims. */
export class Sought {
  readonly quote: Quote;
  readonly words: Words;
  /** Where its words stand, in visible offsets. */
  readonly places: readonly Place[];
  /** Where edits have taken it, if its words are others there now. */
  readonly moved: Candidate | undefined;
  /** Its only place, unless what should stand around it does not. */
  readonly settled: Place | undefined;
  /** Which of its places remain; for some that depends on the claims around it. */
  readonly left: Left;
  /** What was found that resembles it, by how much it had to. */
  #searches: Map<number, Search> | undefined;
  #answer: Answer | undefined;

  private constructor(quote: Quote, words: Words, left: Left, places: readonly Place[], moved?: Candidate) {
    this.quote = quote;
    this.words = words;
    this.left = left;
    this.places = places;
    this.moved = moved;
    this.settled =
      moved?.place ?? (places.length === 1 && typeof left !== 'function' ? places[0] : undefined);
  }

  /** Where edits have taken a quote, if that is known, else wherever its words are. */
  static of(article: Article, quote: Quote, words: Words): Sought {
    const { needles, matches } = words;
    // The words may have been found before an edit: what stands beside them is that of the article now.
    const { folded } = haystackOf(article);
    const tracked = quote.at && trackedPlace(article, quote.at, needles, matches);
    if (tracked === undefined) {
      const places = matches.chosenBy(quote);
      return new Sought(quote, words, leftBy(folded, places, quote), places);
    }
    if (!('similarity' in tracked)) return new Sought(quote, words, [tracked], [tracked]);
    const place = tracked.place.map((span) => Spot.visible(article, span));
    return new Sought(quote, words, [], [], { ...tracked, place });
  }

  /** The same quote, which edits have taken to where it was found: it stands there whatever becomes of others. */
  followed(quote: Quote): Sought | undefined {
    const anchoring = this.#answer?.anchoring;
    if (anchoring?.status !== 'exact' || anchoring.pieces !== quote.at || this.quote.pieces !== quote.pieces)
      return undefined;
    const places = this.#answer?.places ?? [];
    const followed = new Sought(quote, this.words, places, places);
    followed.#answer = this.#answer;
    return followed;
  }

  /** Whether nothing is known of where it stands. */
  get isLost(): boolean {
    return this.places.length === 0 && this.moved === undefined;
  }

  /** Whether where it stands depends on the claims around it. */
  get isOpen(): boolean {
    return this.isLost || typeof this.left === 'function';
  }

  /** Where it stands, if that does not depend on the claims around it. */
  answer(article: Article): Anchoring {
    return this.#answer?.anchoring ?? this.answerAmong(article, undefined, undefined);
  }

  /**
   * Where it stands, if that does; the same object as long as it is the same place.
   *
   * @param drift where its words are others now
   * @param window where it starts by the order of the claims around it
   */
  answerAmong(article: Article, drift = this.moved, window?: Span): Anchoring {
    const places = typeof this.left === 'function' ? this.left(window) : this.left;
    const known = this.#answer;
    if (known !== undefined && isSameDrift(known.drift, drift) && isEach(known.places, places))
      return known.anchoring;
    const anchoring =
      drift === undefined ? found(article, places) : drifted(article, this.words.needles, drift);
    this.#answer = { places, drift, anchoring };
    return anchoring;
  }

  /**
   * What resembles it, at least so much; looked for once, as long as it is looked for in the same window and the
   * budget allows the same.
   */
  candidates(
    article: Article,
    least: number,
    window: Span | undefined,
    budget: Budget,
  ): readonly Candidate[] {
    this.#searches ??= new Map();
    const known = this.#searches.get(least);
    if (known !== undefined && isSame(known.window, window) && budget.repeat(known.spending))
      return known.candidates;
    const { result, spending } = budget.spending(() =>
      candidatesFor(haystackOf(article), this.words.needles, least, window, budget),
    );
    this.#searches.set(least, { window, spending, candidates: result });
    return result;
  }
}

function isSame(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function isSameDrift(a: Candidate | undefined, b: Candidate | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.similarity === b.similarity && a.place.every((span, piece) => isSame(span, b.place[piece]));
}

function isEach(places: readonly Place[], others: readonly Place[]): boolean {
  return places.length === others.length && places.every((place, at) => place === others[at]);
}

const orphan: Anchoring = { status: 'orphan' };

/** Places in the source, once for all claims that they are the places of. */
const inSourceOnce = new Slot<readonly Place[], Anchoring>();

function found(article: Article, places: readonly Place[]): Anchoring {
  const [only] = places;
  if (only === undefined) return orphan;
  let anchoring = inSourceOnce.get(places);
  if (anchoring === undefined) {
    anchoring = placed(article, only, places);
    inSourceOnce.set(places, anchoring);
  }
  return anchoring;
}

function placed(article: Article, first: Place, places: readonly Place[]): Anchoring {
  if (places.length === 1) return { status: 'exact', pieces: inSource(article, first) };
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
  return place.map((span) => Spot.inSource(article, span));
}
