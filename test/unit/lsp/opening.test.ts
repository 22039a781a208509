import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { begin } from '../../../server/src/lsp/begin.ts';
import { type Surroundings, serve } from '../../../server/src/lsp/server.ts';
import { MemoryFiles, root, uriOf } from '../memory.ts';

const text = 'newsmark: 1\n';
const uri = uriOf('a.news.yaml');
const hover = { textDocument: { uri }, position: { line: 0, character: 2 } };

/** A client of a server that loads the rest of itself in some way. */
function clientOf(load: Surroundings['load']): ProtocolConnection {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const files = new MemoryFiles({ 'a.news.yaml': text });
  serve(
    (options) => createConnection(new StreamMessageReader(there), new StreamMessageWriter(back), options),
    { name: 'newsmark', version: '0' },
    { load, disk: files },
  );
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  client.listen();
  return client;
}

function initialized(client: ProtocolConnection) {
  return client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: root,
    capabilities: { textDocument: { hover: {} } },
  });
}

describe('A server that is starting', () => {
  it('says what it offers before it has loaded that, and answers in turn what came meanwhile', async () => {
    let asked = 0;
    let loaded = () => {};
    const client = clientOf(() => {
      asked++;
      return new Promise<typeof begin>((resolve) => {
        loaded = () => resolve(begin);
      });
    });
    assert.ok((await initialized(client)).capabilities.hoverProvider);
    assert.equal(asked, 0);
    await client.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'newsmark', version: 1, text };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    const answers = [hover, hover].map((params) => client.sendRequest('textDocument/hover', params));
    while (asked === 0) await setImmediate();
    loaded();
    for (const answer of await Promise.all(answers)) assert.match(JSON.stringify(answer), /newsmark/);
    assert.equal(asked, 1);
    client.end();
    client.dispose();
  });

  it('says so where the rest of it is not there, and leaves nobody waiting', async () => {
    const client = clientOf(async () => {
      throw new Error('no engine');
    });
    const logged: string[] = [];
    client.onNotification('window/logMessage', ({ message }) => void logged.push(message));
    await initialized(client);
    await assert.rejects(client.sendRequest('textDocument/hover', hover), /Unhandled method/);
    assert.deepEqual(logged, ['Error: no engine']);
    client.end();
    client.dispose();
  });
});
