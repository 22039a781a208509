import { dayOfLine } from '../article/date-line.ts';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}(?::?[0-5]\d)?)?)?$/i;

/**
 * A date of a page as EDTF: a moment where its offset is given, else a day. Undefined where it can be read in more
 * ways than one, or in none.
 */
export function edtfOf(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  const [, iso, time, offset] = MOMENT.exec(text) ?? [];
  // A day that does not exist is none.
  const day = dayOfLine(iso ?? text);
  if (day === undefined || time === undefined || offset === undefined) return day;
  return `${day}T${time}${normalOffset(offset)}`;
}

function normalOffset(offset: string): string {
  if (/^z$/i.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
