import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

export const program = join(import.meta.dirname, '..', '..', 'server', 'bin', 'newsmark.js');

/** What VS Code says of itself, as far as the server asks. */
export const likeVsCode: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true },
    definition: { dynamicRegistration: true, linkSupport: true },
    documentLink: { dynamicRegistration: true },
    codeAction: { dynamicRegistration: true },
  },
};

/** What a plain editor says of itself: it takes what is pushed. */
export const plainEditor: ClientCapabilities = {
  textDocument: { hover: { contentFormat: ['plaintext'] }, publishDiagnostics: {} },
};

/** A client in a folder of its own, with the real server's process at the other end. */
export class TestClient {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** What was last pushed for each file, by its name. */
  readonly pushed = new Map<string, readonly Diagnostic[]>();
  /** The requests registered by the server. */
  readonly registered: string[] = [];
  /** The globs of the documents that requests were registered for, by the request. */
  readonly selectors = new Map<string, readonly string[]>();
  /** The kinds of progress that were reported, in order. */
  readonly progress: string[] = [];
  refreshes = 0;
  settings: unknown = {};
  readonly #process: ChildProcess;
  readonly #versions = new Map<string, number>();

  private constructor(
    folder: string,
    connection: ProtocolConnection,
    process: ChildProcess,
    result: InitializeResult,
  ) {
    this.folder = folder;
    this.connection = connection;
    this.#process = process;
    this.result = result;
  }

  /**
   * Writes files into a new folder, and starts a server for it.
   *
   * @param more what else `initialize` tells, and variables for the server's environment
   */
  static async start(
    files: Readonly<Record<string, string | Uint8Array>>,
    capabilities: ClientCapabilities = likeVsCode,
    { env = {}, ...more }: { readonly env?: NodeJS.ProcessEnv } & Record<string, unknown> = {},
  ): Promise<TestClient> {
    const folder = await mkdtemp(join(tmpdir(), 'newsmark-protocol-'));
    for (const [name, content] of Object.entries(files)) await write(join(folder, name), content);
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const early: ((client: TestClient) => void)[] = [];
    let client: TestClient | undefined;
    const whenReady = (work: (client: TestClient) => void): void => {
      if (client) work(client);
      else early.push(work);
    };
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
      whenReady((ready) => ready.pushed.set(ready.nameOf(uri), diagnostics)),
    );
    connection.onRequest('client/registerCapability', ({ registrations }) =>
      whenReady((ready) => {
        for (const { method, registerOptions } of registrations) {
          ready.registered.push(method);
          ready.selectors.set(method, globsOf(registerOptions));
        }
      }),
    );
    connection.onRequest('workspace/configuration', ({ items }) => items.map(() => client?.settings ?? {}));
    connection.onRequest('workspace/diagnostic/refresh', () => whenReady((ready) => ready.refreshes++));
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ value }) =>
      whenReady((ready) => ready.progress.push(String(value.kind))),
    );
    connection.listen();
    const uri = pathToFileURL(folder).href;
    const result: InitializeResult = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      capabilities,
      ...more,
    });
    client = new TestClient(folder, connection, server, result);
    for (const work of early) work(client);
    await connection.sendNotification('initialized', {});
    return client;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  nameOf(uri: string): string {
    return uri.slice(pathToFileURL(this.folder).href.length + 1);
  }

  async open(name: string, text: string, languageId = 'newsmark'): Promise<void> {
    this.#versions.set(name, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId, version: 1, text },
    });
  }

  /** Replaces the whole text of an open document. */
  change(name: string, text: string): Promise<void> {
    return this.#change(name, { text });
  }

  /** Replaces what stands in a range of an open document. */
  edit(name: string, text: string, range: Range): Promise<void> {
    return this.#change(name, { text, range });
  }

  async #change(name: string, change: TextDocumentContentChangeEvent): Promise<void> {
    const version = (this.#versions.get(name) ?? 1) + 1;
    this.#versions.set(name, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version },
      contentChanges: [change],
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri(name) },
    });
  }

  /** Writes a file behind the editor's back, and tells the server as a file watcher does. */
  async onDisk(name: string, content: string): Promise<void> {
    await write(join(this.folder, name), content);
    await this.tellChanged(name, 2);
  }

  /** Takes a file away behind the editor's back. */
  async removeOnDisk(name: string): Promise<void> {
    await rm(join(this.folder, name));
    await this.tellChanged(name, 3);
  }

  async tellChanged(name: string, type: 1 | 2 | 3): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(name), type }],
    });
  }

  request<Answer>(method: string, name: string, params: object = {}): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, { textDocument: { uri: this.uri(name) }, ...params });
  }

  /** The codes that a file has now, asked for as a client does that pulls. */
  async codes(name: string): Promise<readonly string[]> {
    const report = await this.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', name);
    return report.items.map(({ code }) => String(code));
  }

  /** Sends the server's process a signal. */
  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await gone;
    this.connection.dispose();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function globsOf(
  options: { documentSelector?: readonly { pattern?: string }[] | null } | undefined,
): string[] {
  return (options?.documentSelector ?? []).flatMap(({ pattern }) => pattern ?? []);
}

/** Asks again until something holds. */
export async function until<Value>(
  ask: () => Value | Promise<Value>,
  holds: (value: Value) => boolean,
  seconds = 10,
): Promise<Value> {
  const end = Date.now() + 1000 * seconds;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)} after ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
