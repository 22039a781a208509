import { calendarDay, type DayNumber } from '../../time/calendar.ts';
import { certainlyAfter, certainlyBefore } from '../../time/compare.ts';
import type { EdtfDate } from '../../time/date.ts';
import { dayExtent, type Extent } from '../../time/phrases/extent.ts';
import type { CalendarMeaning, Meaning } from '../../time/phrases/meaning.ts';
import { resolve } from '../../time/phrases/resolve.ts';
import { readDate } from '../../time/reading.ts';

/** Words that name a day by the calendar alone, and can be held against a value. */
export type PlainMeaning =
  | CalendarMeaning
  | Extract<Meaning, { kind: 'weekday' }>
  | (Extract<Meaning, { kind: 'apart' }> & { readonly unit: 'day'; readonly from: 'now' });

/**
 * Whether words say no more than a date, a day of the week, or today, yesterday or tomorrow. What counts from the
 * story, "last Tuesday", "two days ago" and whatever names a part of a time or a time beside it can be meant in
 * several ways.
 */
export function isPlain(meaning: Meaning): meaning is PlainMeaning {
  switch (meaning.kind) {
    case 'calendar':
    case 'weekday':
      return meaning.turn === undefined;
    case 'apart':
      return meaning.unit === 'day' && meaning.from === 'now' && Math.abs(meaning.count) <= 1;
    default:
      return false;
  }
}

/**
 * The days that words can mean, read against a day; the likeliest first.
 *
 * @param tense whether they speak of a time up to that day, or of any time around it
 */
export function possibleDays(
  meaning: PlainMeaning,
  now: DayNumber,
  tense: 'past' | undefined,
): readonly Extent[] {
  const read = (day: DayNumber, as: 'past' | 'future' | undefined) =>
    resolve(meaning, { now: day, story: day, tense: as });
  if (meaning.kind === 'apart') return [dayExtent(now + meaning.count)];
  const readings =
    meaning.kind === 'weekday'
      ? // On a Thursday, "Thursday" may be that of last week, and that of next week.
        [read(now, 'past'), read(now - 1, 'past'), ...(tense === 'past' ? [] : [read(now + 1, 'future')])]
      : [read(now, tense)];
  return readings.filter((extent) => extent !== undefined);
}

/** Whether a value and a time have no moment in common. */
export function excludes(value: EdtfDate, { written }: Extent, zone: string | undefined): boolean {
  const reading = readDate(written);
  if (!reading.ok) return false;
  return certainlyAfter(value, reading.date, zone) || certainlyBefore(value, reading.date, zone);
}

/** The same day of the calendar in the year of a value, where the words leave their year to be understood. */
export function inYearOf(value: EdtfDate, meaning: CalendarMeaning): Extent | undefined {
  if (meaning.year !== undefined || !('day' in value)) return undefined;
  const { year } = calendarDay(value.day);
  return resolve({ ...meaning, year }, { now: value.day, story: value.day, tense: undefined });
}
