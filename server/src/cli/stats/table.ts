import * as l10n from '@vscode/l10n';
import type { Paint } from '../colour.ts';
import { type Section, sections } from './sections.ts';
import type { Stats } from './stats.ts';

/**
 * Statistics for people.
 *
 * @param most how many rows a table has at most
 */
export function tableText(stats: Stats, most: number, paint: Paint): string {
  const { files, total } = stats;
  const share = total.due === 0 ? 0 : Math.round((100 * total.unsourced) / total.due);
  const head = [
    l10n.t('Claims: {0}, in files: {1}', total.claims, files),
    l10n.t('Without the source that they need: {0} of {1} ({2} %)', total.unsourced, total.due, share),
  ];
  const tables = sections.flatMap((section) => tableOf(section, stats, most, paint));
  return `${[head.join('\n'), ...tables].join('\n\n')}\n`;
}

function tableOf(section: Section, stats: Stats, most: number, paint: Paint): readonly string[] {
  const rows = section.rows(stats);
  if (rows.length === 0) return [];
  const cells = rows.slice(0, most).map(({ id, name, numbers }) => {
    const called = id === '' ? section.none() : name === '' ? id : `${name} (${id})`;
    return [called, ...section.columns.map(([column]) => String(numbers[column] ?? ''))];
  });
  const table = [[section.title(), ...section.columns.map(([, title]) => title())], ...cells];
  const widths = section.columns.map((_, column) => widest(table.map((row) => row[column + 1] ?? '')));
  const first = widest(table.map(([cell = '']) => cell));
  const lines = table.map(([called = '', ...numbers], index) => {
    const line = [
      called + ' '.repeat(first - lengthOf(called)),
      ...numbers.map((cell, column) => ' '.repeat((widths[column] ?? 0) - lengthOf(cell)) + cell),
    ].join('  ');
    return index === 0 ? paint('file', line) : line;
  });
  const left = rows.length - cells.length;
  return [[...lines, ...(left > 0 ? [paint('aside', l10n.t('… and others: {0}', left))] : [])].join('\n')];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, lengthOf(text)), 0);
}

/** The characters of a text as a person counts them, near enough to the columns that it takes. */
function lengthOf(text: string): number {
  return [...text].length;
}
