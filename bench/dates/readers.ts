import { casual, ru, strict } from 'chrono-node';
import { readArticle } from '../../server/src/article/article.ts';
import { resolveDates } from '../../server/src/suggest/when/dates.ts';
import { overlaps } from '../../server/src/syntax/span.ts';
import { dayLength, dayNumber, isoDay } from '../../server/src/time/calendar.ts';
import { readDate } from '../../server/src/time/reading.ts';
import type { Phrase } from './phrases.ts';

/** What a reader makes of a phrase: whether it is right, and what it said. */
export interface Answer {
  readonly right: boolean;
  readonly given: string;
}

/** This project's reader: right only with the very EDTF of the answer, but for marks that it is about right. */
export function newsmark({ published, answer, text, span }: Phrase): Answer {
  const day = readDate(published);
  const dates = resolveDates(readArticle(text, 'plain'), day.ok ? day.date : undefined);
  const found = dates.filter((date) => overlaps(date.span, span));
  const given = found.map(({ value }) => value).join(' + ') || 'nothing';
  return { right: given.replaceAll('~', '') === answer, given };
}

/**
 * chrono-node, with the best of its modes and languages for each phrase. It names days, never weeks or parts of a month:
 * where the answer is more than a day, any day within it counts as right.
 */
export function chrono(phrase: Phrase): Answer {
  const answers = [casual, strict, ru].map((mode) => chronoAs(mode, phrase));
  return answers.find(({ right }) => right) ?? answers[0] ?? { right: false, given: 'nothing' };
}

function chronoAs(mode: Pick<typeof casual, 'parse'>, { published, answer, text, span }: Phrase): Answer {
  const results = mode.parse(text, new Date(`${published}T12:00:00`));
  const [result] = results.filter(({ index, text: words }) =>
    overlaps({ start: index, end: index + words.length }, span),
  );
  if (result === undefined) return { right: false, given: 'nothing' };
  const starts = dayOf(result.start);
  const ends = result.end ? dayOf(result.end) : undefined;
  const given = ends === undefined ? isoDay(starts) : `${isoDay(starts)}/${isoDay(ends)}`;
  return { right: given === answer || isWithin(starts, answer), given };
}

function dayOf(parts: { get(part: 'year' | 'month' | 'day'): number | null }): number {
  return dayNumber(parts.get('year') ?? 0, parts.get('month') ?? 1, parts.get('day') ?? 1);
}

function isWithin(day: number, answer: string): boolean {
  // Of what is open, the end that is named; chrono-node has no words for the rest.
  const [first, last] = extentOf(answer.replaceAll(/\.\.\/|\/\.\.$/g, ''));
  return first <= day && day <= last;
}

function extentOf(edtf: string): readonly [number, number] {
  const reading = readDate(edtf);
  if (!reading.ok) throw new Error(`${edtf} is no date`);
  const { date } = reading;
  if (date.precision === 'day') return [date.day, date.day];
  if (date.precision === 'coarser') return [date.first, date.last];
  const ends = edtf.split(/\/|\.\.|,/).map((end) => Date.parse(end.replaceAll(/[[\]]/g, '')) / dayLength);
  return [Math.min(...ends), Math.max(...ends)];
}
