import { type Article, paragraphsAt } from '../../article/article.ts';
import { sentencesOf } from '../../article/sentences.ts';
import { speechOf } from '../../article/speech.ts';
import { reporting } from '../../article/words/all.ts';
import { afterVoice, asSaying, betweenVoices, citedBy, citing, quoting } from '../../article/words/voices.ts';
import { overlaps, type Span } from '../../syntax/span.ts';
import { Slot } from '../../work/slot.ts';
import { SharedSteps, type Steps } from '../../work/steps.ts';

/** A word of an article; a span of its visible text. */
export interface Word extends Span {
  /** Folded, in lower case. */
  readonly text: string;
}

/** A sentence that passes on what somebody else reports: "X, citing Y". Spans are of the visible text. */
export interface Relay {
  readonly sentence: Span;
  readonly phrase: Span;
  /** Whether whoever is named behind the phrase is the one who reports ("quoted by X"), not the one who is cited. */
  readonly isPassive: boolean;
  /** The words before the phrase, the last of which may name somebody: "X reported on Monday, citing". */
  readonly before: readonly Word[];
  /** The words behind it, of which the first few may name somebody. */
  readonly after: readonly Word[];
}

/** So many words may name somebody, with titles before the name. */
const mostWords = 8;
/** So many stand before a phrase at most, from a name on, with those of reporting behind it. */
const mostBefore = 14;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['.-][\p{L}\p{M}\p{N}]+)*/gu;

const known = new Slot<Article, SharedSteps<readonly Relay[]>>();

/**
 * The sentences of an article that report through two voices, in its order; what is said within quotation marks is
 * left out.
 */
export function* relaysIn(article: Article): Steps<readonly Relay[]> {
  let relays = known.get(article);
  if (relays === undefined) {
    relays = new SharedSteps(findRelays(article));
    known.set(article, relays);
  }
  return yield* relays.left();
}

function* findRelays(article: Article): Steps<readonly Relay[]> {
  const relays: Relay[] = [];
  for (const match of article.visible.folded.matchAll(phrases)) {
    yield;
    const phrase = { start: match.index, end: match.index + match[0].length };
    // None of its words stands inside quotation marks.
    if (speechOf(article, [article.visible.toSource(phrase)]) !== 'indirect') continue;
    const relay = relayAt(article, phrase, match[0].toLowerCase());
    if (relay) relays.push(relay);
  }
  return relays;
}

/** The longest first, so that "cited by" is not read as "cited". */
const phrases = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...citing, ...citedBy, ...quoting]
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);

function relayAt(article: Article, phrase: Span, written: string): Relay | undefined {
  const sentence = paragraphsAt(article, phrase)
    .flatMap((paragraph) => sentencesOf(paragraph))
    .map((span) => article.visible.toVisible(span))
    .find((span) => overlaps(span, phrase));
  if (sentence === undefined) return undefined;
  const { folded } = article.visible;
  const behind = folded.slice(phrase.end, sentence.end);
  if (quoting.has(written) && !isAsSaying(behind)) return undefined;
  const end = phrase.end + (/[,.;:!?()"]/.exec(behind)?.index ?? behind.length);
  return {
    sentence,
    phrase,
    isPassive: citedBy.has(written),
    before: wordsIn(folded, { start: sentence.start, end: phrase.start }).slice(-mostBefore),
    after: wordsIn(folded, { start: phrase.end, end }).slice(0, mostWords),
  };
}

/** Whether a few words on stands "as saying". */
function isAsSaying(behind: string): boolean {
  const words = wordsIn(behind, { start: 0, end: Math.min(behind.length, 120) }).map(({ text }) => text);
  const near = ` ${words.slice(0, mostWords + 2).join(' ')} `;
  return [...asSaying].some((mark) => near.includes(` ${mark} `));
}

/** Whether a word may stand between whoever reports and the phrase. */
export function isBetween({ text }: Word): boolean {
  return betweenVoices.has(text) || reporting.has(text);
}

/** Whether a voice that is named can end before a word. */
export function endsVoice(word: Word | undefined): boolean {
  return word === undefined || afterVoice.has(word.text);
}

/** The words of a stretch of folded text. */
export function wordsIn(folded: string, { start, end }: Span): readonly Word[] {
  return [...folded.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    text: word.toLowerCase(),
  }));
}
