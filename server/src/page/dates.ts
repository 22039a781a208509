import { dayOfLine } from '../article/date-line.ts';
import { readDate } from '../time/reading.ts';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * A date of a page as EDTF: a moment where its offset is given, else a day. Undefined where it can be read in more
 * ways than one, or in none.
 */
export function edtfOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const text = written.trim();
  const [, day, time, , offset] = MOMENT.exec(text) ?? [];
  if (day === undefined) return dayOfLine(text);
  const moment = time === undefined || offset === undefined ? day : `${day}T${time}${normalOffset(offset)}`;
  return [moment, day].find((each) => readDate(each).ok);
}

function normalOffset(offset: string): string {
  if (/^z$/i.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
