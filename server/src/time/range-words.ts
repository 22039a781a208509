import { calendarDay, type DayNumber } from './calendar.ts';
import type { DayParts } from './calendar-words.ts';

/** What a date names at its finest. */
export type Unit = 'day' | 'month' | 'year';

/** All parts of a day, month or year. */
export const allParts: Readonly<Record<Unit, DayParts>> = {
  day: 'day-month-year',
  month: 'month-year',
  year: 'year',
};

/** Which parts to name of a range's start, where its end is named in full: "from 10 to 19 March 2025". */
export function startParts(unit: Unit, start: DayNumber, end: DayNumber): DayParts {
  const one = calendarDay(start);
  const other = calendarDay(end);
  if (unit === 'year' || one.year !== other.year) return allParts[unit];
  if (unit === 'month') return 'month';
  return one.month === other.month ? 'day' : 'day-month';
}
