import type { Span } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import { type Article, indexOfParagraphAt } from './article.ts';
import { FOREIGN } from './choosing.ts';
import type { Context, Matches, Place } from './context.ts';
import { contextLikeness } from './context-likeness.ts';
import { splitsWord } from './letters.ts';
import { needleOf } from './needle.ts';
import { matchesOf } from './sought.ts';

/** A prefix or suffix shorter than this, in UTF-16 units, tells too little once the article is edited. */
const LEAST = 12;
/** That of a short text is longer: few words are soon found elsewhere too. */
const LEAST_OF_SHORT = 24;
const SHORT = 40;
/** Among more places than this, no few words tell one from all the others. */
const MOST_PLACES = 2000;
/** More words than this read worse than a number. */
const MOST_WORDS = 12;
/** Nor is more than this looked at on either side, in UTF-16 units. */
const REACH = 240;

const known = new Slot<Article, Map<string, Context>>();

/**
 * The shortest prefix or suffix, in whole words of the same paragraph, that leaves a place as the only match of
 * its words; else its number among the matches. Nothing where the words match only once.
 */
export function selectorsFor(article: Article, pieces: readonly Span[]): Context {
  const all = known.get(article) ?? new Map<string, Context>();
  known.set(article, all);
  // Many claims of the same words ask for the same places.
  const key = pieces.map(({ start, end }) => `${start}-${end}`).join();
  const context = all.get(key) ?? chosen(article, pieces);
  all.set(key, context);
  return context;
}

function chosen(article: Article, pieces: readonly Span[]): Context {
  const visible = pieces.map((piece) => article.visible.toVisible(piece));
  const matches = matchesOf(
    article,
    visible.map(({ start, end }) => needleOf(article.visible.text.slice(start, end))),
  );
  const places = matches.all;
  const own = nearestTo(visible, places);
  if (places.length < 2 || own === undefined) return {};
  const context = places.length <= MOST_PLACES ? shortest(article, matches, own) : undefined;
  return context ?? { nth: places.indexOf(own) + 1 };
}

/** Whether a context, as it is written, still chooses a place among those of the article's present words there. */
export function isChosenBy(article: Article, pieces: readonly Span[], context: Context): boolean {
  const { visible } = article;
  const place = pieces.map((piece) => visible.toVisible(piece));
  const needles = place.map(({ start, end }) => needleOf(visible.text.slice(start, end)));
  const [only, ...others] = matchesOf(article, needles).chosenBy(context);
  if (only === undefined || others.length > 0 || nearestTo(place, [only]) === undefined) return false;
  return (contextLikeness(visible.folded, place, context) ?? 1) >= FOREIGN;
}

function shortest(article: Article, matches: Matches, own: Place): Context | undefined {
  const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
  const least = length < SHORT ? LEAST_OF_SHORT : LEAST;
  const before = wordsBefore(article, own);
  const after = wordsAfter(article, own);
  const one: Context[] = [];
  const both: Context[] = [];
  for (let words = 1; words <= MOST_WORDS; words++) {
    const prefix = before[words - 1];
    const suffix = after[words - 1];
    if (isEnough(prefix, before, words, least)) one.push({ prefix });
    if (isEnough(suffix, after, words, least)) one.push({ suffix });
    if (prefix !== undefined && suffix !== undefined) both.push({ prefix, suffix });
  }
  return [...one, ...both].find((context) => {
    const left = matches.chosenBy(context);
    return left.length === 1 && left[0] === own;
  });
}

/** Whether a context is long enough to be kept, or as long as the paragraph allows. */
function isEnough(
  context: string | undefined,
  all: readonly string[],
  words: number,
  least: number,
): context is string {
  return context !== undefined && (context.trim().length >= least || words === all.length);
}

/** The last word before a place, the last two, and so on. */
function wordsBefore(article: Article, place: Place): readonly string[] {
  const end = place[0]?.start ?? 0;
  const paragraph = article.paragraphs[indexOfParagraphAt(article, end)];
  const from = Math.max(paragraph?.visible.start ?? end, end - REACH);
  const text = article.visible.text.slice(from, end);
  const starts = [...text.matchAll(/\S+/g)]
    .map(({ index }) => index)
    .filter((at) => !splitsWord(article.visible.text, from + at));
  return starts
    .slice(-MOST_WORDS)
    .reverse()
    .map((at) => text.slice(at));
}

/** The first word after a place, the first two, and so on. */
function wordsAfter(article: Article, place: Place): readonly string[] {
  const start = place.at(-1)?.end ?? 0;
  const paragraph = article.paragraphs[indexOfParagraphAt(article, Math.max(0, start - 1))];
  const text = article.visible.text.slice(start, Math.min(paragraph?.visible.end ?? start, start + REACH));
  const ends = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length);
  return ends
    .slice(0, MOST_WORDS)
    .filter((at) => !splitsWord(article.visible.text, start + at))
    .map((at) => text.slice(0, at));
}

/** The place that shares the most with some pieces; places of one text may overlap ("ha ha ha"). */
function nearestTo(pieces: readonly Span[], places: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  let most = 0;
  for (const place of places) {
    const shared = place.reduce((sum, span, number) => sum + sharedLength(span, pieces[number]), 0);
    if (shared > most) [best, most] = [place, shared];
  }
  return best;
}

function sharedLength(a: Span, b: Span | undefined): number {
  return b === undefined ? 0 : Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
