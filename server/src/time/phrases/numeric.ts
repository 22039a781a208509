import type { Filled, Form } from './form.ts';
import { calendar } from './readings.ts';

const before = String.raw`(?<![\d./:-])`;
const after = String.raw`(?![./:-]?\d)`;
const high = String.raw`1[3-9]|2\d|3[01]`;

/** Dates in figures that can be read in one way only: `03/04/2025` cannot. */
export const numeric: readonly Form[] = [
  [String.raw`${before}{year}-(?<month>\d\d)-(?<day>\d\d)(?:t[\d:.]+(?:z|[+-][\d:]+)?)?${after}`, whole],
  [String.raw`${before}{day}\.(?<month>\d\d?)\.{year}${after}`, whole],
  [String.raw`${before}(?<day>${high})/(?<month>\d\d?)/{year}${after}`, whole],
  [String.raw`${before}(?<month>\d\d?)/(?<day>${high})/{year}${after}`, whole],
];

function whole(filled: Filled) {
  const { month = 0, day = 0 } = filled;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? calendar(filled) : undefined;
}
