import { type DayNumber, dayNumber, daysInMonth } from './calendar.ts';

interface Division {
  /** The first and the last month that it touches; years counted from the written one. */
  readonly first: readonly [year: number, month: number];
  readonly last: readonly [year: number, month: number];
}

/**
 * What the codes 21 to 41 that stand for a month can cover (ISO 8601-2, 4.8). A season is taken as widely as
 * astronomers and weather services together take it, one without a hemisphere (21 to 24) as widely as both
 * hemispheres do, and a winter may begin in the year before or end in the year after.
 */
const divisions = new Map<number, Division>([
  [21, { first: [0, 3], last: [0, 12] }],
  [22, { first: [-1, 12], last: [1, 3] }],
  [23, { first: [0, 3], last: [0, 12] }],
  [24, { first: [-1, 12], last: [1, 3] }],
  [25, { first: [0, 3], last: [0, 6] }],
  [26, { first: [0, 6], last: [0, 9] }],
  [27, { first: [0, 9], last: [0, 12] }],
  [28, { first: [-1, 12], last: [1, 3] }],
  [29, { first: [0, 9], last: [0, 12] }],
  [30, { first: [-1, 12], last: [1, 3] }],
  [31, { first: [0, 3], last: [0, 6] }],
  [32, { first: [0, 6], last: [0, 9] }],
  [33, { first: [0, 1], last: [0, 3] }],
  [34, { first: [0, 4], last: [0, 6] }],
  [35, { first: [0, 7], last: [0, 9] }],
  [36, { first: [0, 10], last: [0, 12] }],
  [37, { first: [0, 1], last: [0, 4] }],
  [38, { first: [0, 5], last: [0, 8] }],
  [39, { first: [0, 9], last: [0, 12] }],
  [40, { first: [0, 1], last: [0, 6] }],
  [41, { first: [0, 7], last: [0, 12] }],
]);

/** First and last day that a season, quarter, third or half of a year can cover; undefined for other codes. */
export function seasonDays(
  year: number,
  code: number,
): { readonly first: DayNumber; readonly last: DayNumber } | undefined {
  const division = divisions.get(code);
  if (division === undefined) return undefined;
  const { first, last } = division;
  const lastYear = year + last[0];
  return {
    first: dayNumber(year + first[0], first[1], 1),
    last: dayNumber(lastYear, last[1], daysInMonth(lastYear, last[1])),
  };
}
