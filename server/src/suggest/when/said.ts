import type { Article } from '../../article/article.ts';
import { reporting } from '../../article/words/all.ts';
import { contains, overlaps, type Span } from '../../syntax/span.ts';
import type { EdtfDate } from '../../time/date.ts';
import { resolveDates } from './dates.ts';
import type { ResolvedDate } from './resolved.ts';

/** What an article reports of somebody: where it stands, and by which words. Spans are of the article's source. */
export interface Reported {
  /** The sentences that hold it, with whoever says it. */
  readonly sentences: readonly Span[];
  /** The words themselves: a date in them is not when they were said. */
  readonly passages: readonly Span[];
  /** The reporting word or phrase, where it is known. */
  readonly cue?: Span | undefined;
}

/**
 * The day on which the article's words say that something was said: the one date that goes with the reporting
 * verb. Undefined where there is none or more than one, and where it may belong to something else ("the talks of
 * March 11", "Roe, who took office in 2021, said").
 */
export function dateOfSaying(
  article: Article,
  published: EdtfDate | undefined,
  { sentences, passages, cue }: Reported,
): ResolvedDate | undefined {
  const found = resolveDates(article, published).filter(
    (date) =>
      sentences.some((sentence) => contains(sentence, date.span)) &&
      !passages.some((passage) => overlaps(passage, date.span)) &&
      isTimeOfSaying(article, date) &&
      goesWith(article, date, cue),
  );
  const [first] = found;
  return found.every(({ value }) => value === first?.value) ? first : undefined;
}

function isTimeOfSaying(article: Article, date: ResolvedDate): boolean {
  const { meaning, tense, certainty, quoted } = date;
  if (quoted || tense !== 'past' || certainty === 'low') return false;
  if (meaning.kind === 'since' || meaning.kind === 'until') return false;
  return isAdverbial(article, date);
}

/** "on March 11" and "Thursday", as against "the March 11 meeting", "of March 11" and "Thursday's vote". */
function isAdverbial(article: Article, { span }: ResolvedDate): boolean {
  const { start, end } = article.visible.toVisible(span);
  const before = article.visible.text.slice(Math.max(0, start - 20), start);
  const behind = article.visible.text.slice(end, end + 2);
  return !belongsToNoun.test(before) && !/^['’]s/.test(behind);
}

const belongsToNoun = /(?<!\p{L})(?:the|an?|of|from|his|her|its|their|this|that|after|before|for)\s$/iu;

function goesWith(article: Article, { verb }: ResolvedDate, cue: Span | undefined): boolean {
  if (verb === undefined) return false;
  if (cue !== undefined && overlaps(cue, verb)) return true;
  const word = article.text.slice(verb.start, verb.end).toLowerCase();
  return reporting.has(word);
}
