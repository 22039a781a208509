import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { type Connection, type ConnectionOptions, createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { begin } from '../../../server/src/lsp/begin.ts';
import { Handlers } from '../../../server/src/lsp/handlers.ts';
import { serve } from '../../../server/src/lsp/server.ts';
import { type Content, MemoryFiles, root, uriOf } from '../memory.ts';

/** Files of which one cannot even be asked for: a fault of ours, since reading always answers. */
class FaultyFiles extends MemoryFiles {
  readonly #faulty: string;
  #asked = 0;

  constructor(contents: Readonly<Record<string, Content>>, faulty: string) {
    super(contents);
    this.#faulty = faulty;
  }

  override read(uri: string): ReturnType<MemoryFiles['read']> {
    // It says something else each time.
    if (uri === uriOf(this.#faulty)) throw new Error(`fault number ${++this.#asked}`);
    return super.read(uri);
  }
}

/** A client and a server in one process; what the server logs and shows as faults of its own. */
interface Talk {
  readonly client: ProtocolConnection;
  readonly logged: string[];
  readonly shown: string[];
}

function talk(begin: (connect: (options?: ConnectionOptions) => Connection) => void): Talk {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const logged: string[] = [];
  const shown: string[] = [];
  client.onNotification('window/logMessage', ({ message }) => void logged.push(message));
  client.onNotification('window/showMessage', ({ message }) => void shown.push(message));
  client.listen();
  begin((options) =>
    createConnection(new StreamMessageReader(there), new StreamMessageWriter(back), options),
  );
  return { client, logged, shown };
}

describe('A fault of ours', () => {
  it('is answered with nothing, logged with its request once, and shown once, at however many keystrokes', async () => {
    const files = new FaultyFiles({ 'a.news.yaml': 'newsmark: 1\n' }, 'a.md');
    const { client, logged, shown } = talk((connect) =>
      serve(connect, { name: 'newsmark', version: '0' }, { load: async () => begin, disk: files }),
    );
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: root,
      capabilities: { textDocument: { hover: {}, diagnostic: {} } },
    });
    await client.sendNotification('initialized', {});
    const uri = uriOf('a.news.yaml');
    const textDocument = { uri, languageId: 'newsmark', version: 1, text: 'newsmark: 1\n' };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    for (let version = 2; version < 12; version++) {
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: `newsmark: 1\narticle: {file: a.md}\n${'#'.repeat(version)}\n` }],
      });
      const position = { line: 0, character: 2 };
      assert.ok(await client.sendRequest('textDocument/hover', { textDocument: { uri }, position }));
    }
    assert.equal(logged.length, 1);
    assert.match(
      logged[0] ?? '',
      /^change \(file:\/\/\/project\/a\.news\.yaml\): Error: fault number 1\n +at /,
    );
    assert.equal(shown.length, 1);
    assert.match(shown[0] ?? '', /^Something went wrong inside Newsmark \(change\)/);
    client.end();
    client.dispose();
  });

  it('is logged for each request that it breaks, and where it breaks a rule, for the rule', async () => {
    const broken = (): never => {
      throw new TypeError('nothing there');
    };
    const { client, logged, shown } = talk((connect) => {
      const connection = connect();
      const handlers = new Handlers(connection);
      connection.onInitialize(() => ({ capabilities: {} }));
      connection.onHover(handlers.wrap('hover', null, broken));
      connection.onDefinition(
        handlers.wrap('definition', null, () => {
          handlers.failedIn('file:///a.news.yaml')('self-source', new RangeError('elsewhere'));
          return broken();
        }),
      );
      connection.listen();
    });
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    const params = { textDocument: { uri: 'file:///a.news.yaml' }, position: { line: 3, character: 7 } };
    for (const method of ['hover', 'hover', 'definition', 'definition'])
      assert.equal(await client.sendRequest(`textDocument/${method}`, params), null);
    assert.deepEqual(
      logged.map((each) => each.split('\n')[0]),
      [
        'hover (file:///a.news.yaml:4:8): TypeError: nothing there',
        'self-source (file:///a.news.yaml): RangeError: elsewhere',
        'definition (file:///a.news.yaml:4:8): TypeError: nothing there',
      ],
    );
    assert.equal(shown.length, 2);
    client.dispose();
  });
});
