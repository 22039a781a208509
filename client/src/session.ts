import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  ErrorCodes,
  type ErrorHandler,
  type LanguageClientOptions,
  ResponseError,
  State,
} from 'vscode-languageclient';
import { goOnCommand, showReferencesCommand, suggestClaimsCommand } from './commandNames.ts';
import { Deaths } from './deaths.ts';
import { articleSelector, documentSelector } from './documents.ts';
import { answerFileRequests } from './files.ts';
import {
  type ClaimsAnswer,
  claimsChanged,
  claimsRequest,
  type InitializationOptions,
  type NewAnnotation,
  newAnnotationRequest,
  type Passages,
  passagesRequest,
} from './protocol.ts';

/** How long a server that is starting may keep somebody waiting who wants it stopped. */
const patienceInMs = 5000;

/** Makes a client of a server that is not started yet; how the server runs is all that differs by host. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the client sees it: it may be restarted, the session stays. */
export class Session implements Disposable {
  readonly output: LogOutputChannel;
  readonly #makeClient: MakeClient;
  readonly #extension: Uri;
  readonly #storage: Uri | undefined;
  readonly #deaths = new Deaths();
  readonly #claimsChanged = new EventEmitter<Uri>();
  readonly #stateChanged = new EventEmitter<State>();
  readonly #folders: Disposable;
  #client: BaseLanguageClient | undefined;
  #state = State.Stopped;
  /** Settles when the server is up, or will not come up. */
  #started: Promise<void> = Promise.resolve();
  /** The last stop: another waits for it. */
  #stopped: Promise<void> = Promise.resolve();

  /** Fires with a document whose claims, or their sources, may have changed. */
  readonly onClaimsChanged = this.#claimsChanged.event;
  readonly onStateChanged = this.#stateChanged.event;

  constructor(
    { extensionUri, storageUri }: ExtensionContext,
    output: LogOutputChannel,
    makeClient: MakeClient,
  ) {
    this.#extension = extensionUri;
    this.#storage = storageUri;
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

  /** Starts the server. One that cannot start says so to the user; nothing waits for it. */
  start(): void {
    const client = this.#makeClient(this.#options());
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client) this.#enter(newState);
    });
    client.onNotification(claimsChanged, ({ uri }) =>
      this.#claimsChanged.fire(client.protocol2CodeConverter.asUri(uri)),
    );
    answerFileRequests(client);
    this.#started = client.start().catch((error) => this.output.error(String(error)));
  }

  /** Ends the server if it runs, and starts another with what is open in the editor. */
  async restart(): Promise<void> {
    this.#deaths.forget();
    await this.stop();
    if (this.#client === undefined) this.start();
  }

  stop(): Promise<void> {
    this.#stopped = this.#stopped.then(() => this.#stop());
    return this.#stopped;
  }

  dispose(): void {
    this.#folders.dispose();
    this.#claimsChanged.dispose();
    this.#stateChanged.dispose();
  }

  /** The claims of a document; null where it is no annotation file and no article, undefined where the server cannot say. */
  async claims(document: Uri): Promise<ClaimsAnswer | undefined> {
    return this.ask((client) =>
      client.sendRequest(claimsRequest, {
        textDocument: { uri: client.code2ProtocolConverter.asUri(document) },
      }),
    );
  }

  /** What is annotated in an article; null for what is no article of a project, undefined where the server cannot say. */
  async passages(document: Uri): Promise<Passages | null | undefined> {
    return this.ask((client) =>
      client.sendRequest(passagesRequest, {
        textDocument: { uri: client.code2ProtocolConverter.asUri(document) },
      }),
    );
  }

  /** The annotation file that an article should have; undefined where the server cannot say. */
  async newAnnotation(article: Uri): Promise<(NewAnnotation & { readonly file: Uri }) | undefined> {
    return this.ask(async (client) => {
      const answer = await client.sendRequest(newAnnotationRequest, {
        article: client.code2ProtocolConverter.asUri(article),
      });
      return answer === null
        ? undefined
        : { ...answer, file: client.protocol2CodeConverter.asUri(answer.uri) };
    });
  }

  /** What the server answers to a question; undefined where it cannot say. */
  async ask<Answer>(question: (client: BaseLanguageClient) => Promise<Answer>): Promise<Answer | undefined> {
    await this.#started;
    if (this.#client === undefined) return undefined;
    try {
      return await question(this.#client);
    } catch (error) {
      this.output.debug(String(error));
      return undefined;
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    if (client === undefined) return;
    // A client that is starting cannot be stopped. One whose server never answers is let go after a while.
    await Promise.race([this.#started, new Promise((resolve) => setTimeout(resolve, patienceInMs))]);
    this.#client = undefined;
    this.#enter(State.Stopped);
    try {
      await client.dispose();
    } catch (error) {
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
      ...(this.#storage === undefined ? {} : { storage: this.#storage.toString() }),
      commands: ['editor.action.triggerSuggest', showReferencesCommand, goOnCommand, suggestClaimsCommand],
      ...(l10n.bundle === undefined ? {} : { messages: l10n.bundle }),
    };
    return {
      documentSelector: documentSelector(folderSchemes()),
      initializationOptions,
      outputChannel: this.output,
      errorHandler: this.#errorHandler(),
      initializationFailedHandler: (error) => {
        this.output.error(String(error));
        // A server that dies while it starts is counted with those that die later.
        const died = error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected;
        if (!died)
          void this.#explain(l10n.t('Newsmark’s language server could not start. Its output says why.'));
        return false;
      },
      // What a hover shows comes from files that anybody may have written.
      markdown: { isTrusted: false, supportHtml: false },
    };
  }

  #errorHandler(): ErrorHandler {
    return {
      // A server that is dying takes no more messages, some milliseconds before it is seen to be dead. Nothing is shut
      // down for that: it would pass for a stop that was wanted, and the server would stay off without a word.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (!this.#deaths.tooMany(Date.now())) return { action: CloseAction.Restart, handled: true };
        void this.#explain(
          l10n.t(
            'Newsmark’s language server stopped several times in a row and is off now. Your files are untouched.',
          ),
        );
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  /** Says what happened to the server and offers what can be done. */
  async #explain(what: string): Promise<void> {
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Output');
    const answer = await window.showErrorMessage(what, restart, show);
    if (answer === restart) await this.restart();
    if (answer === show) this.output.show();
  }
}

/** Whether a document can be an article; whether it is one, the server knows. */
export function isCandidate(document: TextDocument): boolean {
  return languages.match(articleSelector(folderSchemes()), document) > 0;
}

function folderSchemes(): ReadonlySet<string> {
  return new Set(workspace.workspaceFolders?.map(({ uri }) => uri.scheme));
}
