import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Workspace } from '../project/workspace.ts';
import { Afterwards } from './afterwards.ts';
import type { Client } from './client.ts';
import type { Handlers } from './handlers.ts';

/** Kinds of answers that a client can be told to ask for again. */
export type Refreshable = 'inlayHint' | 'semanticTokens' | 'codeLens';

/** How long a burst of changes may be before what it means for other files is worked out, in milliseconds. */
const settle = 100;

interface Told {
  readonly kind: Refreshable;
  readonly uri: string;
  readonly answer: unknown;
  readonly again: () => Promise<unknown>;
}

/**
 * Asks the client to ask again where an answer for one file rests on another that changed. After edits of the file
 * itself a client does so unasked.
 */
export class Refreshing {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #workspace: Workspace;
  readonly #handlers: Handlers;
  readonly #told = new Map<string, Told>();
  readonly #report = (error: unknown): void => this.#handlers.report('refresh', error);
  readonly #afterwards = new Afterwards(settle, () => this.#check().catch(this.#report));

  constructor(connection: Connection, client: Client, workspace: Workspace, handlers: Handlers) {
    this.#connection = connection;
    this.#client = client;
    this.#workspace = workspace;
    this.#handlers = handlers;
  }

  /**
   * Remembers what the client was answered.
   *
   * @param part which of a file's answers of a kind it is; a later one takes the place of an earlier
   * @param again works the answer out anew
   */
  told<Answer>(
    kind: Refreshable,
    uri: string,
    part: string,
    answer: Answer,
    again: () => Promise<Answer>,
  ): void {
    if (this.#client.refreshes(kind)) this.#told.set(`${kind} ${uri} ${part}`, { kind, uri, answer, again });
  }

  /** Forgets what files were answered that change themselves: the client asks again. */
  forget(uris: readonly string[]): void {
    for (const [key, { uri }] of this.#told) if (uris.includes(uri)) this.#told.delete(key);
  }

  /** Something changed that answers may rest on. */
  changed(): void {
    this.#afterwards.changed();
  }

  async #check(): Promise<void> {
    const stale = new Set<Refreshable>();
    const open = new Set(this.#workspace.openUris());
    for (const [key, { kind, uri, answer, again }] of [...this.#told]) {
      if (!open.has(uri)) this.#told.delete(key);
      // One stale answer is enough: the client asks for all of the kind.
      else if (!stale.has(kind) && JSON.stringify(await again()) !== JSON.stringify(answer)) stale.add(kind);
    }
    for (const [key, { kind }] of this.#told) if (stale.has(kind)) this.#told.delete(key);
    // A client that does not answer holds nothing up.
    for (const kind of stale) this.#refresh(kind).catch(this.#report);
  }

  #refresh(kind: Refreshable): Promise<void> {
    const { languages } = this.#connection;
    if (kind === 'inlayHint') return languages.inlayHint.refresh();
    if (kind === 'semanticTokens') return languages.semanticTokens.refresh();
    return this.#connection.sendRequest(CodeLensRefreshRequest.type);
  }
}
