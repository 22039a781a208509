import { type Article, indexOfParagraphAt, type Paragraph } from '../../article/article.ts';
import { splitSentences } from '../../article/sentences.ts';
import type { Span } from '../../syntax/span.ts';
import { quoteTokens, type Token, tokensOf } from './tokens.ts';

/** A sentence of an article, in which each quotation is one token, however many sentences it holds. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** The number of its paragraph, and its own within it. */
  readonly paragraph: number;
  readonly place: number;
}

const known = new WeakMap<Article, readonly Sentence[]>();

/** The sentences of an article, in offsets of its visible text. */
export function sentencesIn(article: Article): readonly Sentence[] {
  let sentences = known.get(article);
  if (sentences === undefined) {
    const quotes = quoteTokens(article);
    sentences = article.paragraphs.flatMap((paragraph, number) =>
      read(article, paragraph, number, quotes.get(paragraph) ?? []),
    );
    known.set(article, sentences);
  }
  return sentences;
}

function read(
  { visible }: Article,
  paragraph: Paragraph,
  number: number,
  quotes: readonly Token[],
): readonly Sentence[] {
  const { start: base, end } = paragraph.visible;
  const ends = splitSentences(paragraph.text)
    .map((span) => base + span.end)
    .filter((cut) => !quotes.some((quote) => quote.start < cut && cut < quote.end));
  const sentences: Sentence[] = [];
  let from = base;
  for (const cut of ends.at(-1) === end ? ends : [...ends, end]) {
    const span = { start: from, end: cut };
    const within = quotes.filter((quote) => from <= quote.start && quote.start < cut);
    const tokens = withoutAbbreviations(tokensOf(visible.text, span, within));
    if (tokens.length > 0) sentences.push({ ...span, tokens, paragraph: number, place: sentences.length });
    from = cut;
  }
  return sentences;
}

/** Full stops within a sentence belong to the word before them. */
function withoutAbbreviations(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    ({ lower }, at) => lower !== '.' || at === 0 || tokens.slice(at + 1).every(({ kind }) => kind === 'mark'),
  );
}

/** The sentences that share a character with a span of the visible text. */
export function sentencesAt(article: Article, span: Span): readonly Sentence[] {
  const first = indexOfParagraphAt(article, span.start);
  return sentencesIn(article).filter(
    (sentence) => sentence.paragraph >= first && sentence.start < span.end && span.start < sentence.end,
  );
}
