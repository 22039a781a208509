import { Console } from 'node:console';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import {
  type Connection,
  type ConnectionOptions,
  type ContentTypeEncoder,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { Disk } from '../../disk.ts';
import { loadEngine } from '../../load-engine.ts';
import type { Keeping } from '../../lsp/kept.ts';
import { serve } from '../../lsp/server.ts';
import { digest, FolderStorage } from '../../storage.ts';
import { name, version } from '../../version.ts';
import type { Run } from '../command.ts';
import { rulePages } from '../docs.ts';
import { HeapGrowth, makeAllYoung } from '../heap.ts';
import { messagesIn } from '../language.ts';
import type { encoded } from './encoding.ts';

type Connect = (options: ConnectionOptions) => Connection;

/** How messages are written on a stream: plainly, until the engine is loaded, which makes what is long. */
let encode: typeof encoded = (message) => Buffer.from(JSON.stringify(message));
const contentTypeEncoder: ContentTypeEncoder = {
  name: 'application/json',
  encode: async (message) => encode(message),
};

/** The connections to choose from: each waits until it can be made, and fails with what the system says. */
const connections: Readonly<Record<string, (value: string) => Promise<Connect>>> = {
  stdio: async () => overStdio(),
  'node-ipc': async () => {
    if (process.send === undefined)
      throw new Error(l10n.t('the process that started this one is no Node process, or opened no channel'));
    return fromArguments();
  },
  socket: async (port) => over(connect(Number(port), '127.0.0.1')),
  pipe: async (path) => over(connect(path)),
};

/** Serves the editor at the other end of the connection that the options name, until it goes. */
export const lsp: Run = async ({ options }, terminal) => {
  const chosen = Object.entries(connections).filter(([option]) => options.has(option));
  const [only, ...others] = chosen;
  if (only === undefined || others.length > 0) {
    const list = Object.keys(connections).map((option) => `--${option}`);
    await terminal.err(`newsmark: ${l10n.t('Name one connection to serve: {0}.', list.join(', '))}`);
    return 2;
  }
  const [option, open] = only;
  try {
    const connect = await open(options.get(option) ?? '');
    const heap = new HeapGrowth();
    const load = async () => {
      const engine = await loadEngine();
      encode = await engine.encoded();
      makeAllYoung();
      heap.begin();
      return engine.begin();
    };
    serve(
      connect,
      { name, version },
      {
        load,
        disk: new Disk(),
        docs: rulePages(),
        messagesIn,
        keepingIn,
        saveMemory: () => heap.readArchive(),
      },
    );
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await terminal.err(`newsmark: ${l10n.t('There is no connection over --{0}: {1}.', option, reason)}`);
    return 2;
  }
};

/** Only a folder of this machine can be written to. */
function keepingIn(folder: string): Keeping | undefined {
  const { scheme, fsPath } = URI.parse(folder);
  if (scheme !== 'file') return undefined;
  // A program that was built anew may find something else, whatever it calls itself.
  const { size, mtimeMs } = statSync(join(__dirname, 'engine.js'));
  return { storage: new FolderStorage(fsPath), digest, program: `${version} ${size} ${mtimeMs}` };
}

/** The library reads `--node-ipc` from the process itself. */
function fromArguments(): Connect {
  return (options) => createConnection(ProposedFeatures.all, options);
}

function overStdio(): Connect {
  // What a library has to say is no message of the protocol.
  globalThis.console = new Console(process.stderr);
  return overStreams(process.stdin, process.stdout);
}

async function over(socket: Socket): Promise<Connect> {
  await once(socket, 'connect');
  return overStreams(socket, socket);
}

function overStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Connect {
  return (options) => {
    const reader = new StreamMessageReader(input);
    // A client that goes without a word.
    reader.onClose(() => process.exit(1));
    const writer = new StreamMessageWriter(output, { contentTypeEncoder });
    return createConnection(ProposedFeatures.all, reader, writer, options);
  };
}
