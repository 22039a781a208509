import type { Span } from '../syntax/span.ts';
import { changedIn, isUnchanged } from '../work/changed.ts';
import { type List, spliced } from '../work/list.ts';
import { atOnce, eachOf, type Steps } from '../work/steps.ts';
import type { Article } from './article.ts';
import { Budget } from './budget.ts';
import type { Context, Place } from './context.ts';
import { BY_CLUES, BY_WORDS, type Candidate, driftAmong } from './drift.ts';
import { Edited } from './edited.ts';
import { makeReady } from './haystack.ts';
import { KnownWords } from './known-words.ts';
import { Neighbours } from './neighbours.ts';
import { phrasePlaces } from './phrase.ts';
import { Sought, type Words } from './sought.ts';

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
      /** The matches in order, the first `MOST_PLACES` of them. */
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
/** So far from words, in UTF-16 units, is looked at what a short prefix or suffix is compared with, and farther than that. */
const CONTEXT_REACH = 512;

/**
 * Ties claims to an article by their words. One answer a quote, in the order of the quotes, which is a clue for
 * those whose words have changed. In an article of megabytes with many lost claims the search for changed words
 * stops at a budget: the remaining ones are orphans unless their own words are found.
 */
export function anchorClaims(article: Article, quotes: readonly Quote[]): readonly Anchoring[] {
  return atOnce(AnchoredClaims.find(article, quotes)).anchorings;
}

/** The claims of an article, found, and what it takes to find them again when one of them changes. */
export class AnchoredClaims {
  /** One a quote, in their order. */
  readonly anchorings: readonly Anchoring[];
  readonly #article: Article;
  readonly #quotes: List<Quote>;
  readonly #sought: readonly Sought[];
  readonly #words: KnownWords;

  private constructor(
    article: Article,
    quotes: List<Quote>,
    sought: readonly Sought[],
    words: KnownWords,
    anchorings: readonly Anchoring[],
  ) {
    this.#article = article;
    this.#quotes = quotes;
    this.#sought = sought;
    this.#words = words;
    this.anchorings = anchorings;
  }

  /**
   * Looks for quotes in an article.
   *
   * @param before what was found before some quotes changed, or edits changed the article: an object that is the same
   *   is the same quote, and is given the same answer object as long as the answer is the same. Where edits moved it,
   *   the answer has moved.
   */
  static *find(article: Article, quotes: List<Quote>, before?: AnchoredClaims): Steps<AnchoredClaims> {
    const isKnown = before !== undefined && before.#article.course === article.course;
    const known = isKnown ? before : new AnchoredClaims(article, [], [], new KnownWords(), []);
    const edited = Edited.between(known.#article, article);
    const changed = changedIn(known.#quotes, quotes);
    if (isKnown && isUnchanged(changed) && edited === undefined) return before;
    yield* makeReady(article);
    const words = known.#words;
    words.keep(known.#sought);
    if (edited !== undefined) words.spoil(edited);
    const look = (quote: Quote): Sought => {
      const sought = Sought.of(article, quote, words.of(article, quote));
      // It is kept: worked out here, it takes no time where all answers are put together.
      if (!sought.isOpen) sought.answer(article);
      return sought;
    };
    const age = edited === undefined ? undefined : new Ageing(edited);
    const gone = known.#sought.slice(changed.start, changed.before);
    const byQuote = new Map(gone.map((sought) => [sought.quote, sought]));
    const others = yield* eachOf(quotes.slice(changed.start, changed.now).entries(), ([index, quote]) => {
      const same = byQuote.get(quote);
      if (same !== undefined) return age?.hasReached(same) ? look(quote) : same;
      const last = gone[index];
      return (last?.words.isStale === false ? last.followed(quote) : undefined) ?? look(quote);
    });
    const sought = spliced(known.#sought, changed.start, changed.before, others);
    for (let index = 0; age !== undefined && index < sought.length; index++) {
      const each = sought[index];
      const isNew = index >= changed.start && index < changed.now;
      if (each === undefined || isNew || !age.hasReached(each)) continue;
      sought[index] = look(each.quote);
      yield;
    }
    const anchorings = yield* settle(article, sought);
    return new AnchoredClaims(article, quotes, sought, words, anchorings);
  }
}

/** Tells which claims an edit of the article may mean something for. */
class Ageing {
  readonly #edited: Edited;
  /** Whether words with something around them by which they are told apart stand near the edit. */
  readonly #near = new Map<Words, boolean>();

  constructor(edited: Edited) {
    this.#edited = edited;
  }

  hasReached({ words, isOpen, quote }: Sought): boolean {
    if (words.isStale || isOpen) return true;
    return (quote.prefix !== undefined || quote.suffix !== undefined) && this.#isBeside(words, quote);
  }

  #isBeside(words: Words, { prefix = '', suffix = '' }: Quote): boolean {
    if (prefix.length + suffix.length > CONTEXT_REACH / 2) return true;
    let near = this.#near.get(words);
    if (near === undefined) {
      near = words.matches.all.some((place) => this.#edited.isNear(place, CONTEXT_REACH));
      this.#near.set(words, near);
    }
    return near;
  }
}

/** Places what depends on the claims around it, and gives all answers. */
function* settle(article: Article, sought: readonly Sought[]): Steps<readonly Anchoring[]> {
  const open = sought.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return sought.map((each) => each.answer(article));
  const settled = sought.map((each) => each.settled);
  const drifts = yield* driftsAmong(article, sought, settled);
  const isUndecided = open.some(({ isLost }) => !isLost);
  const neighbours = isUndecided ? new Neighbours(settled) : undefined;
  return sought.map((each, number) =>
    each.isOpen
      ? each.answerAmong(article, drifts.get(number), neighbours?.windowOf(number))
      : each.answer(article),
  );
}

/**
 * Looks for those that are lost. What has drifted least is settled first and helps to place the rest.
 *
 * @param settled the places of the others, by number; those that are found are added
 */
function* driftsAmong(
  article: Article,
  sought: readonly Sought[],
  settled: (Place | undefined)[],
): Steps<ReadonlyMap<number, Candidate>> {
  const { folded } = article.visible;
  const drifts = new Map<number, Candidate>();
  const budget = new Budget(DRIFT_STEPS);
  let lost = sought.flatMap((each, number) => (each.isLost ? [{ each, number }] : []));
  for (const least of [BY_WORDS, BY_CLUES]) {
    if (lost.length === 0) break;
    const neighbours = new Neighbours(settled);
    for (const { each, number } of lost) {
      const window = neighbours.windowOf(number);
      const clues = {
        context: each.quote,
        window,
        isTaken: (place: Place): boolean => neighbours.isTaken(place),
        isAttested: (place: Place): boolean => attests(article, place, each.quote),
      };
      const drift = driftAmong(folded, each.candidates(article, least, window, budget), clues);
      yield;
      if (drift === undefined) continue;
      drifts.set(number, drift);
      settled[number] = drift.place;
    }
    lost = lost.filter(({ number }) => !drifts.has(number));
  }
  return drifts;
}

/** Whether a place's own sentences name the speaker or the cue, if either is known. */
function attests(article: Article, place: Place, { mention, cue }: Quote): boolean {
  if (mention === undefined && cue === undefined) return true;
  return [mention, cue].some(
    (phrase) => phrase !== undefined && phrasePlaces(article, place, phrase, 'sentence').length > 0,
  );
}
