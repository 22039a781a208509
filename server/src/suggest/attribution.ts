import { type Article, paragraphsAt } from '../article/article.ts';
import { quotationsOf } from '../article/quotations.ts';
import { sentencesOf } from '../article/sentences.ts';
import { reporting } from '../article/words/all.ts';
import { contains, overlaps, type Span } from '../syntax/span.ts';

/** Words that the article gives somebody, with the words that say so. Spans are of the source. */
export interface Attribution {
  readonly passages: readonly Span[];
  readonly cue: Span | undefined;
  readonly mention: Span | undefined;
}

/** Fewer quoted words are titles and single words, as a rule. */
const fewestWords = 4;
const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
const NAME = /\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)*|\b(?:he|she|they)\b/gu;

/** The quotations of an article, each with the nearest reporting word and name around it. */
export function attributionsIn(article: Article): readonly Attribution[] {
  return quotationsOf(article)
    .quotations.filter(({ depth, content }) => depth === 0 && wordsIn(article, content) >= fewestWords)
    .map(({ content }) => ({
      passages: content.map((span) => trimmed(article, span)),
      ...saidOf(article, content),
    }));
}

/** The cue and the mention of some words: the nearest in the sentences that hold them. */
export function saidOf(article: Article, passages: readonly Span[]): Pick<Attribution, 'cue' | 'mention'> {
  const around = passages
    .flatMap((span) => paragraphsAt(article, article.visible.toVisible(span)))
    .flatMap(sentencesOf)
    .filter((sentence) => passages.some((span) => overlaps(sentence, span)));
  const outside = (span: Span): boolean => !passages.some((passage) => overlaps(passage, span));
  const distance = (span: Span): number =>
    Math.min(...passages.map(({ start, end }) => Math.max(start - span.end, span.start - end)));
  const nearest = (spans: readonly Span[]): Span | undefined =>
    spans.filter(outside).sort((a, b) => distance(a) - distance(b))[0];
  const words = around.flatMap((sentence) => matchesIn(article, sentence, WORD));
  const cue = nearest(
    words.filter((span) => reporting.has(article.text.slice(span.start, span.end).toLowerCase())),
  );
  if (cue === undefined) return { cue, mention: undefined };
  const names = around
    .filter((sentence) => contains(sentence, cue))
    .flatMap((each) => matchesIn(article, each, NAME));
  const mention = names
    .filter(outside)
    .sort((a, b) => Math.abs(a.start - cue.start) - Math.abs(b.start - cue.start))[0];
  return { cue, mention };
}

function matchesIn({ text }: Article, { start, end }: Span, pattern: RegExp): readonly Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }));
}

function wordsIn(article: Article, content: readonly Span[]): number {
  return content.reduce((sum, span) => sum + matchesIn(article, span, WORD).length, 0);
}

/** Without white space, and without the comma or full stop before a closing mark. */
function trimmed({ text }: Article, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const inner = words.replace(/(?<!\.)[.,;]?\s*$/, '');
  return { start: start + words.length - words.trimStart().length, end: start + inner.length };
}
