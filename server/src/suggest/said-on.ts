import { sentencesAt } from '../article/sentences.ts';
import type { ReadArticle } from '../project/document.ts';
import { overlaps, type Span } from '../syntax/span.ts';
import { dateExpressions } from '../time/phrases/expressions.ts';
import type { Attribution } from './attribution.ts';
import type { Story } from './story.ts';
import type { SaidDate } from './suggestion.ts';
import { dateOfSaying } from './when/said.ts';

/** Further than this from the cue, in UTF-16 units, no date goes with it. */
const REACH = 300;

/** When something was said, as its sentence tells; where the article has no date, in its words alone. */
export function saidOn(
  { article }: ReadArticle,
  { published }: Story,
  { cue, passages }: Attribution,
): SaidDate | undefined {
  const [sentence] = cue === undefined ? [] : sentencesAt(article, cue);
  if (cue === undefined || sentence === undefined) return undefined;
  const { visible } = article;
  const date = dateOfSaying(article, published, {
    sentences: [visible.toSource(sentence)],
    passages: passages.map((span) => visible.toSource(span)),
    cue: visible.toSource(cue),
  });
  if (date !== undefined) return { value: date.value, text: date.text, span: date.span };
  if (published !== undefined) return undefined;
  const distance = ({ start, end }: Span): number => Math.max(start - cue.end, cue.start - end);
  const from = Math.max(sentence.start, cue.start - REACH);
  const to = Math.min(sentence.end, cue.end + REACH);
  const [nearest] = dateExpressions(visible.text.slice(from, to))
    .map(({ span, text }) => ({ text, start: from + span.start, end: from + span.end }))
    .filter((span) => !passages.some((said) => overlaps(span, said)))
    .sort((a, b) => distance(a) - distance(b));
  return nearest && { value: undefined, text: nearest.text, span: visible.toSource(nearest) };
}
