import { twoDigits } from './calendar.ts';

/**
 * What a date means that a person wrote in the manner of a language rather than EDTF, as EDTF: one text where
 * it is plain (`18.03.2025`, `March 18, 2025`, `2025/3/18`), two where day and month may be either
 * (`03/04/2025`), none where it is not a date. Days are not checked against the calendar.
 */
export function readPlainWriting(written: string): readonly string[] {
  if (written.length > 60) return [];
  const text = written
    .trim()
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―]/g, '-');
  return fromDateTime(text) ?? fromYearFirst(text) ?? fromYearLast(text) ?? fromMonthName(text) ?? [];
}

/** `2025-03-18 17:00`, `2025-03-18t17:00:00 +03:00`: date and time, but not joined by `T`. */
function fromDateTime(text: string): readonly string[] | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[ tT] ?(\d\d?):(\d\d(?::\d\d)?) ?([zZ]|[+-]\d\d:?\d\d)?$/.exec(text);
  if (parts === null) return undefined;
  const [, day = '', hour = '', rest = '', offset = ''] = parts;
  return [`${day}T${hour.padStart(2, '0')}:${rest}${offset.toUpperCase()}`];
}

/** `2025-3-8`, `2025/03/18`, `2025.03`, `20250318`. */
function fromYearFirst(text: string): readonly string[] | undefined {
  const parts =
    /^(\d{4})([-/.])(\d\d?)(?:\2(\d\d?))?\.?$/.exec(text) ?? /^([12]\d{3})()(\d\d)(\d\d)$/.exec(text);
  if (parts === null) return undefined;
  const [, year = '', , month = '', day] = parts;
  return [iso(year, Number(month), day === undefined ? undefined : Number(day))];
}

/** `18.03.2025`, `18/3/2025`, `3/18/2025`, `18-03-2025`. */
function fromYearLast(text: string): readonly string[] | undefined {
  const parts = /^(\d\d?)([-/.]) ?(\d\d?)\2 ?(\d{4})$/.exec(text);
  if (parts === null) return undefined;
  const [, one = '', , two = '', year = ''] = parts;
  const meanings = [iso(year, Number(two), Number(one)), iso(year, Number(one), Number(two))];
  return [...new Set(meanings)];
}

/** `18 March 2025`, `Mar. 18th, 2025`, `March 2025`, `18 марта 2025 г.`, weekday aside. */
function fromMonthName(text: string): readonly string[] | undefined {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const names = words.filter((word) => /^\p{L}/u.test(word) && !particles.has(word));
  const numbers = words.filter((word) => /^\d/.test(word));
  const [name = '', ...otherNames] = names;
  const month = monthNames().get(name);
  const year = numbers.find((number) => number.length === 4);
  const [day, ...otherNumbers] = numbers.filter((number) => number !== year);
  if (month === undefined || year === undefined || otherNames.length + otherNumbers.length > 0)
    return undefined;
  if (day !== undefined && day.length > 2) return undefined;
  return [iso(year, month, day === undefined ? undefined : Number(day))];
}

/** Words that stand in a date and say nothing: ordinal endings, articles, "of", "year". */
const particles = new Set([
  'the',
  'of',
  'st',
  'nd',
  'rd',
  'th',
  'de',
  'del',
  'le',
  'er',
  'den',
  'г',
  'год',
  'года',
  'р',
  'року',
]);

/** The languages whose names of months are known; their short names only in English, where they are usual. */
const languages = ['en', 'ru', 'uk', 'de', 'fr', 'es', 'it', 'pt'];
const shortNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

let names: ReadonlyMap<string, number> | undefined;

function monthNames(): ReadonlyMap<string, number> {
  names ??= collectMonthNames();
  return names;
}

function collectMonthNames(): ReadonlyMap<string, number> {
  const found = new Map(shortNames.map((name, index) => [name, index + 1]));
  found.set('sept', 9);
  const styles = [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const;
  for (const language of languages)
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2025, month - 1, 15));
        const name = parts.find((part) => part.type === 'month')?.value.toLowerCase();
        if (name !== undefined) found.set(name, month);
      }
    }
  return found;
}

function iso(year: string, month: number, day: number | undefined): string {
  return `${year}-${twoDigits(month)}${day === undefined ? '' : `-${twoDigits(day)}`}`;
}
