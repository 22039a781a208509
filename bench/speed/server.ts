import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

import { serverProcess } from '../../client/src/serverProcess.ts';

const root = join(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);

/** The program that is measured. */
export const program = join(root, 'server', 'bin', 'newsmark.js');

/** A language server that can be measured. */
export interface Contender {
  readonly name: string;
  /** What Node is told, its own options before the program. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What it is told when it asks for its settings. */
  readonly settings: (section: string | undefined) => unknown;
}

export const newsmark: Contender = {
  name: 'newsmark',
  // As the extension starts it.
  command: [...serverProcess.execArgv, program, 'lsp', '--stdio'],
  environment: serverProcess.env,
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

/** How the editor at the other end comes by diagnostics: it is sent them, or asks for them, as VS Code does. */
export type Way = 'pushed' | 'pulled';

/** How long the event loop of a server kept others waiting, in milliseconds. */
export interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** What a server holds in memory, in megabytes: what it uses of its heap, and the whole process. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** A server's process, with an editor at this end. */
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

  /**
   * @param storage a folder in which the server may keep what it wants to know the next time
   */
  static async start(
    { command, environment, settings }: Contender,
    folder: string,
    way: Way,
    storage?: string,
  ): Promise<Running> {
    const started = performance.now();
    const probe = join(import.meta.dirname, 'probe.cjs');
    const server = spawn(process.execPath, ['--require', probe, ...command], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, ...environment },
    });
    const { stdin, stdout } = server;
    if (stdin === null || stdout === null) throw new Error('The server has no input or output.');
    const connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    connection.onRequest('workspace/configuration', ({ items }) =>
      items.map((item: { section?: string }) => settings(item.section)),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
    const uri = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: capabilities(way),
      initializationOptions: storage === undefined ? {} : { storage: pathToFileURL(storage).href },
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

  async open(uri: string, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'newsmark', version: 1, text },
    });
  }

  /** The diagnostics of a file that the server pushes from now on, once they are so many. Fails where none come. */
  pushed(uri: string, count: number): Promise<readonly Diagnostic[]> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No ${count} diagnostics of ${uri} came`)), 300_000);
      this.#told = (told, diagnostics) => {
        if (told !== uri || diagnostics.length !== count) return;
        clearTimeout(late);
        this.#told = () => {};
        resolve(diagnostics);
      };
    });
  }

  /** Begins anew to look at how long the event loop keeps others waiting. */
  forgetDelay(): void {
    this.#process.send('reset');
  }

  async delay(): Promise<Delay> {
    const answer = once(this.#process, 'message');
    this.#process.send('tell');
    const [told] = await answer;
    return told;
  }

  /** What it holds in memory once its garbage is collected. */
  async settled(): Promise<Memory> {
    const answer = once(this.#process, 'message');
    this.#process.send('settle');
    const [told] = await answer;
    return told;
  }

  /** What it holds in memory now, and held at most, in megabytes; undefined where the system does not tell. */
  memory(): { readonly now: number; readonly most: number } | undefined {
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
      const of = (name: string): number =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
      return { now: of('VmRSS'), most: of('VmHWM') };
    } catch {
      return undefined;
    }
  }

  /** Ends it as an editor does, so that it can put away what it wants to keep. */
  async end(): Promise<void> {
    const ended = once(this.#process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }

  stop(): void {
    this.connection.dispose();
    this.#process.kill('SIGKILL');
  }
}

function capabilities(way: Way): ClientCapabilities {
  return {
    workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
    window: { workDoneProgress: true },
    textDocument: {
      ...(way === 'pushed' ? { publishDiagnostics: {} } : { diagnostic: {} }),
      hover: { contentFormat: ['markdown'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      completion: { completionItem: { snippetSupport: true } },
    },
  };
}
