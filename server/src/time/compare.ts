import { earliest, isAfter, latest } from './bounds.ts';
import type { EdtfDate, IntervalDate, PointDate } from './date.ts';

/**
 * Whether no moment that `date` can mean is at or before a moment that `other` can mean. Marks of doubt and
 * open or reversed intervals get the benefit of the doubt; unspecified digits, coarse dates and sets are
 * after what all of their possible days are after.
 *
 * @param zone IANA time zone in which a date without an offset is a day; an unknown one counts as not given,
 *   and then the day is taken to last from its beginning at UTC+14 to its end at UTC−12.
 */
export function certainlyAfter(date: EdtfDate, other: EdtfDate, zone?: string): boolean {
  return partsOf(date).every((part) => partsOf(other).every((against) => isPartAfter(part, against, zone)));
}

/** The same question the other way round: see {@link certainlyAfter}. */
export function certainlyBefore(date: EdtfDate, other: EdtfDate, zone?: string): boolean {
  return certainlyAfter(other, date, zone);
}

/**
 * Whether the date lies wholly outside a term, such as that of a role; a missing end is open, and a term that
 * ends before it starts excludes nothing.
 */
export function certainlyOutside(
  date: EdtfDate,
  from: EdtfDate | undefined,
  until: EdtfDate | undefined,
  zone?: string,
): boolean {
  if (from !== undefined && until !== undefined && endsBeforeStart(from, until, zone)) return false;
  return (
    (from !== undefined && certainlyBefore(date, from, zone)) ||
    (until !== undefined && certainlyAfter(date, until, zone))
  );
}

/** Whether a term certainly ends before it starts: no moment of its end is at or after one of its start. */
export function endsBeforeStart(from: EdtfDate, until: EdtfDate, zone?: string): boolean {
  return certainlyBefore(until, from, zone);
}

/** Whether the date is an interval that certainly ends before it starts, or a set that holds such a range. */
export function isReversed(date: EdtfDate, zone?: string): boolean {
  return partsOf(date).some((part) => part.precision === 'interval' && isIntervalReversed(part, zone));
}

/** A reversed interval as EDTF with its ends swapped: `2025-03/2025-02` becomes `2025-02/2025-03`. */
export function swapped(interval: IntervalDate): string {
  return interval.written.split('/').toReversed().join('/');
}

function partsOf(date: EdtfDate): readonly (PointDate | IntervalDate)[] {
  return date.precision === 'set' ? date.members : [date];
}

function isPartAfter(
  part: PointDate | IntervalDate,
  other: PointDate | IntervalDate,
  zone?: string,
): boolean {
  const start = earliest(part);
  const end = latest(other);
  if (start === undefined || end === undefined || !isAfter(start, end, zone)) return false;
  return !isPartReversed(part, zone) && !isPartReversed(other, zone);
}

function isPartReversed(part: PointDate | IntervalDate, zone?: string): boolean {
  return part.precision === 'interval' && isIntervalReversed(part, zone);
}

function isIntervalReversed({ from, until }: IntervalDate, zone?: string): boolean {
  if (typeof from === 'string' || typeof until === 'string') return false;
  return isPartAfter(from, until, zone);
}
