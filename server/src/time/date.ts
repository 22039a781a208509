import type { DayNumber } from './calendar.ts';

/** An EDTF date as it was read. `written` is always the text it was read from, unchanged. */
export type EdtfDate = PointDate | IntervalDate | SetDate;

/** One date, however coarse, as against an interval or a set of dates. */
export type PointDate = InstantDate | DayDate | CoarserDate;

interface Point {
  readonly written: string;
  /** `?` or `%` stands at the date or at a part of it: its source is in doubt. */
  readonly uncertain: boolean;
  /** `~` or `%` stands at the date or at a part of it: it is about right. */
  readonly approximate: boolean;
}

/** The hands of the clock as written; hour 24 is the midnight that ends the day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** A date and time with an offset: `2025-03-18T17:00+03:00`. */
export interface InstantDate extends Point {
  readonly precision: 'instant';
  /** The day as written, at the date's own offset. */
  readonly day: DayNumber;
  readonly clock: Clock;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** First and last millisecond (since 1970 UTC) of the written minute or second. */
  readonly first: number;
  readonly last: number;
}

/** A day; a time without an offset (`2025-03-18T17:00`) counts as its day. */
export interface DayDate extends Point {
  readonly precision: 'day';
  readonly day: DayNumber;
  readonly clock?: Clock;
}

/** A month, a year, a season, or a date with unspecified digits. */
export interface CoarserDate extends Point {
  readonly precision: 'coarser';
  /** The first and the last day that it can mean. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly stretch: Stretch;
}

/** What a coarser date is written as. Years are astronomical (0 is 1 BC), months count from 1. */
export type Stretch =
  | { readonly unit: 'year'; readonly year: number }
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'season'; readonly year: number; readonly season: number }
  | ({ readonly unit: 'unspecified' } & Digits);

/** The digits of a date, an `X` for each unspecified one. */
export interface Digits {
  readonly negative: boolean;
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

/** `open` is a written `..`; `unknown` an end left empty. */
export type Edge = PointDate | 'open' | 'unknown';

/** From one date to another, both included: `2025-02/2025-03`, `../2025-03-18`. */
export interface IntervalDate {
  readonly precision: 'interval';
  readonly written: string;
  readonly from: Edge;
  readonly until: Edge;
}

/** `[…]`, one of the dates, or `{…}`, all of them. */
export interface SetDate {
  readonly precision: 'set';
  readonly written: string;
  readonly choice: 'one' | 'all';
  /** Never empty. A range (`2025-03-18..2025-03-20`, `..2025`) is an interval here. */
  readonly members: readonly (PointDate | IntervalDate)[];
}

/** Whether a mark of doubt (`?`, `~`, `%`) keeps the date from deciding anything. */
export function isDoubtful(date: PointDate): boolean {
  return date.uncertain || date.approximate;
}
