import type { Article } from '../../server/src/article/article.ts';
import { quotationsOf } from '../../server/src/article/quotations.ts';
import type { Span } from '../../server/src/syntax/span.ts';
import { wordsOnly } from './measure.ts';

/** The words between quotation marks in some passages: one span a paragraph, or a stretch between attributions. */
export function quotedIn(article: Article, passages: readonly (readonly Span[])[]): readonly Span[] {
  const quoted = outermost(article);
  const found = new Map<string, Span>();
  for (const passage of passages)
    for (const piece of merged(article.text, passage))
      for (const span of quoted) {
        const shared = { start: Math.max(piece.start, span.start), end: Math.min(piece.end, span.end) };
        if (shared.start >= shared.end) continue;
        const words = wordsOnly(article.text, shared);
        if (words.start < words.end) found.set(`${words.start} ${words.end}`, words);
      }
  return [...found.values()];
}

/** All that stands between quotation marks, as Newsmark pairs them. */
export function pairedIn(article: Article): readonly Span[] {
  return outermost(article).map((span) => wordsOnly(article.text, span));
}

/** All that stands between double quotation marks of one line, as a search for pairs finds it. */
export function simplyPairedIn({ text }: Article): readonly Span[] {
  return [...text.matchAll(/["“]([^"“”\n]+)["”]/g)].map(({ index, 1: words = '' }) =>
    wordsOnly(text, { start: index + 1, end: index + 1 + words.length }),
  );
}

export function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Some annotators mark each sentence by itself: what only white space parts is one. */
function merged(text: string, spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === '')
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else whole.push(span);
  }
  return whole;
}

function outermost(article: Article): readonly Span[] {
  return quotationsOf(article)
    .quotations.filter(({ depth }) => depth === 0)
    .flatMap(({ content }) => content);
}
