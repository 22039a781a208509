import * as l10n from '@vscode/l10n';
import { loadEngine } from '../../load-engine.ts';
import type { Command } from '../command.ts';
import { formats, sides } from './choices.ts';
import { combinationFault } from './combinations.ts';

/** `newsmark check`. */
export const checkCommand: Command = {
  name: 'check',
  operands: '[PATH…]',
  doc: () => l10n.t('Check annotation files and settings, and report what is wrong in them.'),
  more: () => [
    l10n.t(
      'A PATH is a folder, an annotation file (*.news.yaml), settings (newsmark.yaml), or an article, which stands for the files that annotate it. Without one, the current folder is checked.',
    ),
    l10n.t(
      'Paths only choose what is reported. The project is always read whole: it begins at the nearest folder above that holds a newsmark.yaml, else at the root of the git repository, else at the current folder.',
    ),
    l10n.t(
      'Ends with 0 when no error was found, 1 when there are errors or more warnings than allowed, and 2 when the command was not understood or something could not be read.',
    ),
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      doc: () => l10n.t('How to print what was found: {0}.', formats.join(', ')),
      fault: (value) =>
        formats.some((format) => format === value)
          ? undefined
          : l10n.t('“{0}” is no format. Choose one of: {1}.', value, formats.join(', ')),
    },
    {
      name: 'also',
      value: 'FORMAT=FILE',
      repeats: true,
      doc: () => l10n.t('Also write a report in this format to a file; may be given several times.'),
      fault: (value) =>
        formats.some((format) => value.startsWith(`${format}=`) && value.length > format.length + 1)
          ? undefined
          : l10n.t('“{0}” is no format and file, such as sarif=newsmark.sarif.', value),
    },
    {
      name: 'about',
      value: sides.join('|'),
      doc: () =>
        l10n.t('Report only what whoever annotates can mend, or only what the article’s author can.'),
      fault: (value) =>
        sides.some((side) => side === value)
          ? undefined
          : l10n.t('Findings are about the {0}, not about “{1}”.', sides.join('|'), value),
    },
    {
      name: 'max-warnings',
      value: 'N',
      doc: () => l10n.t('End with 1 when there are more than N warnings.'),
      fault: (value) =>
        /^\d{1,9}$/.test(value)
          ? undefined
          : l10n.t('“{0}” is no number of warnings. Write a whole number from 0 up.', value),
    },
    { name: 'quiet', short: 'q', doc: () => l10n.t('Print errors only.') },
    {
      name: 'fix',
      doc: () => l10n.t('Mend all that is safe to mend unseen, and report what is left.'),
    },
    {
      name: 'fix-dry-run',
      doc: () => l10n.t('Print what --fix would change as a unified diff, and change nothing.'),
    },
    {
      name: 'changed-since',
      value: 'REV',
      doc: () => l10n.t('Report only on files that changed since a revision of git, or whose article did.'),
    },
    {
      name: 'baseline',
      value: 'FILE',
      doc: () => l10n.t('Report only what this file does not know. The rest counts for nothing.'),
    },
    {
      name: 'update-baseline',
      doc: () => l10n.t('Have that file know everything that is found now.'),
    },
    { name: 'watch', short: 'w', doc: () => l10n.t('Check again whenever a file changes.') },
    { name: 'stdin', doc: () => l10n.t('Check the text that comes over the standard input.') },
    {
      name: 'stdin-file-name',
      value: 'NAME',
      doc: () => l10n.t('The file that the text of the standard input stands for; it need not exist.'),
    },
    {
      name: 'docs',
      value: 'URL',
      doc: () => l10n.t('Where the pages of the rules are published, for links in reports.'),
      fault: (value) =>
        URL.canParse(value)
          ? undefined
          : l10n.t('“{0}” is not a full URL. Write it as the browser shows it, with https://.', value),
    },
  ],
  fault: combinationFault,
  examples: () => [
    ['newsmark check', l10n.t('Check everything below the current folder.')],
    ['newsmark check articles/2025 people.news.yaml', l10n.t('Check a folder and a file.')],
    ['newsmark check --max-warnings 0', l10n.t('Let warnings fail too, as in continuous integration.')],
    ['newsmark check --format json', l10n.t('Print a JSON array for other programs.')],
    ['newsmark check --fix-dry-run | less', l10n.t('See what would be mended.')],
    ['newsmark check --changed-since origin/main', l10n.t('Check what this branch changes.')],
    [
      'newsmark check --baseline known.json --update-baseline',
      l10n.t('Begin with an archive as it is: what it has now is known.'),
    ],
  ],
  load: async () => (await loadEngine()).check(),
};
