import { type Disposable, EventEmitter, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { Deaths } from './deaths.ts';
import { documentSelector } from './documents.ts';
import { answerFileRequests } from './files.ts';
import {
  type ClaimsAnswer,
  claimsChanged,
  claimsRequest,
  type InitializationOptions,
  type NewAnnotation,
  newAnnotationRequest,
} from './protocol.ts';

/** Makes a client of a server that is not started yet; how the server runs is all that differs by host. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the client sees it: it may be restarted, the session stays. */
export class Session implements Disposable {
  readonly output: LogOutputChannel;
  readonly #makeClient: MakeClient;
  readonly #extension: Uri;
  readonly #deaths = new Deaths();
  readonly #claimsChanged = new EventEmitter<Uri>();
  readonly #stateChanged = new EventEmitter<State>();
  readonly #folders: Disposable;
  #client: BaseLanguageClient | undefined;
  #state = State.Stopped;
  /** The last start or stop: the next waits for it. */
  #turn: Promise<void> = Promise.resolve();

  /** Fires with a document whose claims, or their sources, may have changed. */
  readonly onClaimsChanged = this.#claimsChanged.event;
  readonly onStateChanged = this.#stateChanged.event;

  constructor(extension: Uri, output: LogOutputChannel, makeClient: MakeClient) {
    this.#extension = extension;
    this.output = output;
    this.#makeClient = makeClient;
    let schemes = folderSchemes();
    this.#folders = workspace.onDidChangeWorkspaceFolders(() => {
      const known = schemes;
      schemes = new Set([...known, ...folderSchemes()]);
      if (schemes.size > known.size) void this.restart();
    });
  }

  get state(): State {
    return this.#state;
  }

  /** Starts the server; one that cannot start has said so to the user, and does not throw here. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  /** Ends the server if it runs, and starts another with what is open in the editor. */
  restart(): Promise<void> {
    this.#deaths.forget();
    return this.#inTurn(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  dispose(): void {
    this.#folders.dispose();
    this.#claimsChanged.dispose();
    this.#stateChanged.dispose();
  }

  /** The claims of a document; null where it is no annotation file, undefined where the server cannot say. */
  async claims(document: Uri): Promise<ClaimsAnswer | undefined> {
    return this.#ask((client) =>
      client.sendRequest(claimsRequest, {
        textDocument: { uri: client.code2ProtocolConverter.asUri(document) },
      }),
    );
  }

  /** The annotation file that an article should have; undefined where the server cannot say. */
  async newAnnotation(article: Uri): Promise<(NewAnnotation & { readonly file: Uri }) | undefined> {
    return this.#ask(async (client) => {
      const answer = await client.sendRequest(newAnnotationRequest, {
        article: client.code2ProtocolConverter.asUri(article),
      });
      return { ...answer, file: client.protocol2CodeConverter.asUri(answer.uri) };
    });
  }

  async #ask<Answer>(question: (client: BaseLanguageClient) => Promise<Answer>): Promise<Answer | undefined> {
    await this.#turn;
    if (this.#client === undefined) return undefined;
    try {
      return await question(this.#client);
    } catch (error) {
      this.output.debug(String(error));
      return undefined;
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error) => this.output.error(String(error)));
    return this.#turn;
  }

  async #start(): Promise<void> {
    const client = this.#makeClient(this.#options());
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client) this.#enter(newState);
    });
    client.onNotification(claimsChanged, ({ uri }) =>
      this.#claimsChanged.fire(client.protocol2CodeConverter.asUri(uri)),
    );
    answerFileRequests(client);
    await client.start();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#enter(State.Stopped);
    try {
      await client?.dispose();
    } catch (error) {
      // A server that never came up, or that does not answer, cannot be told to stop; its client is let go anyway.
      this.output.debug(String(error));
    }
  }

  #enter(state: State): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      docs: `${Uri.joinPath(this.#extension, 'docs', 'rules')}/`,
      files: true,
    };
    return {
      documentSelector: documentSelector(folderSchemes()),
      initializationOptions,
      outputChannel: this.output,
      errorHandler: this.#errorHandler(),
      // What a hover shows comes from files that anybody may have written.
      markdown: { isTrusted: false, supportHtml: false },
    };
  }

  #errorHandler(): ErrorHandler {
    return {
      error: (_error, _message, count) => ({
        action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      }),
      closed: () => {
        if (!this.#deaths.tooMany(Date.now())) return { action: CloseAction.Restart, handled: true };
        void this.#explainDeaths();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  async #explainDeaths(): Promise<void> {
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Output');
    const answer = await window.showErrorMessage(
      l10n.t(
        'Newsmark’s language server stopped several times in a row and is off now. Your files are untouched.',
      ),
      restart,
      show,
    );
    if (answer === restart) await this.restart();
    if (answer === show) this.output.show();
  }
}

function folderSchemes(): ReadonlySet<string> {
  return new Set(workspace.workspaceFolders?.map(({ uri }) => uri.scheme));
}
