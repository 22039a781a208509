import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidRenameFilesNotification,
  ProtocolNotificationType,
  WillRenameFilesRequest,
} from 'vscode-languageserver';
import { textIn } from '../project/text.ts';
import { isAnnotationUri, isSettingsUri, normalUri } from '../project/uri.ts';
import type { Workspace } from '../project/workspace.ts';
import type { Client } from './client.ts';
import { Configuration } from './configuration.ts';
import { Diagnosing } from './diagnosing.ts';
import { Documents } from './documents.ts';
import { offered, selectors } from './features.ts';
import { fileOperations, touchedBy } from './file-operations.ts';
import type { Handlers } from './handlers.ts';
import type { KeptReports } from './kept.ts';
import type { KeptReferences } from './kept-references.ts';
import { claimsChanged } from './protocol.ts';
import { Refreshing } from './refreshing.ts';
import { answerRequests } from './requests.ts';

/** The files whose changes on the disk matter. */
const watched = ['**/*.news.{yaml,yml}', '**/newsmark.yaml', '**/*.{md,txt}'];

/** What is kept from one session to the next. */
interface Kept {
  readonly reports: KeptReports;
  readonly references: KeptReferences;
}

/** One client's time with the server: takes its changes, and has its requests answered. */
export class Session {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #workspace: Workspace;
  readonly #handlers: Handlers;
  readonly #configuration: Configuration;
  readonly #diagnosing: Diagnosing;
  readonly #refreshing: Refreshing;
  readonly #documents: Documents;
  readonly #keptReferences: KeptReferences | undefined;

  constructor(
    connection: Connection,
    client: Client,
    workspace: Workspace,
    handlers: Handlers,
    kept: Kept | undefined,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#workspace = workspace;
    this.#handlers = handlers;
    this.#documents = new Documents(textIn[client.encoding]);
    this.#configuration = new Configuration(connection, client);
    this.#diagnosing = new Diagnosing(
      connection,
      client,
      workspace,
      this.#configuration,
      handlers,
      kept?.reports,
    );
    this.#keptReferences = kept?.references;
    connection.onShutdown(async () => {
      await kept?.reports.write();
      await kept?.references.write();
    });
    this.#refreshing = new Refreshing(connection, client, workspace, handlers);
  }

  listen(): void {
    this.#connection.onInitialized(() =>
      this.#run('initialized', async () => {
        await this.#register();
        await this.#readFolders(this.#client.folders);
      }),
    );
    this.#workspace.whenRead(() => {
      this.#changed();
      this.#run('keeping', async () => this.#keptReferences?.keep());
    });
    this.#listenToChanges();
    answerRequests({
      connection: this.#connection,
      client: this.#client,
      workspace: this.#workspace,
      configuration: this.#configuration,
      diagnosing: this.#diagnosing,
      handlers: this.#handlers,
      refreshing: this.#refreshing,
      keptReferences: this.#keptReferences,
    });
  }

  async #register(): Promise<void> {
    const { client } = this.#connection;
    for (const feature of offered(this.#client))
      if (this.#client.registers(feature.client))
        await client.register(new ProtocolNotificationType<void, object>(feature.method), {
          ...feature.options,
          ...(feature.files.length === 0
            ? {}
            : { documentSelector: feature.files.flatMap((kind) => selectors[kind]) }),
        });
    if (this.#client.watchesFiles)
      await client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map((globPattern) => ({ globPattern })),
      });
    if (this.#client.renamesFiles && this.#client.registersFileOperations) {
      await client.register(WillRenameFilesRequest.type, fileOperations);
      await client.register(DidRenameFilesNotification.type, fileOperations);
    }
    if (this.#client.registersConfiguration)
      await client.register(DidChangeConfigurationNotification.type, { section: 'newsmark' });
    if (this.#client.changesFolders)
      this.#connection.workspace.onDidChangeWorkspaceFolders(() =>
        this.#run('folders', async () => {
          const folders = ((await this.#connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) =>
            normalUri(uri),
          );
          await this.#workspace.setFolders(folders);
          await this.#readFolders(folders);
        }),
      );
  }

  /** Reads the projects of folders, so that their files are known before one of them is opened. */
  async #readFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) await this.#workspace.projectsBelow(folder);
    this.#changed();
  }

  /** Something changed that answers may rest on. */
  #changed(): void {
    this.#diagnosing.changed();
    this.#refreshing.changed();
    this.#keptReferences?.changed();
  }

  #listenToChanges(): void {
    const connection = this.#connection;
    connection.onDidOpenTextDocument(({ textDocument }) => {
      const uri = normalUri(textDocument.uri);
      this.#take([uri], this.#workspace.change(uri, this.#documents.open(uri, textDocument)));
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const uri = normalUri(textDocument.uri);
      const changed = this.#documents.change(uri, contentChanges, textDocument.version);
      if (changed) this.#take([uri], this.#workspace.change(uri, changed.document, changed.edits));
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const uri = normalUri(textDocument.uri);
      this.#documents.close(uri);
      this.#take([uri], this.#workspace.close(uri));
      this.#run('close', () => this.#diagnosing.closed(uri, textDocument.uri));
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map((change) => normalUri(change.uri));
      this.#take(uris, this.#workspace.changedOnDisk(uris));
    });
    if (this.#client.renamesFiles)
      connection.workspace.onDidRenameFiles(({ files }) =>
        this.#run('renamed files', async () => {
          // Who watches files tells of those in a folder that moved only in part.
          const uris = touchedBy(await this.#workspace.projects(), files);
          this.#take(uris, this.#workspace.changedOnDisk(uris));
        }),
      );
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#configuration.changed(settings);
      this.#changed();
    });
  }

  #take(uris: readonly string[], change: Promise<void>): void {
    this.#refreshing.forget(uris);
    const work = async () => {
      await change;
      this.#changed();
      // Settings say which files belong to the project.
      for (const uri of uris)
        if (isAnnotationUri(uri) || isSettingsUri(uri))
          await this.#connection.sendNotification(claimsChanged, { uri });
    };
    this.#run('change', work, uris[0]);
  }

  #run(name: string, work: () => Promise<void>, about = ''): void {
    work().catch((error) => this.#handlers.report(name, error, about));
  }
}
