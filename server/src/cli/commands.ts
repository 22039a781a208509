import * as l10n from '@vscode/l10n';
import { anchorCommand } from './anchor/command.ts';
import { checkCommand } from './check/command.ts';
import type { Command, Option } from './command.ts';
import { importCommand } from './import/command.ts';
import { statsCommand } from './stats/command.ts';
import { suggestCommand } from './suggest/command.ts';

/** The options that stand on every command, and on none. */
export const commonOptions: readonly Option[] = [
  { name: 'help', short: 'h', doc: () => l10n.t('Show this text.') },
  { name: 'version', short: 'v', doc: () => l10n.t('Show the version.') },
];

/** Everything that the program can do, in the order of its help. */
export const commands: readonly Command[] = [
  checkCommand,
  statsCommand,
  suggestCommand,
  anchorCommand,
  importCommand,
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
