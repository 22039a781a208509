import {
  calendarDay,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isoDay,
  twoDigits,
  weekday,
} from '../calendar.ts';
import { seasonDays } from '../season.ts';
import type { Part, Unit } from './meaning.ts';

/** A time from its first day to its last, with its EDTF. */
export interface Extent {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly written: string;
}

export function dayExtent(day: DayNumber): Extent {
  return { first: day, last: day, written: isoDay(day) };
}

export function spanOfDays(first: DayNumber, last: DayNumber): Extent {
  return { first, last, written: `${isoDay(first)}/${isoDay(last)}` };
}

/** Months may be counted on beyond the year: 13 is the January after it. */
export function monthExtent(year: number, month: number): Extent {
  const shifted = year + Math.floor((month - 1) / 12);
  const number = ((((month - 1) % 12) + 12) % 12) + 1;
  const first = dayNumber(shifted, number, 1);
  const last = first + daysInMonth(shifted, number) - 1;
  return { first, last, written: `${fourDigits(shifted)}-${twoDigits(number)}` };
}

export function yearExtent(year: number): Extent {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), written: fourDigits(year) };
}

export function decadeExtent(year: number): Extent {
  const { first } = yearExtent(year);
  return { first, last: yearExtent(year + 9).last, written: `${fourDigits(year).slice(0, 3)}X` };
}

/**
 * A season, quarter or half of a year, by its number in EDTF. A season is taken to be the north's, as weather
 * services count it, and a winter to be of the year in which it ends.
 */
export function divisionExtent(year: number, code: number): Extent | undefined {
  if (code >= 21 && code <= 24) {
    const month = ((code - 20) * 3) % 12;
    const { first } = monthExtent(year, month);
    return { first, last: monthExtent(year, month + 2).last, written: `${fourDigits(year)}-${code}` };
  }
  const days = seasonDays(year, code);
  return days && { ...days, written: `${fourDigits(year)}-${code}` };
}

/** The unit that holds a day, or the one so many before or after it. Weeks run from Monday to Sunday. */
export function unitExtent(day: DayNumber, unit: Unit, steps: number): Extent {
  const { year, month } = calendarDay(day);
  const monday = day - weekday(day) + 1 + 7 * steps;
  switch (unit) {
    case 'day':
      return dayExtent(day + steps);
    case 'week':
      return spanOfDays(monday, monday + 6);
    case 'weekend':
      return spanOfDays(monday + 5, monday + 6);
    case 'month':
      return monthExtent(year, month + steps);
    case 'year':
      return yearExtent(year + steps);
  }
}

/** A part of a longer time; `now` parts what is over from what is to come. */
export function partExtent(part: Part, whole: Extent, now: DayNumber): Extent {
  const { first, last, written } = whole;
  if (part === 'so-far') return now > first && now <= last ? spanOfDays(first, now) : whole;
  if (part === 'rest') return now >= first && now < last ? spanOfDays(now, last) : whole;
  const length = last - first + 1;
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(written)) return thirdOfMonth(part, whole);
  if (/^\d{4}$/.test(written)) return thirdOfYear(part, calendarDay(first).year);
  if (length !== 7) return whole;
  const from = first + { early: 0, middle: 2, late: 4 }[part];
  return spanOfDays(from, from + 2);
}

function thirdOfMonth(part: 'early' | 'middle' | 'late', { first, last, written }: Extent): Extent {
  if (part === 'early') return { first, last: first + 8, written: `${written}-0X` };
  if (part === 'middle') return { first: first + 9, last: first + 18, written: `${written}-1X` };
  const from = first + 19;
  // The digits 2X leave out a 30th and a 31st.
  const digits = last - first < 29 ? `${written}-2X` : `[${isoDay(from)}..${isoDay(last)}]`;
  return { first: from, last, written: digits };
}

function thirdOfYear(part: 'early' | 'middle' | 'late', year: number): Extent {
  const month = { early: 1, middle: 5, late: 9 }[part];
  const from = monthExtent(year, month);
  const until = monthExtent(year, month + 3);
  return { first: from.first, last: until.last, written: `${from.written}/${until.written}` };
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
