import { twoDigits } from './calendar.ts';
import { monthNumber, weekdayNumber } from './calendar-names.ts';

/** What a person's writing of a date can mean, in EDTF; the days are not checked against the calendar. */
export interface PlainWriting {
  /** More than one where day and month can be either. */
  readonly meanings: readonly string[];
  /** The day of the week that was written beside it (1 is Monday), which the day must then be. */
  readonly weekday?: number;
}

/**
 * Reads a date that is written in the manner of a language rather than EDTF: one meaning where it is plain
 * (`18.03.2025`, `March 18, 2025`, `2025/3/18`), two where it is not (`03/04/2025`), none for other text.
 */
export function readPlainWriting(written: string): PlainWriting {
  if (written.length > 100) return { meanings: [] };
  const text = written
    .trim()
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―]/g, '-');
  const meanings = fromSpaced(text) ?? fromDateTime(text) ?? fromRange(text) ?? fromDigits(text);
  return meanings === undefined ? fromWords(text) : { meanings };
}

/** `[2025, 2026 ]`, `2025-02 / 2025-03`: EDTF but for its spaces. */
function fromSpaced(text: string): readonly string[] | undefined {
  const closed = text.replaceAll(/ ?([/,[\]{}]|\.\.) ?/g, '$1');
  return closed !== text && /^[\dXYTZ?~%:+\-./,[\]{}]+$/.test(closed) ? [closed] : undefined;
}

/** `2025-03-18 17:00`, `2025-03-18t17:00:00 +03:00`: date and time, but not joined by `T`. */
function fromDateTime(text: string): readonly string[] | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[ tT] ?(\d\d?):(\d\d(?::\d\d)?) ?([zZ]|[+-]\d\d:?\d\d)?$/.exec(text);
  if (parts === null) return undefined;
  const [, day = '', hour = '', rest = '', offset = ''] = parts;
  return [`${day}T${hour.padStart(2, '0')}:${rest}${offset.toUpperCase()}`];
}

/** `2025-02 – 2025-03`, `2025 to 2026`. */
function fromRange(text: string): readonly string[] | undefined {
  const parts = /^(\d{4}(?:-\d\d){0,2}) ?(?:-|to) ?(\d{4}(?:-\d\d){0,2})$/.exec(text);
  return parts === null ? undefined : [`${parts[1]}/${parts[2]}`];
}

/** `2025-3-8`, `2025/03/18`, `20250318`; `18.03.2025`, `3/18/2025`. */
function fromDigits(text: string): readonly string[] | undefined {
  const yearFirst =
    /^(\d{4})([-/.])([1-9]|\d\d)(?:\2([1-9]|\d\d))?\.?$/.exec(text) ??
    /^([12]\d{3})()(\d\d)(\d\d)$/.exec(text);
  if (yearFirst !== null) return [iso(yearFirst[1], yearFirst[3], yearFirst[4])];
  const yearLast = /^(\d\d?)([-/.]) ?(\d\d?)\2 ?(\d{4})$/.exec(text);
  if (yearLast === null) return undefined;
  const [, one, , other, year] = yearLast;
  return [...new Set([iso(year, other, one), iso(year, one, other)])];
}

/** Words that stand in a date and say nothing: endings of ordinals, articles, "of", "year". */
const particles = new Set('the of on st nd rd th de del le er den am г год года р року'.split(' '));

/** `18 March 2025`, `Tues. Mar. 18th, 2025`, `March 2025`, `18 марта 2025 г.` */
function fromWords(text: string): PlainWriting {
  const tokens = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const numbers = tokens.filter((token) => /^\d/.test(token));
  const words = tokens.filter((token) => !/^\d/.test(token) && !particles.has(token));
  const year = numbers.find((number) => number.length === 4);
  const days = numbers.filter((number) => number !== year);
  const weekdays = words.map(weekdayNumber).filter((weekday) => weekday !== undefined);
  const months = words.map(monthNumber).filter((month) => month !== undefined);
  const [month] = months;
  const [day = ''] = days;
  const isPlain = months.length === 1 && weekdays.length <= 1 && days.length <= 1 && day.length <= 2;
  if (!isPlain || months.length + weekdays.length < words.length || !year || !month) return { meanings: [] };
  const [weekday] = weekdays;
  const meanings = [iso(year, String(month), day || undefined)];
  return weekday === undefined ? { meanings } : { meanings, weekday };
}

function iso(year = '', month = '', day: string | undefined): string {
  return `${year}-${twoDigits(Number(month))}${day === undefined ? '' : `-${twoDigits(Number(day))}`}`;
}
