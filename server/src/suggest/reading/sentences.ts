import type { Article, Paragraph } from '../../article/article.ts';
import { splitSentences } from '../../article/sentences.ts';
import type { Span } from '../../syntax/span.ts';
import { Slot } from '../../work/slot.ts';
import { quoteTokens, type Token, tokensOf } from './tokens.ts';

/** A sentence of an article, in which each quotation is one token, however many sentences it holds. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** The number of its paragraph, and its own within it. */
  readonly paragraph: number;
  readonly place: number;
}

/** No story is longer than this, in UTF-16 units: some 25,000 words. */
const LONGEST_STORY = 150_000;
/** No sentence of prose has more tokens. */
const LONGEST_SENTENCE = 400;

const known = new Slot<Article, readonly Sentence[]>();

/** The sentences of an article, in offsets of its visible text; of a text that is too long to be a story, none. */
export function sentencesIn(article: Article): readonly Sentence[] {
  // It has nothing to tell, and would keep everybody waiting.
  if (article.text.length > LONGEST_STORY) return [];
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
  const ends = outside(
    quotes,
    splitSentences(paragraph.text).map((span) => base + span.end),
  );
  const sentences: Sentence[] = [];
  let from = base;
  let next = 0;
  for (const cut of ends.at(-1) === end ? ends : [...ends, end]) {
    const first = next;
    while ((quotes[next]?.start ?? cut) < cut) next++;
    const tokens = tokensOf(visible.text, { start: from, end: cut }, quotes.slice(first, next));
    for (const part of parts(withoutAbbreviations(tokens)))
      sentences.push({
        start: part[0]?.start ?? from,
        end: part.at(-1)?.end ?? cut,
        tokens: part,
        paragraph: number,
        place: sentences.length,
      });
    from = cut;
  }
  return sentences;
}

/** Those of some cuts that lie within no quotation; both are in the order of the article. */
function outside(quotes: readonly Token[], cuts: readonly number[]): readonly number[] {
  let next = 0;
  return cuts.filter((cut) => {
    while ((quotes[next]?.end ?? cut + 1) <= cut) next++;
    return (quotes[next]?.start ?? cut) >= cut;
  });
}

/** A sentence in parts that are short enough to be read at once; but for texts that are none, it is one. */
function parts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const all: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; at += LONGEST_SENTENCE)
    all.push(tokens.slice(at, at + LONGEST_SENTENCE));
  return all;
}

/** Full stops within a sentence belong to the word before them. */
function withoutAbbreviations(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ kind }) => kind !== 'mark');
  return tokens.filter(({ lower }, at) => lower !== '.' || at === 0 || at > last);
}
