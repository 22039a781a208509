import type { Span } from '../syntax/span.ts';
import type { Budget } from './budget.ts';
import type { Context, Place } from './context.ts';
import { contextLikeness } from './context-likeness.ts';
import { EditPattern } from './edits.ts';
import { exactPlaces } from './exact.ts';
import type { Haystack } from './haystack.ts';
import { type Likeness, nearbyPlaces, similarityOf } from './nearby.ts';
import type { Needle } from './needle.ts';
import { wordsOf } from './word-index.ts';

/** A place that resembles a quotation. */
export interface Candidate {
  readonly place: Place;
  readonly similarity: number;
  /** The share of the quotation, by letters, in words that stand there unchanged. */
  readonly kept: number;
}

/** From this similarity on, the words alone decide. */
export const BY_WORDS = 0.8;
/** From this one on, they do where something else singles out one place. */
export const BY_CLUES = 0.6;

/** Candidates as near to the best as this are equals: what else is known must tell them apart. */
const MARGIN = 0.03;
/** A passage shorter than this, in UTF-16 units, must be more alike: few letters are alike by chance. */
const SHORT = 12;
/** So much of the words, by their letters, must be the very same below {@link BY_WORDS}. */
const KEPT = 0.5;
/** No other passage resembles one as long as this by chance. */
const LONG = 40;
/** A single piece may have changed more than the whole, but not beyond recognition. */
const PIECE = 0.4;
/** So many places of one piece are tried. */
const MOST_CHOICES = 100;
/** The pieces of one quotation are not farther apart than this, in UTF-16 units. */
const FARTHEST = 3000;
/** So much of a prefix or suffix must be left for it to speak for a place. */
const CONTEXT = 0.7;

/** How much a quotation is like the words of a place, given piece by piece. */
export function candidateAt(haystack: Haystack, needles: readonly Needle[], place: Place): Candidate {
  const { folded } = haystack;
  const likenesses = needles.map(({ core }, number): Likeness => {
    const span = place[number] ?? { start: 0, end: 0 };
    const text = folded.slice(span.start, span.end);
    const edits = core === '' ? text.length : (new EditPattern(core).distances(text, 'fixed').at(-1) ?? 0);
    return { span, edits, length: Math.max(core.length, text.length) };
  });
  return candidate(folded, needles, likenesses);
}

/** What is known of a claim apart from its words. */
export interface Clues {
  readonly context: Context;
  /** Where it starts, by the order of the claims around it; undefined where that says nothing. */
  readonly window: Span | undefined;
  /** Whether another claim with other words is exactly there. */
  readonly isTaken: (place: Place) => boolean;
  /** Whether the words for who speaks and how stand beside a place, if they are known. */
  readonly isAttested: (place: Place) => boolean;
}

/** The place that a quotation has drifted to, of those that resemble it, or none: nothing guesses. */
export function driftAmong(
  folded: string,
  candidates: readonly Candidate[],
  clues: Clues,
): Candidate | undefined {
  const judged = candidates
    .filter(({ place }) => !clues.isTaken(place))
    .map((candidate) => ({ candidate, support: supportFor(folded, candidate.place, clues) }))
    .filter(({ candidate, support }) => isAcceptable(candidate, support, clues));
  const supported = judged.filter(({ support }) => isSupported(support));
  const eligible = supported.length > 0 ? supported : judged;
  const best = Math.max(...eligible.map(({ candidate }) => candidate.similarity));
  const [only, ...others] = eligible.filter(({ candidate }) => candidate.similarity >= best - MARGIN);
  return others.length === 0 ? only?.candidate : undefined;
}

/** What speaks for a place beside its words, and against it: prefix or suffix, and the order of the claims. */
interface Support {
  readonly context: -1 | 0 | 1;
  readonly order: -1 | 0 | 1;
}

function supportFor(folded: string, place: Place, { context, window }: Clues): Support {
  const likeness = contextLikeness(folded, place, context);
  return {
    context: likeness === undefined ? 0 : likeness >= CONTEXT ? 1 : -1,
    order: window === undefined ? 0 : isWithin(place, window) ? 1 : -1,
  };
}

function isSupported({ context, order }: Support): boolean {
  return context + order > 0;
}

function isWithin(place: Place, window: Span): boolean {
  const start = place[0]?.start ?? 0;
  return window.start <= start && start <= window.end;
}

