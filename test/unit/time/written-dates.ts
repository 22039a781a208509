import fc from 'fast-check';
import { isoDay } from '../../../server/src/time/calendar.ts';
import type { EdtfDate } from '../../../server/src/time/date.ts';
import { readDate } from '../../../server/src/time/reading.ts';

/** Reads a date that the test knows to be one. */
export function date(written: string): EdtfDate {
  const reading = readDate(written);
  if (!reading.ok) throw new Error(`${written}: ${reading.sentence}`);
  return reading.date;
}

// Few days, so that dates often meet.
const days = fc.integer({ min: 20_160, max: 20_168 }).map(isoDay);
const clocks = fc.constantFrom('00:00', '01:30', '12:00:30', '23:59', '24:00');
const offsets = fc.constantFrom('', 'Z', '+03:00', '-05:00', '+14:00', '-12:00', '+05:30');
const dateTimes = fc.tuple(days, clocks, offsets).map(([day, clock, offset]) => `${day}T${clock}${offset}`);
const marked = fc.tuple(days, fc.constantFrom('?', '~', '%')).map((parts) => parts.join(''));
const coarser = fc.constantFrom(
  '2025',
  '2025-03',
  '2025-21',
  '2025-03-1X',
  '2025-03-XX',
  '2025-XX-18',
  '202X',
);
const points = fc.oneof(days, dateTimes, marked, coarser);
const edges = fc.oneof(
  fc.constant('..'),
  days,
  dateTimes,
  coarser.filter((text) => text !== '2025-21'),
);
const intervals = fc
  .tuple(edges, edges)
  .map((ends) => ends.join('/'))
  .filter((text) => readDate(text).ok);
const ranges = fc.oneof(
  days,
  fc.tuple(days, days).map((ends) => ends.join('..')),
);
const sets = fc
  .array(ranges, { minLength: 1, maxLength: 3 })
  .chain((members) => fc.constantFrom(`[${members}]`, `{${members}}`));

/** Dates of every precision, written, most of them within the same nine days of March 2025. */
export const writtenDates = fc.oneof(points, intervals, sets);
