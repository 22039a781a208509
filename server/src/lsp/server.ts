import type { Connection, ConnectionOptions, InitializeResult } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Files } from '../project/files.ts';
import type { begin } from './begin.ts';
import { type Client, readClient } from './client.ts';
import { ClientFiles, FilesByScheme } from './client-files.ts';
import { offered } from './features.ts';
import { fileOperations } from './file-operations.ts';
import type { Keeping } from './kept.ts';
import { type Messages, speak } from './language.ts';

/** Who answers, as `initialize` tells the client. */
export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/** What the server finds where it runs. */
export interface Surroundings {
  /** Loads all that is needed once a client has been told what it is offered. */
  readonly load: () => Promise<typeof begin>;
  /** Reads `file:` URIs; undefined in a browser, where the client reads everything. */
  readonly disk?: Files;
  /** The URI of the folder with the rules' pages, where the client names none. */
  readonly docs?: string | undefined;
  /** The translation for a locale, where the client brings none. */
  readonly messagesIn?: (locale: string) => Messages | undefined;
  /** Has garbage collected sooner, where much would come together. */
  readonly saveMemory?: () => void;
  /** Keeps what was found for the next session, in a folder by its URI; undefined where nothing can be kept. */
  readonly keepingIn?: (folder: string) => Keeping | undefined;
}

/**
 * Serves one client until it goes. It is told at once what it is offered; what it sends then waits until the rest of the
 * program is loaded.
 *
 * @param connect makes the connection
 */
export function serve(
  connect: (options: ConnectionOptions) => Connection,
  info: ServerInfo,
  surroundings: Surroundings,
): void {
  const { disk, load } = surroundings;
  let begun: Promise<void> | undefined;
  let beginBy: ((loaded: typeof begin) => void) | undefined;
  const connection = connect({
    messageStrategy: {
      async handleMessage(message, next) {
        begun ??= beginBy && load().then(beginBy).catch(report);
        await begun;
        return next(message);
      },
    },
  });
  const report = (error: unknown) => connection.console.error(String(error));
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params, surroundings.docs);
    speak(client.options.messages ?? surroundings.messagesIn?.(client.locale));
    const { storage } = client.options;
    const viaClient = client.options.files === true ? new ClientFiles(connection) : undefined;
    const files = disk ? new FilesByScheme(disk, viaClient) : (viaClient ?? nothing);
    const keeping = storage === undefined ? undefined : surroundings.keepingIn?.(storage);
    beginBy = (loaded) => loaded(connection, client, files, keeping, surroundings.saveMemory);
    return { serverInfo: info, capabilities: capabilitiesFor(client) };
  });
  connection.listen();
}

/** What is offered from the start; the rest is registered once the client is ready. */
function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  const fixed = offered(client).filter((feature) => !client.registers(feature.client));
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.renamesFiles && !client.registersFileOperations
        ? { fileOperations: { willRename: fileOperations, didRename: fileOperations } }
        : {}),
    },
    ...Object.fromEntries(
      fixed.map(({ server, options, takesOptions }) => [
        server,
        takesOptions === undefined || takesOptions(client) ? options : true,
      ]),
    ),
  };
}

/** Where neither the disk nor the client can be read. */
const nothing: Files = {
  read: async () => ({ kind: 'missing' }),
  list: async () => undefined,
};
