import { sentencesAt } from '../article/sentences.ts';
import type { ReadArticle } from '../project/document.ts';
import { readDate } from '../time/reading.ts';
import type { Attribution } from './attribution.ts';
import type { Story } from './story.ts';
import type { SaidDate } from './suggestion.ts';
import { dateOfSaying } from './when/said.ts';

/** A day of publication to read against where there is none: which day it is changes no more than the value. */
const someDay = readDate('2001-02-14');

/** When something was said, as its sentence tells; where the article has no date, in its words alone. */
export function saidOn(
  { article }: ReadArticle,
  { published }: Story,
  { cue, passages }: Attribution,
): SaidDate | undefined {
  const [sentence] = cue === undefined ? [] : sentencesAt(article, cue);
  if (cue === undefined || sentence === undefined) return undefined;
  const { visible } = article;
  const day = published ?? (someDay.ok ? someDay.date : undefined);
  const date = dateOfSaying(article, day, {
    sentences: [visible.toSource(sentence)],
    passages: passages.map((span) => visible.toSource(span)),
    cue: visible.toSource(cue),
  });
  if (date === undefined) return undefined;
  const isKnown = published !== undefined || date.anchor.kind === 'itself';
  return { value: isKnown ? date.value : undefined, text: date.text, span: date.span };
}
