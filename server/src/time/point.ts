import { dayLength, dayNumber, daysInMonth, minuteLength } from './calendar.ts';
import { type Clock, type Digits, isDoubtful, type PointDate } from './date.ts';
import type { Fault } from './fault.ts';
import { noSuchDay, noSuchMonth, noSuchTime } from './fault.ts';
import { isEdtf } from './grammar.ts';
import { seasonDays } from './season.ts';
import { daysThatFit } from './unspecified.ts';

/** Sign, year, month and day, marks of doubt taken out. */
const date = /^(-?)([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;
const marks = /[?~%]/g;
const dateTime =
  /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:(Z)|([+\-−])(\d\d)(?::?(\d\d))?)?$/;
const longYear = /^Y(-?\d{5,6})$/;

/** Longer than any date with a mark on either side of each of its parts. */
const longestDay = 20;

/** Years beyond this are not counted in milliseconds safely, time zones and all. */
const farthestYear = 200_000;

/**
 * Reads one date, without intervals and sets: undefined where the text is none, a fault where it has the form
 * of one that is in no calendar.
 */
export function readPoint(written: string): PointDate | Fault | undefined {
  return readDay(written) ?? readDateTime(written) ?? readLongYear(written);
}

function readDay(written: string): PointDate | Fault | undefined {
  const parts = written.length > longestDay ? null : date.exec(written.replaceAll(marks, ''));
  if (parts === null) return undefined;
  const [, sign, year = '', month, day] = parts;
  const negative = sign === '-';
  if (negative && year === '0000') return undefined;
  const point = {
    written,
    uncertain: written.includes('?') || written.includes('%'),
    approximate: written.includes('~') || written.includes('%'),
  };
  const read = written.includes('X')
    ? unspecified(point, withDigits(negative, year, month, day))
    : specified(point, negative ? -Number(year) : Number(year), month, day);
  return read.precision === 'none' || !isDoubtful(read) || mayBeMarked(written) ? read : undefined;
}

/** The library knows where marks may stand, but has none beside an `X`; behind the whole they are clear. */
function mayBeMarked(written: string): boolean {
  return written.includes('X') ? written.search(marks) === written.length - 1 : isEdtf(written);
}

function withDigits(negative: boolean, year: string, month?: string, day?: string): Digits {
  if (month === undefined) return { negative, year };
  return day === undefined ? { negative, year, month } : { negative, year, month, day };
}

type Point = Pick<PointDate, 'written' | 'uncertain' | 'approximate'>;

function unspecified(point: Point, digits: Digits): PointDate | Fault {
  const days = daysThatFit(digits);
  if (days === undefined) return noSuchDay(point.written);
  return { ...point, precision: 'coarser', ...days, stretch: { unit: 'unspecified', ...digits } };
}

function specified(
  point: Point,
  year: number,
  monthWritten?: string,
  dayWritten?: string,
): PointDate | Fault {
  const { written, uncertain, approximate } = point;
  if (monthWritten === undefined) {
    return { ...point, precision: 'coarser', ...wholeYear(year), stretch: { unit: 'year', year } };
  }
  const month = Number(monthWritten);
  const season = dayWritten === undefined ? seasonDays(year, month) : undefined;
  if (season !== undefined) {
    return { ...point, precision: 'coarser', ...season, stretch: { unit: 'season', year, season: month } };
  }
  const length = daysInMonth(year, month);
  if (length === 0) return noSuchMonth(written, monthWritten);
  if (dayWritten === undefined) {
    const first = dayNumber(year, month, 1);
    const stretch = { unit: 'month', year, month } as const;
    return { ...point, precision: 'coarser', first, last: first + length - 1, stretch };
  }
  const day = Number(dayWritten);
  if (day < 1 || day > length) return noSuchDay(written, length);
  return { written, uncertain, approximate, precision: 'day', day: dayNumber(year, month, day) };
}

function readDateTime(written: string): PointDate | Fault | undefined {
  const parts = dateTime.exec(written);
  if (parts === null) return undefined;
  const [, dayWritten = '', hour = '', minute = '', second, utc, sign, offsetHours, offsetMinutes = '00'] =
    parts;
  const date = readDay(dayWritten);
  if (date?.precision !== 'day') return date === undefined ? undefined : { ...date, written };
  const clock: Clock = {
    hour: Number(hour),
    minute: Number(minute),
    ...(second === undefined ? {} : { second: Number(second) }),
  };
  if (!isTimeOfDay(clock)) return noSuchTime(written);
  const { day } = date;
  const point = { written, uncertain: false, approximate: false, day, clock };
  if (utc === undefined && offsetHours === undefined) return { ...point, precision: 'day' };
  const offset = utc === undefined ? readOffset(sign === '+', Number(offsetHours), Number(offsetMinutes)) : 0;
  if (offset === undefined) return noSuchTime(written);
  const minutes = clock.hour * 60 + clock.minute - offset;
  const first = day * dayLength + minutes * minuteLength + (clock.second ?? 0) * 1000;
  const last = first + (clock.second === undefined ? minuteLength : 1000) - 1;
  return { ...point, precision: 'instant', offset, first, last };
}

function isTimeOfDay({ hour, minute, second = 0 }: Clock): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && second < 60;
}

/** Minutes east of UTC; undefined for an offset that no place on earth has (`-00:00` says "unknown"). */
function readOffset(east: boolean, hours: number, minutes: number): number | undefined {
  const offset = hours * 60 + minutes;
  if (minutes > 59 || offset > (east ? 14 : 12) * 60 || (!east && offset === 0)) return undefined;
  return east ? offset : -offset;
}

function readLongYear(written: string): PointDate | undefined {
  const year = Number(longYear.exec(written)?.[1]);
  if (!(Math.abs(year) <= farthestYear)) return undefined;
  const point = { written, uncertain: false, approximate: false };
  return { ...point, precision: 'coarser', ...wholeYear(year), stretch: { unit: 'year', year } };
}

function wholeYear(year: number) {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
}
