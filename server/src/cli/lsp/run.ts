import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { Disk } from '../../disk.ts';
import { serve } from '../../lsp/server.ts';
import { name, version } from '../../version.ts';
import type { Run } from '../command.ts';

const connections = ['stdio', 'node-ipc', 'socket', 'pipe'] as const;

/** Serves the editor at the other end of the connection that the options name, until it goes. */
export const lsp: Run = async ({ options }, terminal) => {
  const given = connections.filter((connection) => options.has(connection));
  if (given.length !== 1) {
    const list = connections.map((connection) => `--${connection}`).join(', ');
    await terminal.err(`newsmark: ${l10n.t('Name one connection to serve: {0}.', list)}`);
    return 2;
  }
  // The library reads the same options from the process itself.
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, { name, version }, new Disk(), docs());
  connection.listen();
  return 0;
};

/** The rules' pages beside the program, where it is not installed without them. */
function docs(): string | undefined {
  const folder = join(__dirname, '..', '..', 'docs', 'rules');
  return existsSync(folder) ? URI.file(folder + sep).toString() : undefined;
}
