import * as l10n from '@vscode/l10n';
import type { Command, Option } from './command.ts';

/** The options that stand on every command, and on none. */
export const commonOptions: readonly Option[] = [
  { name: 'help', short: 'h', doc: () => l10n.t('Show this text.') },
  { name: 'version', short: 'v', doc: () => l10n.t('Show the version.') },
];

/** What `check` can print. */
export const formats = ['text', 'json'] as const;

/** Everything that the program can do, in the order of its help. */
export const commands: readonly Command[] = [
  {
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
        value: 'text|json',
        doc: () => l10n.t('How to print what was found (text).'),
        fault: (value) =>
          formats.some((format) => format === value)
            ? undefined
            : l10n.t('“{0}” is no format. Choose one of: {1}.', value, formats.join(', ')),
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
    ],
    examples: () => [
      ['newsmark check', l10n.t('Check everything below the current folder.')],
      ['newsmark check articles/2025 people.news.yaml', l10n.t('Check a folder and a file.')],
      ['newsmark check --max-warnings 0', l10n.t('Let warnings fail too, as in continuous integration.')],
      ['newsmark check --format json', l10n.t('Print a JSON array for other programs.')],
    ],
    load: async () => (await import('./check/run.ts')).check,
  },
  {
    name: 'lsp',
    doc: () => l10n.t('Serve an editor: the language server.'),
    more: () => [
      l10n.t(
        'Editors start this themselves. It speaks the Language Server Protocol over the one connection that the option names.',
      ),
    ],
    options: [
      { name: 'stdio', doc: () => l10n.t('Over the standard input and output.') },
      { name: 'node-ipc', doc: () => l10n.t('Over the channel to the Node process that started it.') },
      {
        name: 'socket',
        value: 'PORT',
        doc: () => l10n.t('Over a connection to this port of the local machine.'),
        fault: (value) =>
          /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65_536
            ? undefined
            : l10n.t('“{0}” is no port. Write a number from 1 to 65535.', value),
      },
      { name: 'pipe', value: 'NAME', doc: () => l10n.t('Over a named pipe or a socket file.') },
      {
        name: 'clientProcessId',
        value: 'ID',
        doc: () => l10n.t('The process of the editor: when it is gone, the server ends.'),
      },
    ],
    examples: () => [['newsmark lsp --stdio', l10n.t('What most editors are set up to run.')]],
    load: async () => (await import('./lsp/run.ts')).lsp,
  },
];
