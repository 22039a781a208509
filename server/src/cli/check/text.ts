import * as l10n from '@vscode/l10n';
import type { Paint } from '../colour.ts';
import type { Gravity, Remark } from './remark.ts';
import { type Tally, tallyOf } from './tally.ts';

/** A message longer than this does not push the codes of the others to the right. */
const widestMessage = 90;

/** Remarks, in their order, for people: a heading for each file, a line for each remark, and what they come to. */
export function textReport(remarks: readonly Remark[], files: number, paint: Paint): string {
  const parts: string[] = [];
  for (let from = 0; from < remarks.length; ) {
    const file = remarks[from]?.file ?? '';
    const after = remarks.findIndex((remark, index) => index > from && remark.file !== file);
    const own = remarks.slice(from, after === -1 ? remarks.length : after);
    parts.push(`${paint('file', file)}\n${table(own, paint)}\n`);
    from += own.length;
  }
  return `${[...parts, summary(tallyOf(remarks), files, paint)].join('\n')}\n`;
}

function table(remarks: readonly Remark[], paint: Paint): string {
  const lineWidth = widest(remarks.map(({ line }) => String(line)));
  const columnWidth = widest(remarks.map(({ column }) => String(column)));
  const severityWidth = widest(remarks.map(({ severity }) => severityWord(severity)));
  const messageWidth = widest(remarks.map(({ message }) => message).filter(isShort));
  const lines = remarks.map(({ line, column, severity, message, code }) => {
    const place = `${String(line).padStart(lineWidth)}:${String(column).padEnd(columnWidth)}`;
    const quiet = severity === 'information' || severity === 'hint';
    const words = message.replaceAll(/\s*\n\s*/g, ' ');
    return [
      '',
      paint('aside', place),
      paint(severity, severityWord(severity).padEnd(severityWidth)),
      (quiet ? paint('aside', words) : words) + ' '.repeat(Math.max(0, messageWidth - lengthOf(words))),
      paint('aside', code),
    ].join('  ');
  });
  return lines.join('\n');
}

/** Counts without plurals, which every language forms in its own way. */
function summary(tally: Tally, files: number, paint: Paint): string {
  const counts = gravities.filter((severity) => tally[severity] > 0);
  const worst = gravities.find((severity) => tally[severity] > 0);
  const checked = paint('aside', l10n.t('(files checked: {0})', files));
  if (worst === undefined) return `${paint('good', l10n.t('✔ nothing to mend'))} ${checked}`;
  const mark = worst === 'error' ? '✖' : worst === 'warning' ? '⚠' : 'ℹ';
  const counted = counts.map((severity) => `${severityPlural(severity)}: ${tally[severity]}`).join(', ');
  return `${paint(worst, `${mark} ${counted}`)} ${checked}`;
}

const gravities: readonly Gravity[] = ['error', 'warning', 'information', 'hint'];

function severityWord(severity: Gravity): string {
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

function isShort(message: string): boolean {
  return lengthOf(message) <= widestMessage;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(lengthOf));
}

/** The characters of a text as a person counts them, near enough to the columns that it takes. */
function lengthOf(text: string): number {
  return [...text].length;
}
