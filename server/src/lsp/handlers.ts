import * as l10n from '@vscode/l10n';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { GivenUp } from './breathing.ts';
import { isWellFormed } from './well-formed.ts';

/**
 * Wraps handlers so that every request is answered, whatever happens: a fault of ours is logged with its
 * request, shown to the person once, and answered with nothing.
 */
export class Handlers {
  readonly #connection: Connection;
  #shown = false;
  readonly #logged = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * A handler that answers `empty` where it fails, and nothing where the client no longer wants to know, or asks about
   * a position that is none.
   */
  wrap<Params, Answer>(
    name: string,
    empty: Answer,
    work: (params: Params, token: CancellationToken) => Promise<Answer> | Answer,
  ): (params: Params, token: CancellationToken) => Promise<Answer | ResponseError<never>> {
    return async (params, token) => {
      if (token.isCancellationRequested) return stopped.cancelled();
      if (!isWellFormed(params))
        return new ResponseError(ErrorCodes.InvalidParams, 'a position needs a line and a character');
      try {
        const answer = await work(params, token);
        return token.isCancellationRequested ? stopped.cancelled() : answer;
      } catch (error) {
        if (error instanceof GivenUp) return stopped[error.why]();
        this.report(name, error);
        return empty;
      }
    };
  }

  /** Logs a fault, the same one only once. */
  report(name: string, error: unknown): void {
    const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (this.#logged.has(story)) return;
    this.#logged.add(story);
    this.#connection.console.error(`${name}: ${story}`);
    if (this.#shown) return;
    this.#shown = true;
    this.#connection.window.showErrorMessage(
      l10n.t(
        'Something went wrong inside Newsmark ({0}). Your files are safe. The output channel tells more.',
        name,
      ),
    );
  }
}

/** What a client is told of work that was given up. */
const stopped: Readonly<Record<GivenUp['why'], () => ResponseError<never>>> = {
  cancelled: () => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'),
  changed: () => new ResponseError(LSPErrorCodes.ContentModified, 'the file has changed'),
};
