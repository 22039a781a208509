import { calendarDay, type DayNumber, weekday } from '../calendar.ts';
import { dayExtent, type Extent, monthExtent } from './extent.ts';
import type { Turn } from './meaning.ts';

/** Whether words speak of what is over or of what is to come; undefined where nothing tells. */
export type Tense = 'past' | 'future' | undefined;

/** "On the 11th": of this month, or of the one before or after it, as the tense has it. */
export function dayOfMonth(day: number, now: DayNumber, tense: Tense): Extent | undefined {
  const { year, month } = calendarDay(now);
  const days = [-1, 0, 1].flatMap((step) => {
    const { first, last } = monthExtent(year, month + step);
    return first + day - 1 <= last ? [first + day - 1] : [];
  });
  const found =
    tense === 'past'
      ? days.findLast((each) => each <= now)
      : tense === 'future'
        ? days.find((each) => each >= now)
        : days.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0];
  return found === undefined ? undefined : dayExtent(found);
}

/** Nobody leaves out the year of a day so far away from the nearest one, in days. */
const near = 60;

/** What comes once a year, in the year that is named, or in the one that turn and tense tell. */
export function inTurn(
  now: DayNumber,
  year: number | undefined,
  turn: Turn | undefined,
  tense: Tense,
  extentIn: (year: number) => Extent | undefined,
): Extent | undefined {
  if (year !== undefined) return extentIn(year);
  const present = calendarDay(now).year;
  const all = [present - 1, present, present + 1].map(extentIn).filter((extent) => extent !== undefined);
  if (turn === 'last') return all.findLast(({ last }) => last < now);
  if (turn === 'next') return all.find(({ first }) => first > now);
  if (turn === 'this') return extentIn(present);
  const byDistance = all.toSorted((a, b) => distance(a, now) - distance(b, now));
  const [nearest] = byDistance;
  if (nearest === undefined || distance(nearest, now) <= 0) return nearest;
  const told =
    tense === 'past'
      ? all.findLast(({ first }) => first <= now)
      : tense === 'future'
        ? all.find(({ last }) => last >= now)
        : nearest;
  // A verb that points half a year away from a day close by was misread.
  return told && (distance(nearest, now) > near || distance(told, now) < 180) ? told : nearest;
}

function distance({ first, last }: Extent, now: DayNumber): number {
  return Math.max(first - now, now - last, 0);
}

/** The day of the week that turn and tense tell. */
export function weekdayNear(wanted: number, turn: Turn | undefined, now: DayNumber, tense: Tense): DayNumber {
  const back = (weekday(now) - wanted + 7) % 7;
  switch (turn) {
    case 'last':
      return now - (back || 7);
    case 'this':
      return now - weekday(now) + wanted;
    case 'next':
      return now - weekday(now) + wanted + 7;
    case undefined:
      return tense === 'future' && back > 0 ? now - back + 7 : now - back;
  }
}
