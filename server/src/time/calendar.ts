/** Days since 1970-01-01 in the Gregorian calendar, reckoned backwards too; a whole number. */
export type DayNumber = number;

/** Milliseconds in a day, in a minute. */
export const dayLength = 86_400_000;
export const minuteLength = 60_000;

/** The number of a day. Months count from 1; the day must exist (see {@link daysInMonth}). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  if (year > 99) return Date.UTC(year, month - 1, day) / dayLength;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayLength;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month (from 1) has; 0 for what is no month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return monthLengths[month - 1] ?? 0;
}

/** Year, month (from 1) and day of a day number. */
export function calendarDay(day: DayNumber): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(day * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day as EDTF writes it: `2025-03-18`. */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = calendarDay(number);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `8` as `08`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
