import * as l10n from '@vscode/l10n';
import { loadEngine } from '../../load-engine.ts';
import type { Command } from '../command.ts';
import { formats, usualRows } from './choices.ts';

/** `newsmark stats`. */
export const statsCommand: Command = {
  name: 'stats',
  operands: '[PATH…]',
  doc: () => l10n.t('Count claims by speaker, source, verdict and month.'),
  more: () => [
    l10n.t(
      'A PATH is a folder, an annotation file, or an article, as for “newsmark check”. Without one, all files below the current folder are counted.',
    ),
    l10n.t('Ends with 0, or with 2 when something could not be read.'),
  ],
  options: [
    {
      name: 'format',
      value: formats.join('|'),
      doc: () => l10n.t('How to print them (table).'),
      fault: (value) =>
        formats.some((format) => format === value)
          ? undefined
          : l10n.t('“{0}” is no format. Choose one of: {1}.', value, formats.join(', ')),
    },
    {
      name: 'top',
      value: 'N',
      doc: () => l10n.t('How many rows a table has at most ({0}); 0 for all.', usualRows),
      fault: (value) =>
        /^\d{1,9}$/.test(value)
          ? undefined
          : l10n.t('“{0}” is no number of rows. Write a whole number from 0 up.', value),
    },
  ],
  examples: () => [
    ['newsmark stats', l10n.t('Count all below the current folder.')],
    ['newsmark stats articles/2025 --format csv > 2025.csv', l10n.t('Make a spreadsheet of a year.')],
  ],
  load: async () => (await loadEngine()).stats(),
};
