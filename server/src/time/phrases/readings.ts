import type { Filled } from './form.ts';
import type { CalendarMeaning, Meaning, Origin, Part, Turn, Unit } from './meaning.ts';

/** The units in the order in which languages list their names. */
const units: readonly Unit[] = ['day', 'week', 'weekend', 'month', 'year'];

/** The unit that fills a slot. */
export function unitIn({ unit = 0 }: Filled): Unit {
  return units[unit - 1] ?? 'day';
}

/** Whatever parts of a date were filled in. */
export function calendar({ year, month, day, weekday }: Filled, turn?: Turn): CalendarMeaning {
  return {
    kind: 'calendar',
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(turn === undefined ? {} : { turn }),
  };
}

/** Two days of one month or of two, the second with the year and month of the first where it has none of its own. */
export function days({ year, month, day, month2, day2 }: Filled, either: boolean): Meaning {
  const until = calendar({
    ...given({ year }),
    ...given({ month: month2 ?? month }),
    ...given({ day: day2 }),
  });
  const from = calendar({ ...given({ year }), ...given({ month }), ...given({ day }) });
  return { kind: 'range', from, until, either };
}

function given(filled: { readonly [Key in keyof Filled]: number | undefined }): Filled {
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined));
}

/** So many days, weeks … away. */
export function apart(count: number, unit: Unit, from: Origin): Meaning {
  return { kind: 'apart', count, unit, from };
}

/** A whole week, month … */
export function unit(unit: Unit, turn: Turn, from: Origin): Meaning {
  return { kind: 'unit', unit, turn, from };
}

/** EDTF numbers its seasons from 21, quarters from 33 and halves of a year from 40. */
export function division(first: 21 | 33 | 40, number = 1, year?: number, turn?: Turn): Meaning {
  return {
    kind: 'division',
    code: first + number - 1,
    ...(year === undefined ? {} : { year }),
    ...(turn === undefined ? {} : { turn }),
  };
}

const divisible = new Set<Meaning['kind']>(['unit', 'decade', 'division']);

/** A third of a month or of something longer; a day, a week day and a range have none and stay what they are. */
export function part(part: Part, of: Meaning): Meaning {
  const isLong = of.kind === 'calendar' ? of.day === undefined : divisible.has(of.kind);
  return isLong ? { kind: 'part', part, of } : of;
}

/** The same date: what stands around it says nothing more of the day. */
export function same(of: Meaning): Meaning {
  return of;
}

/** From a date on or up to it; undefined where that was said already. */
export function edge(kind: 'since' | 'until', of: Meaning): Meaning | undefined {
  return of.kind === 'since' || of.kind === 'until' ? undefined : { kind, of };
}

/** A day of a week, or a month or day of a year; undefined where the two do not go together. */
export function within(of: Meaning, unit: Unit, turn: Turn): Meaning | undefined {
  if (unit === 'week' && of.kind === 'weekday') return { kind: 'within', unit, turn, of };
  const lacksYear = of.kind === 'calendar' || of.kind === 'division' ? of.year === undefined : false;
  return unit === 'year' && lacksYear ? { kind: 'within', unit, turn, of } : undefined;
}

/** The week or weekend that holds a day; undefined where the date is more than a day. */
export function around(of: Meaning, unit: 'week' | 'weekend'): Meaning | undefined {
  return of.kind === 'calendar' && of.day !== undefined ? { kind: 'around', unit, of } : undefined;
}

/** So many days from a date, where it is one that days can be counted from. */
export function beside(count: number, of: Meaning, unit: Unit = 'day'): Meaning | undefined {
  const length = unit === 'day' ? 1 : unit === 'week' ? 7 : undefined;
  if (length === undefined || of.kind === 'range' || of.kind === 'since' || of.kind === 'until')
    return undefined;
  return { kind: 'beside', days: count * length, of };
}
