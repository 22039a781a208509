/** What a time is counted in. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'year';

/** The one before this one, this one, or the one after it. */
export type Turn = 'last' | 'this' | 'next';

/** Which part of a longer time: one of its thirds, or what is over or still to come of the present one. */
export type Part = 'early' | 'middle' | 'late' | 'so-far' | 'rest';

/** What words are counted from: the day on which they are read, or the day that the story has come to. */
export type Origin = 'now' | 'story';

/** What words say of a time, while it is open which day they are read against. */
export type Meaning =
  | CalendarMeaning
  /** A season, quarter or half of a year, by its number in EDTF: 21 is spring, 33 the first quarter. */
  | { readonly kind: 'division'; readonly code: number; readonly year?: number; readonly turn?: Turn }
  | { readonly kind: 'decade'; readonly year: number }
  /** 1 is Monday. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly turn?: Turn }
  /** The first such day after the day of the story, or the last before it: "the following Monday". */
  | {
      readonly kind: 'weekday-beside';
      readonly weekday: number;
      readonly side: 'before' | 'after';
      readonly from: 'story';
    }
  /** The week or weekend that holds a day: "the week of March 3". */
  | { readonly kind: 'around'; readonly unit: 'week' | 'weekend'; readonly of: Meaning }
  /** A whole unit of the calendar: "last week", "that year". */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly turn: Turn; readonly from: Origin }
  /** So many units away, before it where the count is negative: "two days ago", "a week later". */
  | { readonly kind: 'apart'; readonly count: number; readonly unit: Unit; readonly from: Origin }
  /** The night that ends on a day. */
  | { readonly kind: 'night'; readonly into: Meaning }
  | { readonly kind: 'part'; readonly part: Part; readonly of: Meaning }
  /** In a week or year that is told by its turn: "Tuesday of last week", "March next year". */
  | { readonly kind: 'within'; readonly unit: 'week' | 'year'; readonly turn: Turn; readonly of: Meaning }
  /** So many days after another date, or before it. */
  | { readonly kind: 'beside'; readonly days: number; readonly of: Meaning }
  | { readonly kind: 'range'; readonly from: Meaning; readonly until: Meaning; readonly either: boolean }
  /** From a date on, or up to it. */
  | { readonly kind: 'since' | 'until'; readonly of: Meaning };

/** Parts of a date as a calendar has them; what is not named is not there. Months count from 1. */
export interface CalendarMeaning {
  readonly kind: 'calendar';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The day of the week that is written beside it. */
  readonly weekday?: number;
  readonly turn?: Turn;
}

/** The meaning that others are built around: `March 13` of "since the eve of March 13". */
export function coreOf(meaning: Meaning): Exclude<Meaning, { readonly of: Meaning }> {
  return 'of' in meaning ? coreOf(meaning.of) : meaning;
}

/** Whether it counts from the day that the story has come to. */
export function isFromStory(meaning: Meaning): boolean {
  const core = coreOf(meaning);
  return 'from' in core && core.from === 'story';
}

/** Whether the words name their year. */
export function isAbsolute(meaning: Meaning): boolean {
  const core = coreOf(meaning);
  if (core.kind === 'range') return isAbsolute(core.from);
  return core.kind === 'decade' || ('year' in core && core.year !== undefined);
}
