import * as l10n from '@vscode/l10n';
import { dayInWords } from './calendar-words.ts';
import type { CoarserDate, Digits } from './date.ts';
import { allParts, startParts, type Unit } from './range-words.ts';

/** A date with unspecified digits: "some day from 10 to 19 March 2025", "some month of 2025", "some year". */
export function unspecifiedInWords(
  digits: Digits,
  { first, last, written }: Pick<CoarserDate, 'first' | 'last' | 'written'>,
  locale: string,
): string {
  const unit: Unit = digits.day === undefined ? (digits.month === undefined ? 'year' : 'month') : 'day';
  const { year, month, day } = digits;
  if (year === 'XXXX')
    return month === undefined ? l10n.t('some year') : l10n.t('a date that fits {0}', written);
  if (!year.includes('X') && month === 'XX' && (day === undefined || day === 'XX')) {
    const inWords = dayInWords(first, 'year', locale);
    return day === undefined ? l10n.t('some month of {0}', inWords) : l10n.t('some day of {0}', inWords);
  }
  if (day === 'XX' && !`${year}${month}`.includes('X')) {
    return l10n.t('some day of {0}', dayInWords(first, 'month-year', locale));
  }
  if (first === last) return dayInWords(first, allParts[unit], locale);
  const from = dayInWords(first, startParts(unit, first, last), locale);
  const to = dayInWords(last, allParts[unit], locale);
  if (!isOneRun(digits)) return l10n.t('a date from {0} to {1} that fits {2}', from, to, written);
  return someFromTo[unit](from, to);
}

const someFromTo: Readonly<Record<Unit, (from: string, to: string) => string>> = {
  year: (from, to) => l10n.t('some year from {0} to {1}', from, to),
  month: (from, to) => l10n.t('some month from {0} to {1}', from, to),
  day: (from, to) => l10n.t('some day from {0} to {1}', from, to),
};

/** Whether the X stand at the end alone, so that the days that fit follow one another without a gap. */
function isOneRun({ year, month = '', day = '' }: Digits): boolean {
  return /^\d+X*$/.test(year + month + day);
}
