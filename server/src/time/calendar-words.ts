import { calendarDay, type DayNumber, dayLength } from './calendar.ts';

/** Which parts of a day are named. */
export type DayParts =
  | 'weekday'
  | 'short-weekday'
  | 'day'
  | 'day-month'
  | 'day-month-year'
  | 'month'
  | 'month-year'
  | 'year';

const options: Readonly<Record<DayParts, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'long' },
  'short-weekday': { weekday: 'short' },
  day: { day: 'numeric' },
  'day-month': { day: 'numeric', month: 'long' },
  'day-month-year': { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long' },
  'month-year': { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/**
 * A day in the words of a locale (BCP 47, as VS Code names it; an unknown one counts as English), such as
 * "18 March 2025". The Gregorian calendar is used everywhere, since that is what EDTF is written in.
 */
export function dayInWords(day: DayNumber, parts: DayParts, locale: string): string {
  return formatFor(parts, locale, calendarDay(day).year < 1).format(day * dayLength);
}

/**
 * A month and its year as a day has them behind it, which in many languages is another form than alone: Russian
 * "марта 2025 г." as against "март 2025 г.".
 */
export function monthInSentence(day: DayNumber, locale: string): string {
  const format = formatFor('day-month-year', locale, calendarDay(day).year < 1);
  const parts = format.formatToParts(day * dayLength);
  const at = parts.findIndex(({ type }) => type === 'day');
  // With the day goes what joins it to the month. Whole dates come without the narrow spaces, too.
  return parts
    .filter((_, index) => index !== at && index !== at + 1)
    .map(({ value }) => value)
    .join('')
    .replaceAll('\u202F', ' ')
    .trim();
}

/** Plain "en" is written the way that most of the world's English newsrooms do, day first. */
export function knownLocale(locale: string): string {
  if (locale === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(parts: DayParts, locale: string, beforeChrist: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${parts} ${beforeChrist}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const era = beforeChrist && parts.endsWith('year') ? ({ era: 'short' } as const) : {};
  // UTC, like the day numbers: the zone of the machine must not matter.
  const format = new Intl.DateTimeFormat(knownLocale(locale), {
    ...options[parts],
    ...era,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
}
