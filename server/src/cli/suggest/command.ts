import * as l10n from '@vscode/l10n';
import { loadEngine } from '../../load-engine.ts';
import type { Command } from '../command.ts';
import { formats } from './choices.ts';

/** `newsmark suggest`. */
export const suggestCommand: Command = {
  name: 'suggest',
  operands: 'ARTICLE',
  doc: () => l10n.t('Suggest claims: what an article quotes and reports.'),
  more: () => [
    l10n.t(
      'ARTICLE is a text (*.md, *.txt), with or without an annotation file. What its claims cover already is left out. Nothing is written to any file.',
    ),
    l10n.t('Ends with 0, or with 2 when the article could not be read.'),
  ],
  options: [
    {
      name: 'format',
      value: formats.join('|'),
      doc: () => l10n.t('How to print them: as claims to paste, or for other programs (yaml).'),
      fault: (value) =>
        formats.some((format) => format === value)
          ? undefined
          : l10n.t('“{0}” is no format. Choose one of: {1}.', value, formats.join(', ')),
    },
    {
      name: 'least',
      value: 'N',
      doc: () => l10n.t('Leave out what is less sure than N, from 0 to 1 (0).'),
      fault: (value) =>
        /^(?:0|1|0?\.\d+|1\.0+)$/.test(value)
          ? undefined
          : l10n.t('“{0}” is no confidence. Write a number from 0 to 1, such as 0.7.', value),
    },
  ],
  fault: ({ paths }) =>
    paths.length === 1 ? undefined : l10n.t('Name one article, a file that ends with .md or .txt.'),
  examples: () => [
    ['newsmark suggest harbour.md --least 0.7', l10n.t('Print claims to paste, the surer ones.')],
    [
      'newsmark suggest harbour.md > harbour.news.yaml',
      l10n.t('Begin the annotation of an article that has none.'),
    ],
    ['newsmark suggest harbour.md --format json', l10n.t('Print a JSON array for other programs.')],
  ],
  load: async () => (await loadEngine()).suggest(),
};
