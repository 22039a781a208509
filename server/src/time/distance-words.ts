import * as l10n from '@vscode/l10n';
import { knownLocale } from './calendar-words.ts';
import type { EdtfDate } from './date.ts';
import { distanceInDays } from './distance.ts';

/**
 * How far a date is from publication: "the day before publication", "2 weeks after publication". Undefined
 * where they are not both certain days. From two months on the number is rounded.
 */
export function describeDistance(
  date: EdtfDate,
  published: EdtfDate,
  locale = 'en',
  zone?: string,
): string | undefined {
  const days = distanceInDays(date, published, zone);
  if (days === undefined) return undefined;
  const named = special.get(days);
  if (named !== undefined) return named();
  const { count, unit, rounded } = inUnits(Math.abs(days));
  const amount = new Intl.NumberFormat(knownLocale(locale), { style: 'unit', unit, unitDisplay: 'long' });
  const words = amount.format(count);
  if (days < 0)
    return rounded ? l10n.t('about {0} before publication', words) : l10n.t('{0} before publication', words);
  return rounded ? l10n.t('about {0} after publication', words) : l10n.t('{0} after publication', words);
}

const special = new Map<number, () => string>([
  [-7, () => l10n.t('a week before publication')],
  [-1, () => l10n.t('the day before publication')],
  [0, () => l10n.t('on the day of publication')],
  [1, () => l10n.t('the day after publication')],
  [7, () => l10n.t('a week after publication')],
]);

interface Amount {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly rounded: boolean;
}

function inUnits(days: number): Amount {
  if (days >= 730) return { count: Math.round(days / 365.2425), unit: 'year', rounded: true };
  if (days >= 60) return { count: Math.round(days / 30.437), unit: 'month', rounded: true };
  if (days % 7 === 0) return { count: days / 7, unit: 'week', rounded: false };
  return { count: days, unit: 'day', rounded: false };
}
