import * as l10n from '@vscode/l10n';
import type { Paint } from '../../colour.ts';
import type { Gravity } from '../remark.ts';
import { type Tally, tallyOf } from '../tally.ts';
import type { Report } from './report.ts';

/** What a check comes to, on one line. Counts without plurals, which every language forms in its own way. */
export function summaryOf({ remarks, files, silent }: Report, paint: Paint): string {
  const tally = tallyOf(remarks);
  const known = silent.filter(({ by }) => by === 'baseline').length;
  const asides = [
    paint('aside', l10n.t('(files checked: {0})', files.length)),
    ...(known > 0 ? [paint('aside', l10n.t('(known before: {0})', known))] : []),
  ];
  return [counted(tally, paint), ...asides].join(' ');
}

function counted(tally: Tally, paint: Paint): string {
  const counts = gravities.filter((severity) => tally[severity] > 0);
  const [worst] = counts;
  if (worst === undefined) return paint('good', l10n.t('✔ nothing to mend'));
  const mark = worst === 'error' ? '✖' : worst === 'warning' ? '⚠' : 'ℹ';
  const numbers = counts.map((severity) => `${severityPlural(severity)}: ${tally[severity]}`).join(', ');
  return paint(worst, `${mark} ${numbers}`);
}

const gravities: readonly Gravity[] = ['error', 'warning', 'information', 'hint'];

/** A severity as one finding has it. */
export function severityWord(severity: Gravity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}

function severityPlural(severity: Gravity): string {
  switch (severity) {
    case 'error':
      return l10n.t('errors');
    case 'warning':
      return l10n.t('warnings');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hints');
  }
}
