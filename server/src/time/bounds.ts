import type { DayNumber } from './calendar.ts';
import { type Edge, type IntervalDate, isDoubtful, type PointDate } from './date.ts';
import { endOfDay, startOfDay } from './zone.ts';

/** An end of the time that a date can mean: a whole day, or a moment in ms since 1970 UTC. */
export type Bound =
  | { readonly kind: 'day'; readonly day: DayNumber }
  | { readonly kind: 'moment'; readonly at: number };

/** No moment before it can be meant. Undefined where an open end or a mark of doubt leaves that unknown. */
export function earliest(date: PointDate | IntervalDate): Bound | undefined {
  return date.precision === 'interval' ? boundOf(date.from, earliest) : pointBound(date, 'first');
}

/** No moment after it can be meant. Undefined where an open end or a mark of doubt leaves that unknown. */
export function latest(date: PointDate | IntervalDate): Bound | undefined {
  return date.precision === 'interval' ? boundOf(date.until, latest) : pointBound(date, 'last');
}

function boundOf(edge: Edge, bound: (date: PointDate) => Bound | undefined): Bound | undefined {
  return typeof edge === 'string' ? undefined : bound(edge);
}

function pointBound(date: PointDate, end: 'first' | 'last'): Bound | undefined {
  if (isDoubtful(date)) return undefined;
  if (date.precision === 'instant') return { kind: 'moment', at: date[end] };
  return { kind: 'day', day: date.precision === 'day' ? date.day : date[end] };
}

/**
 * Whether all of `one` comes after all of `other`. Two days are compared by the calendar; a day and a moment
 * by where the day begins and ends in the time zone, or anywhere on earth where none is given.
 */
export function isAfter(one: Bound, other: Bound, zone?: string): boolean {
  if (one.kind === 'day') {
    if (other.kind === 'day') return one.day > other.day;
    return startOfDay(one.day, zone) > other.at;
  }
  return one.at >= (other.kind === 'day' ? endOfDay(other.day, zone) : other.at + 1);
}
