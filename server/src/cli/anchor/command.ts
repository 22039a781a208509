import * as l10n from '@vscode/l10n';
import { loadEngine } from '../../load-engine.ts';
import type { Command } from '../command.ts';
import { formats } from './choices.ts';

/** `newsmark anchor`. */
export const anchorCommand: Command = {
  name: 'anchor',
  operands: 'FILE…',
  doc: () => l10n.t('Find claims in their articles again, and take over words that have changed.'),
  more: () => [
    l10n.t(
      'A FILE is an annotation file (*.news.yaml), or an article or a folder, which stand for the annotation files that name or lie in them.',
    ),
    l10n.t(
      'Each claim is exact (its words stand in the article), drifted (words like them do), ambiguous (they stand in several places) or orphan (nothing like them does).',
    ),
    l10n.t(
      'Ends with 0 when every claim was found, 1 when one is an orphan, and 2 when the command was not understood or something could not be read or written.',
    ),
  ],
  options: [
    {
      name: 'format',
      value: formats.join('|'),
      doc: () => l10n.t('How to print what was found (text).'),
      fault: (value) =>
        formats.some((format) => format === value)
          ? undefined
          : l10n.t('“{0}” is no format. Choose one of: {1}.', value, formats.join(', ')),
    },
    {
      name: 'write',
      doc: () =>
        l10n.t(
          'Write the article’s words over those that have drifted. What has drifted far is left as it is, and so is where a number or a negation changed.',
        ),
    },
  ],
  fault: ({ paths }) => (paths.length > 0 ? undefined : l10n.t('Name the annotation files.')),
  examples: () => [
    ['newsmark anchor harbour.news.yaml', l10n.t('Say of each claim whether its words still stand there.')],
    ['newsmark anchor harbour.news.yaml --write', l10n.t('Take over the words that were corrected.')],
    ['newsmark anchor articles --format json', l10n.t('Print a JSON array for other programs.')],
  ],
  load: async () => (await loadEngine()).anchor(),
};
