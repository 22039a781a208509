import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { folderWith, newsmark, program } from './program.ts';

const initialize = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});

/** Where an editor listens, and the option that leads a server there. */
const addresses: Readonly<
  Record<string, () => { readonly listen: string | number; readonly option: (at: string) => string }>
> = {
  'a port': () => ({ listen: 0, option: (at) => `--socket=${at}` }),
  'a pipe': () => ({
    listen:
      process.platform === 'win32' ? `\\\\.\\pipe\\newsmark-${process.pid}` : join(folderWith({}), 'pipe'),
    option: (at) => `--pipe=${at}`,
  }),
};

describe('newsmark lsp', () => {
  for (const [title, addressOf] of Object.entries(addresses))
    it(`serves an editor at ${title}, and ends when it goes`, async () => {
      const { listen, option } = addressOf();
      const editor = createServer();
      await once(editor.listen(listen), 'listening');
      const address = editor.address();
      const at = typeof address === 'string' ? address : String(address?.port);
      const server = spawn(process.execPath, [program, 'lsp', option(at)], { stdio: 'inherit' });
      const socket = await new Promise<Socket>((resolve) => editor.once('connection', resolve));
      socket.write(`Content-Length: ${initialize.length}\r\n\r\n${initialize}`);
      const answer = await textWith(socket, '"serverInfo"');
      const ended = once(server, 'exit');
      socket.destroy();
      await ended;
      editor.close();
      assert.match(answer, /"serverInfo":\{"name":"Newsmark"/);
    });

  it('serves the Node process that started it', async () => {
    const server: ChildProcess = spawn(process.execPath, [program, 'lsp', '--node-ipc'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const message = once(server, 'message');
    server.send(JSON.parse(initialize));
    const [answer] = await message;
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    assert.equal(answer.result.serverInfo.name, 'Newsmark');
  });

  it('says so where nobody listens', async () => {
    const { code, err } = await newsmark(['lsp', '--pipe', join(folderWith({}), 'nobody')]);
    assert.match(err, /^newsmark: There is no connection over --pipe: /);
    assert.equal(code, 2);
  });

  it('says so where no Node process started it', async () => {
    const { code, err } = await newsmark(['lsp', '--node-ipc']);
    assert.match(err, /^newsmark: There is no connection over --node-ipc: the process/);
    assert.equal(code, 2);
  });
});

/** What comes through a socket, until it holds some words. */
function textWith(socket: Socket, words: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => {
      text += String(part);
      if (text.includes(words)) resolve(text);
    });
  });
}
