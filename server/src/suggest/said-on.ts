import { sentencesAt } from '../article/sentences.ts';
import type { ReadArticle } from '../project/document.ts';
import { contains, overlaps, type Span } from '../syntax/span.ts';
import { dateExpressions } from '../time/phrases/expressions.ts';
import type { Attribution } from './attribution.ts';
import type { Story } from './story.ts';
import type { SaidDate } from './suggestion.ts';
import { resolveDates } from './when/dates.ts';

/**
 * When something was said: the date nearest to the cue in its sentence, outside of what was said. Its words alone,
 * where they do not surely tell the day.
 */
export function saidOn(
  { article }: ReadArticle,
  story: Story,
  { cue, passages }: Attribution,
): SaidDate | undefined {
  const [sentence] = cue === undefined ? [] : sentencesAt(article, cue);
  if (cue === undefined || sentence === undefined) return undefined;
  const { text } = article.visible;
  const distance = ({ start, end }: Span): number => Math.max(start - cue.end, cue.start - end);
  const [nearest] = dateExpressions(text.slice(sentence.start, sentence.end))
    .map(({ span, text }) => ({ text, start: sentence.start + span.start, end: sentence.start + span.end }))
    .filter((span) => !passages.some((said) => overlaps(span, said)))
    .sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return undefined;
  const span = article.visible.toSource(nearest);
  const meant = resolveDates(article, story.published).find((date) => contains(date.span, span));
  const isSure = meant !== undefined && !meant.quoted && meant.certainty !== 'low';
  return { value: isSure ? meant.value : undefined, text: nearest.text, span };
}