/** For a short text whose words do not decide, order alone is not enough without its mention or cue beside it. */
function isAcceptable({ place, similarity, kept }: Candidate, support: Support, clues: Clues): boolean {
  const length = place.reduce((sum, { start, end }) => sum + end - start, 0);
  if (!isSupported(support))
    return similarity >= BY_WORDS && (support.context + support.order === 0 || length >= LONG);
  if (similarity >= BY_WORDS) return true;
  if (similarity < BY_CLUES || length < SHORT || kept < KEPT) return false;
  return support.context > 0 || length >= LONG || clues.isAttested(place);
}

/**
 * The places that resemble a quotation at least so much.
 *
 * @param window where it starts, if that is known
 */
export function candidatesFor(
  haystack: Haystack,
  needles: readonly Needle[],
  least: number,
  window: Span | undefined,
  budget: Budget,
): readonly Candidate[] {
  const [single, ...more] = needles;
  if (single === undefined) return [];
  if (more.length === 0) {
    return nearbyPlaces(haystack, single, { least, budget, window }).map((likeness) =>
      candidate(haystack.folded, needles, [likeness]),
    );
  }
  const choices = needles.map((needle) => choicesFor(haystack, needle, budget));
  const pivot = longest(needles);
  return (choices[pivot] ?? [])
    .map((likeness) => around(likeness, pivot, choices))
    .filter((likenesses) => likenesses !== undefined)
    .map((likenesses) => candidate(haystack.folded, needles, likenesses))
    .filter(({ similarity }) => similarity >= least);
}

function candidate(folded: string, needles: readonly Needle[], likenesses: readonly Likeness[]): Candidate {
  const place = likenesses.map(({ span }) => span);
  return { place, similarity: similarityOf(likenesses), kept: keptShare(folded, needles, place) };
}

function keptShare(folded: string, needles: readonly Needle[], place: Place): number {
  let all = 0;
  let kept = 0;
  for (const [number, { words }] of needles.entries()) {
    const { start, end } = place[number] ?? { start: 0, end: 0 };
    const there = new Set(wordsOf(folded.slice(start, end)).map(({ hash }) => hash));
    for (const word of words) {
      const length = word.end - word.start;
      all += length;
      if (there.has(word.hash)) kept += length;
    }
  }
  return all === 0 ? 0 : kept / all;
}

function longest(needles: readonly Needle[]): number {
  let found = 0;
  for (const [number, { core }] of needles.entries()) {
    if (core.length > (needles[found]?.core.length ?? 0)) found = number;
  }
  return found;
}

/** Where one piece may be: where its words are, and where what resembles them is. */
function choicesFor(haystack: Haystack, needle: Needle, budget: Budget): readonly Likeness[] {
  const exact = exactPlaces(haystack, needle).slice(0, MOST_CHOICES);
  const found = exact.map((span) => ({ span, edits: 0, length: needle.core.length }));
  const near = nearbyPlaces(haystack, needle, { least: PIECE, budget });
  return [...found, ...near.filter(({ edits }) => edits > 0)];
}

/** The other pieces' places next to one of the longest piece's, in their order; undefined where one is missing. */
function around(
  likeness: Likeness,
  pivot: number,
  choices: readonly (readonly Likeness[])[],
): readonly Likeness[] | undefined {
  const found: Likeness[] = [likeness];
  for (let piece = pivot - 1; piece >= 0; piece--) {
    const limit = found[0]?.span.start ?? 0;
    const before = nearest(choices[piece] ?? [], ({ end }) => limit - end);
    if (before === undefined) return undefined;
    found.unshift(before);
  }
  for (let piece = pivot + 1; piece < choices.length; piece++) {
    const limit = found.at(-1)?.span.end ?? 0;
    const after = nearest(choices[piece] ?? [], ({ start }) => start - limit);
    if (after === undefined) return undefined;
    found.push(after);
  }
  return found;
}

/** The best of what is near enough: a little farther away weighs as much as a little less alike. */
function nearest(choices: readonly Likeness[], gapTo: (span: Span) => number): Likeness | undefined {
  let best: Likeness | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    const gap = gapTo(choice.span);
    const score = similarityOf([choice]) - gap / FARTHEST;
    if (gap >= 0 && gap <= FARTHEST && score > most) [best, most] = [choice, score];
  }
  return best;
}
