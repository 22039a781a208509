import * as l10n from '@vscode/l10n';
import { dayNumber, twoDigits } from './calendar.ts';
import { dayInWords, knownLocale, monthInSentence } from './calendar-words.ts';
import {
  type Clock,
  type CoarserDate,
  type EdtfDate,
  type IntervalDate,
  isDoubtful,
  type PointDate,
  type SetDate,
} from './date.ts';
import { startParts, type Unit } from './range-words.ts';
import { seasonInWords } from './season-words.ts';
import { unspecifiedInWords } from './unspecified-words.ts';

/**
 * A date in words, for people: "Tuesday, 18 March 2025", "approximately March 2025", "until 18 March 2025".
 * The sentence is localised; names of months and days are those of `locale` (BCP 47).
 */
export function describeDate(date: EdtfDate, locale = 'en'): string {
  if (date.precision === 'set') return describeSet(date, locale);
  if (date.precision === 'interval') return describeInterval(date, locale);
  return describePoint(date, locale, isDoubtful(date) ? 'bare' : 'with-weekday');
}

/**
 * The time from one date to another, either of which may be open: "from May 2021 to 17 March 2025". Undefined
 * where nothing is said of it.
 */
export function describeTerm(
  from: EdtfDate | undefined,
  until: EdtfDate | undefined,
  locale = 'en',
): string | undefined {
  if (from === undefined && until === undefined) return undefined;
  const edges = { from: from ?? 'open', until: until ?? 'open' } as const;
  if (isEdge(edges.from) && isEdge(edges.until))
    return describeInterval({ from: edges.from, until: edges.until }, locale);
  // Of a date that is an interval or a set itself, nobody knows what it is to begin or end with.
  return [from, until]
    .map((date) => (date ? describeDate(date, locale) : ''))
    .join(' … ')
    .trim();
}

function isEdge(date: EdtfDate | 'open'): date is PointDate | 'open' {
  return date === 'open' || (date.precision !== 'interval' && date.precision !== 'set');
}

/** How a date is said: by itself with its day of the week, within a sentence, or after “from” or “until”. */
type Manner = 'with-weekday' | 'bare' | 'after-word';

function describePoint(date: PointDate, locale: string, manner: Manner): string {
  const bare = barePoint(date, locale, manner);
  const about = date.approximate ? l10n.t('approximately {0}', bare) : bare;
  return date.uncertain ? l10n.t('{0} (uncertain)', about) : about;
}

function barePoint(date: PointDate, locale: string, manner: Manner): string {
  if (date.precision === 'coarser') return stretchInWords(date, locale, manner);
  const full = dayInWords(date.day, 'day-month-year', locale);
  const day =
    manner === 'with-weekday' ? l10n.t('{0}, {1}', dayInWords(date.day, 'weekday', locale), full) : full;
  if (date.clock === undefined) return day;
  const clock = clockInWords(date.clock);
  return date.precision === 'instant'
    ? l10n.t('{0}, {1} ({2})', day, clock, offsetInWords(date.offset))
    : l10n.t('{0}, {1}', day, clock);
}

function stretchInWords(
  { stretch, first, last, written }: CoarserDate,
  locale: string,
  manner: Manner,
): string {
  switch (stretch.unit) {
    case 'year':
      return dayInWords(first, 'year', locale);
    case 'month':
      return manner === 'after-word'
        ? monthInSentence(first, locale)
        : dayInWords(first, 'month-year', locale);
    case 'season': {
      const year = dayInWords(dayNumber(stretch.year, 1, 1), 'year', locale);
      return seasonInWords(stretch.season, year);
    }
    case 'unspecified':
      return unspecifiedInWords(stretch, { first, last, written }, locale);
  }
}

function clockInWords({ hour, minute, second }: Clock): string {
  const time = `${twoDigits(hour)}:${twoDigits(minute)}`;
  return second === undefined ? time : `${time}:${twoDigits(second)}`;
}

/** `UTC+3`, `UTC−9:30`, `UTC`. */
function offsetInWords(offset: number): string {
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset) % 60;
  const hours = (Math.abs(offset) - minutes) / 60;
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${twoDigits(minutes)}`}`;
}

function describeInterval(
  { from, until }: Omit<IntervalDate, 'precision' | 'written'>,
  locale: string,
): string {
  if (typeof from === 'string') {
    if (typeof until === 'string') return l10n.t('at a time that is not known');
    const end = describePoint(until, locale, 'bare');
    if (from === 'unknown') return l10n.t('until {0} (start unknown)', end);
    return canFollowAWord(until)
      ? l10n.t('until {0}', describePoint(until, locale, 'after-word'))
      : l10n.t('{0} and earlier', end);
  }
  if (typeof until === 'string') {
    const start = describePoint(from, locale, 'bare');
    if (until === 'unknown') return l10n.t('from {0} (end unknown)', start);
    return canFollowAWord(from)
      ? l10n.t('from {0} on', describePoint(from, locale, 'after-word'))
      : l10n.t('{0} and later', start);
  }
  return l10n.t('from {0} to {1}', describeStart(from, until, locale), describePoint(until, locale, 'bare'));
}

/** Names of days, months and years can be declined; seasons and the like come as they are. */
function canFollowAWord(date: PointDate): boolean {
  if (date.approximate) return false;
  return date.precision !== 'coarser' || date.stretch.unit === 'month' || date.stretch.unit === 'year';
}

/** The start of a range leaves out what its end says too: "from 10 to 19 March", "from February to March". */
function describeStart(from: PointDate, until: PointDate, locale: string): string {
  const unit = plainUnit(from);
  if (unit === undefined || unit !== plainUnit(until)) return describePoint(from, locale, 'bare');
  const start = firstOf(from);
  return dayInWords(start, startParts(unit, start, firstOf(until)), locale);
}

function firstOf(date: PointDate): number {
  return date.precision === 'coarser' ? date.first : date.day;
}

function plainUnit(date: PointDate): Unit | undefined {
  if (isDoubtful(date)) return undefined;
  if (date.precision === 'day') return date.clock === undefined ? 'day' : undefined;
  if (date.precision === 'instant') return undefined;
  const { unit } = date.stretch;
  return unit === 'month' || unit === 'year' ? unit : undefined;
}

function describeSet({ choice, members }: SetDate, locale: string): string {
  const type = choice === 'one' ? 'disjunction' : 'conjunction';
  const described = members.map((member) =>
    member.precision === 'interval'
      ? describeInterval(member, locale)
      : describePoint(member, locale, 'bare'),
  );
  const list = new Intl.ListFormat(knownLocale(locale), { type }).format(described);
  if (members.length < 2) return list;
  return choice === 'one' ? l10n.t('one of: {0}', list) : l10n.t('all of: {0}', list);
}
