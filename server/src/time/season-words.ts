import * as l10n from '@vscode/l10n';

/** The season, quarter, third or half of a year that a code from 21 to 41 stands for (ISO 8601-2, 4.8). */
export function seasonInWords(code: number, year: string): string {
  return names.get(code)?.(year) ?? year;
}

const names = new Map<number, (year: string) => string>([
  [21, (year) => l10n.t('spring {0}', year)],
  [22, (year) => l10n.t('summer {0}', year)],
  [23, (year) => l10n.t('autumn {0}', year)],
  [24, (year) => l10n.t('winter {0}', year)],
  [25, (year) => l10n.t('spring {0} (northern hemisphere)', year)],
  [26, (year) => l10n.t('summer {0} (northern hemisphere)', year)],
  [27, (year) => l10n.t('autumn {0} (northern hemisphere)', year)],
  [28, (year) => l10n.t('winter {0} (northern hemisphere)', year)],
  [29, (year) => l10n.t('spring {0} (southern hemisphere)', year)],
  [30, (year) => l10n.t('summer {0} (southern hemisphere)', year)],
  [31, (year) => l10n.t('autumn {0} (southern hemisphere)', year)],
  [32, (year) => l10n.t('winter {0} (southern hemisphere)', year)],
  [33, (year) => l10n.t('first quarter of {0}', year)],
  [34, (year) => l10n.t('second quarter of {0}', year)],
  [35, (year) => l10n.t('third quarter of {0}', year)],
  [36, (year) => l10n.t('fourth quarter of {0}', year)],
  [37, (year) => l10n.t('January to April {0}', year)],
  [38, (year) => l10n.t('May to August {0}', year)],
  [39, (year) => l10n.t('September to December {0}', year)],
  [40, (year) => l10n.t('first half of {0}', year)],
  [41, (year) => l10n.t('second half of {0}', year)],
]);
