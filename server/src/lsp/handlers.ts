import * as l10n from '@vscode/l10n';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  ErrorCodes,
  LSPErrorCodes,
  MessageType,
  Position,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Failed } from '../rules/diagnosis.ts';
import { GivenUp } from './breathing.ts';
import { isWellFormed } from './well-formed.ts';

/**
 * Wraps handlers so that every request is answered, whatever happens: a fault of ours is logged with its
 * request, shown to the person once, and answered with nothing.
 */
export class Handlers {
  readonly #connection: Connection;
  readonly #shown = new Set<string>();
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
        this.report(name, error, subjectOf(params));
        return empty;
      }
    };
  }

  /** Told of rules that fail in a file. */
  failedIn(uri: string): Failed {
    return (code, error) => this.report(code, error, uri);
  }

  /**
   * Logs a fault, the same one of a request only once, and shows it, the same one only once whatever was asked: it may
   * come back with every keystroke.
   *
   * @param about the file of the request, and the place in it
   */
  report(name: string, error: unknown, about = ''): void {
    const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const kind = kindOf(error);
    if (this.#logged.has(`${name} ${kind}`)) return;
    this.#logged.add(`${name} ${kind}`);
    this.#connection.console.error(`${name}${about === '' ? '' : ` (${about})`}: ${story}`);
    if (this.#shown.has(kind)) return;
    this.#shown.add(kind);
    const message = l10n.t(
      'Something went wrong inside Newsmark ({0}). Your files are safe. The output channel tells more.',
      name,
    );
    // Not as a request, which a client may not know, and which nobody waits for.
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message,
    });
  }
}

/** Where a fault came up, whatever its message says; what it is, where nobody knows. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return frames[0] ?? error.message;
}

/** The file and the place that a request is about, for a log. */
function subjectOf(params: unknown): string {
  const uri = fieldOf(fieldOf(params, 'textDocument'), 'uri') ?? fieldOf(params, 'article');
  const place = fieldOf(params, 'position') ?? fieldOf(fieldOf(params, 'range'), 'start');
  if (typeof uri !== 'string') return '';
  return Position.is(place) ? `${uri}:${place.line + 1}:${place.character + 1}` : uri;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** What a client is told of work that was given up. */
const stopped: Readonly<Record<GivenUp['why'], () => ResponseError<never>>> = {
  cancelled: () => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'),
  changed: () => new ResponseError(LSPErrorCodes.ContentModified, 'the file has changed'),
};
