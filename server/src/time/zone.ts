import { calendarDay, type DayNumber, dayLength } from './calendar.ts';

const hour = dayLength / 24;

/** Whether the name is an IANA time zone that this machine knows: `Europe/Moscow`, `UTC`. Never throws. */
export function isTimeZone(name: string): boolean {
  return clockIn(name) !== undefined;
}

/**
 * The first moment of a day (ms since 1970 UTC): in the time zone, or, where none is given or known, wherever
 * on earth it begins first (UTC+14).
 */
export function startOfDay(day: DayNumber, zone?: string): number {
  return startIn(day, zone) ?? day * dayLength - 14 * hour;
}

/**
 * The moment after the last of a day (ms since 1970 UTC): in the time zone, or, where none is given or known,
 * wherever on earth it ends last (UTC−12).
 */
export function endOfDay(day: DayNumber, zone?: string): number {
  return startIn(day + 1, zone) ?? (day + 1) * dayLength + 12 * hour;
}

/** The day that it is at a moment (ms since 1970 UTC) in a time zone; undefined where no zone is known. */
export function dayAt(moment: number, zone?: string): DayNumber | undefined {
  const wall = wallTime(moment, zone);
  return wall === undefined ? undefined : Math.floor(wall / dayLength);
}

/**
 * A midnight is looked for at the offsets in force around it. Where clocks go forward at midnight there is
 * none, and the day begins at the change, which lies between the two guesses and is found by halving.
 */
function startIn(day: DayNumber, zone: string | undefined): number | undefined {
  const midnight = day * dayLength;
  const before = wallTime(midnight - dayLength, zone);
  const after = wallTime(midnight + dayLength, zone);
  if (before === undefined || after === undefined) return undefined;
  const guesses = [2 * midnight - dayLength - before, 2 * midnight + dayLength - after];
  let early = Math.min(...guesses);
  let late = Math.max(...guesses);
  if (dayAt(early, zone) === day && dayAt(early - 1, zone) !== day) return early;
  if (dayAt(late, zone) === day && dayAt(late - 1, zone) !== day) return late;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if ((dayAt(middle, zone) ?? day) < day) early = middle;
    else late = middle;
  }
  return late;
}

/** What the clocks of a zone show at a moment, as if they showed UTC (ms since 1970). */
function wallTime(moment: number, zone: string | undefined): number | undefined {
  const clock = zone === undefined ? undefined : clockIn(zone);
  // Before the year 1 a formatted year needs its era, and zones mean nothing.
  if (clock === undefined || calendarDay(Math.floor(moment / dayLength)).year < 2) return undefined;
  const shown = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const date = new Date(0);
  date.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  date.setUTCHours(part('hour'), part('minute'), part('second'), ((moment % 1000) + 1000) % 1000);
  return date.getTime();
}

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** A formatter costs far more to make than to use, hence one for each name that was ever asked for. */
function clockIn(zone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(zone)) clocks.set(zone, makeClock(zone));
  return clocks.get(zone);
}

function makeClock(zone: string): Intl.DateTimeFormat | undefined {
  // Newer machines take bare offsets for zones, which no settings file shared with older ones may rely on.
  if (!/^\p{L}/u.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}
