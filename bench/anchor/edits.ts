import type { Article } from '../../server/src/article/article.ts';
import { sentencesOf } from '../../server/src/article/sentences.ts';
import type { Edit } from '../../server/src/edit/edit.ts';
import { overlaps, type Span } from '../../server/src/syntax/span.ts';
import type { Draw } from '../draw.ts';

/** Words of four letters and more. */
const word = /[\p{L}\p{M}]{4,}/gu;

/** The words of texts, as often as they occur. */
export function wordsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(word) ?? []);
}

/** Replaces each word, with a likelihood in per cent, by another; a capital letter at its start stays one. */
export function replacements(
  text: string,
  percent: number,
  words: readonly string[],
  draw: Draw,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: old, index } of text.matchAll(word)) {
    if (draw(100) >= percent) continue;
    let other = old;
    while (other.toLowerCase() === old.toLowerCase()) other = words[draw(words.length)] ?? '';
    edits.push({ span: { start: index, end: index + old.length }, text: capitalisedLike(old, other) });
  }
  return edits;
}

function capitalisedLike(old: string, word: string): string {
  const first = word.charAt(0);
  const isCapital = old.charAt(0) !== old.charAt(0).toLowerCase();
  return (isCapital ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}

/** Takes out every sentence that holds some of the spans, with the white space behind it. */
export function deletions(article: Article, spans: readonly Span[]): readonly Edit[] {
  return article.paragraphs
    .flatMap((paragraph) => sentencesOf(paragraph))
    .filter((sentence) => spans.some((span) => overlaps(sentence, span)))
    .map(({ start, end }) => {
      const space = /^\s*/.exec(article.text.slice(end))?.[0].length ?? 0;
      return { span: { start, end: end + space }, text: '' };
    });
}

/** Where a span is after edits of whole words: what replaced its first and last word belongs to it. */
export function moved({ start, end }: Span, edits: readonly Edit[]): Span {
  const shift = (offset: number): number =>
    edits.reduce(
      (sum, { span, text }) => (span.end <= offset ? sum + text.length - (span.end - span.start) : sum),
      offset,
    );
  return { start: shift(start), end: shift(end) };
}

/** Whether some edit changes words of a span. */
export function isEdited(span: Span, edits: readonly Edit[]): boolean {
  return edits.some((edit) => overlaps(edit.span, span));
}
