import type { DayNumber } from './calendar.ts';
import { dayLength, minuteLength } from './calendar.ts';
import { type EdtfDate, isDoubtful } from './date.ts';
import { dayAt } from './zone.ts';

/**
 * The day that a date is: a day without marks of doubt, or the day of a date-time with an offset, which is
 * that of the time zone where one is given and known, and else the day as it is written. Undefined for
 * whatever is no single day.
 */
export function dayOf(date: EdtfDate, zone?: string): DayNumber | undefined {
  if (date.precision === 'instant') return dayAt(date.first, zone) ?? date.day;
  return date.precision === 'day' && !isDoubtful(date) ? date.day : undefined;
}

/**
 * How many days `date` comes after `other` (negative: before), where both are certain days. Two date-times
 * with different offsets and no time zone to settle it have a distance only if it is the same at both.
 */
export function distanceInDays(date: EdtfDate, other: EdtfDate, zone?: string): number | undefined {
  const day = dayOf(date, zone);
  const otherDay = dayOf(other, zone);
  if (day === undefined || otherDay === undefined) return undefined;
  if (date.precision !== 'instant' || other.precision !== 'instant') return day - otherDay;
  if (dayAt(date.first, zone) !== undefined) return day - otherDay;
  const here = day - dayAtOffset(other.first, date.offset);
  const there = dayAtOffset(date.first, other.offset) - otherDay;
  return here === there ? here : undefined;
}

/** Whether two dates are the same day; undefined where they are not both certain days. */
export function sameDay(date: EdtfDate, other: EdtfDate, zone?: string): boolean | undefined {
  const distance = distanceInDays(date, other, zone);
  return distance === undefined ? undefined : distance === 0;
}

function dayAtOffset(moment: number, offset: number): DayNumber {
  return Math.floor((moment + offset * minuteLength) / dayLength);
}
