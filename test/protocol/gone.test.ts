import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { program } from './client.ts';

describe('A client that goes without a word', () => {
  it('leaves no server behind', async () => {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(server.stdout, server.stdin);
    connection.listen();
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    const ended = once(server, 'exit');
    server.stdin.end();
    assert.deepEqual(await ended, [1, null]);
    connection.dispose();
  });
});
