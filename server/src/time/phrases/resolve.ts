import { calendarDay, type DayNumber, dayNumber, daysInMonth, weekday } from '../calendar.ts';
import {
  dayExtent,
  decadeExtent,
  divisionExtent,
  type Extent,
  monthExtent,
  partExtent,
  spanOfDays,
  unitExtent,
  yearExtent,
} from './extent.ts';
import type { CalendarMeaning, Meaning, Turn } from './meaning.ts';
import { dayOfMonth, inTurn, type Tense, weekdayNear } from './recurring.ts';

/** What words are read against. */
export interface Reference {
  /** The day on which they are read: that of publication, or for words in a quotation that on which it was said. */
  readonly now: DayNumber;
  /** The day that the story has come to. */
  readonly story: DayNumber;
  readonly tense: Tense;
}

const steps: Readonly<Record<Turn, number>> = { last: -1, this: 0, next: 1 };

/** The time that words mean; undefined where the calendar has none such. */
export function resolve(meaning: Meaning, reference: Reference): Extent | undefined {
  const { now, tense } = reference;
  switch (meaning.kind) {
    case 'calendar':
      return calendarExtent(meaning, now, tense);
    case 'division':
      return inTurn(now, meaning.year, meaning.turn, tense, (year) => divisionExtent(year, meaning.code));
    case 'decade':
      return decadeExtent(meaning.year);
    case 'weekday':
      return dayExtent(weekdayNear(meaning.weekday, meaning.turn, now, tense));
    case 'weekday-beside': {
      const ahead = (meaning.weekday - weekday(reference.story) + 7) % 7;
      return dayExtent(reference.story + (meaning.side === 'after' ? ahead || 7 : ahead - 7));
    }
    case 'around': {
      const of = resolve(meaning.of, reference);
      return of && unitExtent(of.first, meaning.unit, 0);
    }
    case 'unit': {
      const { unit, turn, from } = meaning;
      // A weekend just over is "the weekend", and the last one too.
      const overWeekend = unit === 'weekend' && turn === 'this' && tense !== 'future' && weekday(now) < 6;
      return unitExtent(reference[from], unit, overWeekend ? -1 : steps[turn]);
    }
    case 'apart': {
      const { count, unit, from } = meaning;
      if (unit === 'day') return dayExtent(reference[from] + count);
      const about =
        unit === 'week' ? dayExtent(reference[from] + 7 * count) : unitExtent(reference[from], unit, count);
      // Nobody who says "a week ago" has counted the days. An interval takes no mark of doubt.
      return about.written.includes('/') ? about : { ...about, written: `${about.written}~` };
    }
    case 'within': {
      const whole = unitExtent(now, meaning.unit, steps[meaning.turn]);
      const { of } = meaning;
      if (of.kind === 'weekday') return dayExtent(whole.first + of.weekday - 1);
      const { year } = calendarDay(whole.first);
      return of.kind === 'calendar' || of.kind === 'division'
        ? resolve({ ...of, year }, reference)
        : undefined;
    }
    case 'night': {
      const into = resolve(meaning.into, reference);
      return into && spanOfDays(into.first - 1, into.first);
    }
    case 'part': {
      const whole = resolve(meaning.of, reference);
      return whole && partExtent(meaning.part, whole, now);
    }
    case 'beside': {
      const of = resolve(meaning.of, reference);
      return of?.first === of?.last ? of && dayExtent(of.first + meaning.days) : undefined;
    }
    case 'range':
      return rangeExtent(meaning, reference);
    case 'since':
    case 'until': {
      const of = resolve(meaning.of, reference);
      if (of === undefined) return undefined;
      const inner = meaning.of;
      // "By the end of the year" is within that year.
      const whole = inner.kind === 'part' && inner.part === 'late' ? resolve(inner.of, reference) : undefined;
      const [start = '', end = start] = plainEnds(meaning.kind === 'until' ? (whole ?? of) : of);
      return { ...of, written: meaning.kind === 'since' ? `${start}/..` : `../${end}` };
    }
  }
}

/** An interval and a set can be no end of an interval: their own ends are. */
function plainEnds({ written, first, last }: Extent): readonly string[] {
  if (!/[/[]/.test(written)) return [written];
  return [dayExtent(first).written, dayExtent(last).written];
}

function rangeExtent(
  { from, until, either }: Extract<Meaning, { kind: 'range' }>,
  reference: Reference,
): Extent | undefined {
  const end = resolve(until, reference);
  const start = resolve(from, reference);
  if (start === undefined || end === undefined) return undefined;
  // December 28 to January 3: the end lies nearer to its start than to the day of reading.
  const moved =
    end.first < start.first ? resolve(until, { ...reference, now: start.last, tense: 'future' }) : end;
  if (moved === undefined || moved.first < start.first) return undefined;
  const written = either
    ? `[${start.written},${moved.written}]`
    : `${plainEnds(start)[0]}/${plainEnds(moved).at(-1)}`;
  return { first: start.first, last: moved.last, written };
}

function calendarExtent(meaning: CalendarMeaning, now: DayNumber, tense: Tense): Extent | undefined {
  const { year, month, day, turn } = meaning;
  if (month === undefined) {
    if (day !== undefined) return dayOfMonth(day, now, tense);
    return year === undefined ? undefined : yearExtent(year);
  }
  const extents = (each: number) => {
    if (day === undefined) return monthExtent(each, month);
    return day >= 1 && day <= daysInMonth(each, month) ? dayExtent(dayNumber(each, month, day)) : undefined;
  };
  const fits = (each: number) => {
    const extent = extents(each);
    const named = meaning.weekday;
    return extent && named !== undefined && weekday(extent.first) !== named ? undefined : extent;
  };
  return inTurn(now, year, turn, tense, fits) ?? inTurn(now, year, turn, tense, extents);
}
