import { type DayNumber, dayNumber, daysInMonth } from './calendar.ts';
import type { Digits } from './date.ts';

/** After so many years the calendar repeats itself: what no year of these has, no year has. */
const cycle = 400;

/**
 * The first and the last day that fit the digits of a date, each `X` standing for any digit: 2025-03-10 and
 * 2025-03-19 for `2025-03-1X`. Undefined where no day fits, as for `2025-02-30` or `2025-X4-31`.
 */
export function daysThatFit(
  digits: Digits,
): { readonly first: DayNumber; readonly last: DayNumber } | undefined {
  const years = numbersThatFit(digits.year, 0, 9999);
  const months = numbersThatFit(digits.month ?? 'XX', 1, 12);
  if (digits.negative) for (const [index, year] of years.entries()) years[index] = -year;
  if (digits.negative) years.reverse();
  const first = firstDay(years.slice(0, cycle), months, digits.day);
  const last = lastDay(years.slice(-cycle), months, digits.day);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function firstDay(
  years: readonly number[],
  months: readonly number[],
  pattern = 'XX',
): DayNumber | undefined {
  for (const year of years)
    for (const month of months) {
      const day = numbersThatFit(pattern, 1, daysInMonth(year, month)).at(0);
      if (day !== undefined) return dayNumber(year, month, day);
    }
  return undefined;
}

function lastDay(years: readonly number[], months: readonly number[], pattern = 'XX'): DayNumber | undefined {
  for (const year of years.toReversed())
    for (const month of months.toReversed()) {
      const day = numbersThatFit(pattern, 1, daysInMonth(year, month)).at(-1);
      if (day !== undefined) return dayNumber(year, month, day);
    }
  return undefined;
}

/** The numbers from `least` to `most` whose digits fit, in ascending order. */
function numbersThatFit(pattern: string, least: number, most: number): number[] {
  if (!pattern.includes('X')) {
    const number = Number(pattern);
    return number >= least && number <= most ? [number] : [];
  }
  const found: number[] = [];
  for (let number = least; number <= most; number += 1) {
    const digits = String(number).padStart(pattern.length, '0');
    if ([...pattern].every((digit, index) => digit === 'X' || digit === digits[index])) found.push(number);
  }
  return found;
}
