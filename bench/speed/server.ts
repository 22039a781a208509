import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = join(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);

/** A language server that can be measured. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** What it is told when it asks for its settings. */
  readonly settings: (section: string | undefined) => unknown;
}

export const newsmark: Contender = {
  name: 'newsmark',
  command: [join(root, 'server', 'bin', 'newsmark.js'), 'lsp', '--stdio'],
  settings: () => ({}),
};

const schema = pathToFileURL(join(root, 'schemas', 'newsmark.schema.json')).href;

/** The usual server for YAML, told of the schema of the format. */
export const yamlServer: Contender = {
  name: 'yaml-language-server',
  command: [require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'],
  settings: (section) =>
    section === 'yaml'
      ? {
          validate: true,
          hover: true,
          completion: true,
          maxItemsComputed: 100_000,
          schemas: { [schema]: '*.news.yaml' },
        }
      : {},
};

/** A server's process, with a plain editor at this end: it takes what is pushed. */
export class Running {
  /** From the process's start to its answer to `initialize`, in milliseconds. */
  readonly startup: number;
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  #told: (uri: string, diagnostics: readonly Diagnostic[]) => void = () => {};

  private constructor(startup: number, connection: ProtocolConnection, process: ChildProcess) {
    this.startup = startup;
    this.connection = connection;
    this.#process = process;
  }

  static async start({ command, settings }: Contender, folder: string): Promise<Running> {
    const started = performance.now();
    const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.onRequest('workspace/configuration', ({ items }) =>
      items.map((item: { section?: string }) => settings(item.section)),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.listen();
    const uri = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          publishDiagnostics: {},
          hover: { contentFormat: ['markdown'] },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          completion: { completionItem: { snippetSupport: true } },
        },
      },
    });
    const running = new Running(performance.now() - started, connection, server);
    connection.onNotification('textDocument/publishDiagnostics', (pushed) =>
      running.#told(pushed.uri, pushed.diagnostics),
    );
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { yaml: settings('yaml') },
    });
    return running;
  }

  /** The first diagnostics of a file that are told from now on and fit; fails where none come. */
  diagnostics(
    uri: string,
    fit: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No diagnostics of ${uri} came`)), 120_000);
      this.#told = (told, diagnostics) => {
        if (told !== uri || !fit(diagnostics)) return;
        clearTimeout(late);
        this.#told = () => {};
        resolve(diagnostics);
      };
    });
  }

  /** What it holds in memory now, in megabytes; undefined where the system does not tell. */
  memory(): number | undefined {
    try {
      const pages = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.#process.pid}/status`, 'utf8'));
      return pages?.[1] === undefined ? undefined : Number(pages[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  stop(): void {
    this.connection.dispose();
    this.#process.kill('SIGKILL');
  }
}
