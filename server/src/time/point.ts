import { dayLength, dayNumber, daysInMonth, minuteLength } from './calendar.ts';
import type { Clock, Digits, PointDate } from './date.ts';
import type { Fault } from './fault.ts';
import { noSuchDay, noSuchMonth, noSuchTime } from './fault.ts';
import { seasonDays } from './season.ts';
import { daysThatFit } from './unspecified.ts';

/** Sign, year, month and day, with a mark of doubt before or after each. */
const date =
  /^([?~%]?)(-?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const dateTime =
  /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:(Z)|([+\-−])(\d\d)(?::?(\d\d))?)?$/;
const longYear = /^Y(-?\d{5,6})$/;

/** Years beyond this are not counted in milliseconds safely, time zones and all. */
const farthestYear = 200_000;

/**
 * Reads one date, without intervals and sets: undefined where the text has not the shape of one. It takes a
 * little more than the grammar does (marks of doubt in any place), which `reading.ts` then asks.
 */
export function readPoint(written: string): PointDate | Fault | undefined {
  return readDay(written) ?? readDateTime(written) ?? readLongYear(written);
}

function readDay(written: string): PointDate | Fault | undefined {
  const parts = date.exec(written);
  if (parts === null) return undefined;
  const [, a = '', sign, year = '', b = '', c = '', month, d = '', e = '', day, f = ''] = parts;
  const marks = a + b + c + d + e + f;
  const negative = sign === '-';
  if (negative && year === '0000') return undefined;
  const digits: Digits = {
    negative,
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
  const point = {
    written,
    uncertain: /[?%]/.test(marks),
    approximate: /[~%]/.test(marks),
  };
  return (year + month + day).includes('X') ? unspecified(point, digits) : specified(point, digits);
}

type Point = Pick<PointDate, 'written' | 'uncertain' | 'approximate'>;

function unspecified(point: Point, digits: Digits): PointDate | Fault {
  const days = daysThatFit(digits);
  if (days === undefined) return noSuchDay(point.written);
  return { ...point, precision: 'coarser', ...days, stretch: { unit: 'unspecified', ...digits } };
}

function specified(point: Point, digits: Digits): PointDate | Fault {
  const year = digits.negative ? -Number(digits.year) : Number(digits.year);
  if (digits.month === undefined) {
    return { ...point, precision: 'coarser', ...wholeYear(year), stretch: { unit: 'year', year } };
  }
  const month = Number(digits.month);
  const season = digits.day === undefined ? seasonDays(year, month) : undefined;
  if (season !== undefined) {
    return { ...point, precision: 'coarser', ...season, stretch: { unit: 'season', year, season: month } };
  }
  if (month < 1 || month > 12) return noSuchMonth(point.written, digits.month);
  const length = daysInMonth(year, month);
  if (digits.day === undefined) {
    const first = dayNumber(year, month, 1);
    const stretch = { unit: 'month', year, month } as const;
    return { ...point, precision: 'coarser', first, last: first + length - 1, stretch };
  }
  const day = Number(digits.day);
  if (day < 1 || day > length) return noSuchDay(point.written, length);
  return { ...point, precision: 'day', day: dayNumber(year, month, day) };
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
