import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport, DocumentSymbol } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { made } from './archive.ts';
import { inFolder } from './scratch.ts';
import { type Contender, Running, type Way } from './server.ts';
import { type Spread, spread } from './spread.ts';

/** How one server did with one file. Times are in milliseconds. */
export interface Editing {
  /** From the opening of the file to its first diagnostics: all that the other server looks for. */
  readonly open: number;
  /** From the opening of the file to all that there is to say of it. */
  readonly openWhole: number;
  /** From an edit of one character to the diagnostics after it. */
  readonly keystroke: Spread;
  readonly hover: Spread;
  readonly completion: Spread;
  readonly outline: Spread;
  /** How many symbols the outline has, at all levels. */
  readonly symbols: number;
  /** Megabytes resident after all of it. */
  readonly memory: number | undefined;
}

/** What is done to a server. */
export interface Task {
  readonly way: Way;
  readonly claims: number;
  /** How often it is typed, pointed and asked. */
  readonly times: number;
}

/** As many errors are in each file, however large: all of them are sent at each keystroke. */
const errors = 10;
const file = 'roads.news.yaml';

/** Opens a file of so many claims in a server, and types, points and asks in the middle of it. */
export function edit(contender: Contender, { way, claims, times }: Task): Promise<Editing> {
  const { annotation, article } = made('roads', { claims, errors });
  const files = [
    ['newsmark.yaml', ''],
    ['roads.md', article],
    [file, annotation],
  ] as const;
  return inFolder(files, async (folder) => {
    const running = await Running.start(contender, folder, way);
    try {
      return await new Editor(running, pathToFileURL(join(folder, file)).href, annotation, way).work(
        Math.floor(claims / 2) + 1,
        times,
      );
    } finally {
      running.stop();
    }
  });
}

/** Somebody who edits one file. */
export class Editor {
  readonly #running: Running;
  readonly #uri: string;
  readonly #way: Way;
  /** As it was at first: what an editor does to keep its own text is no time of the server's. */
  readonly #document: TextDocument;
  #version = 1;

  constructor(running: Running, uri: string, text: string, way: Way) {
    this.#running = running;
    this.#uri = uri;
    this.#way = way;
    this.#document = TextDocument.create(uri, 'newsmark', 1, text);
  }

  async work(claim: number, times: number): Promise<Editing> {
    const { connection } = this.#running;
    const textDocument = { uri: this.#uri };
    const text = this.#document.getText();
    const { open, openWhole } = await this.open();
    const start = text.indexOf(`- id: c${claim}\n`);
    const value = text.indexOf('indirect', start);
    const keystroke = await spread(times, this.typing(value, 'x', [errors + 1, errors]));
    const position = this.#document.positionAt(text.indexOf('speaker: ', start) + 'speaker: p'.length);
    const hover = await spread(times, () =>
      connection.sendRequest('textDocument/hover', { textDocument, position }),
    );
    const completion = await spread(times, () =>
      connection.sendRequest('textDocument/completion', { textDocument, position }),
    );
    let symbols: readonly DocumentSymbol[] = [];
    const outline = await spread(Math.min(times, 10), async () => {
      symbols = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument,
      });
    });
    const memory = this.#running.memory()?.now;
    return { open, openWhole, keystroke, hover, completion, outline, symbols: count(symbols), memory };
  }

  /** Opens the file, and tells how long its first diagnostics took, and all of them. */
  async open(): Promise<Pick<Editing, 'open' | 'openWhole'>> {
    const opened = performance.now();
    await this.#told(errors, () => this.#running.open(this.#uri, this.#document.getText()));
    const open = performance.now() - opened;
    // Whoever asks once more is told all of them.
    if (this.#way === 'pulled') await this.#told(errors, async () => {});
    return { open, openWhole: performance.now() - opened };
  }

  /**
   * Types a letter at an offset, and takes it away the next time.
   *
   * @param counts how many diagnostics there are with it, and without it
   */
  typing(offset: number, letter: string, [withIt, without]: readonly [number, number]): () => Promise<void> {
    const start = this.#document.positionAt(offset);
    let isThere = false;
    return async () => {
      const end = { line: start.line, character: start.character + (isThere ? letter.length : 0) };
      const change = { range: { start, end }, text: isThere ? '' : letter };
      isThere = !isThere;
      const version = ++this.#version;
      await this.#told(isThere ? withIt : without, () =>
        this.#running.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri: this.#uri, version },
          contentChanges: [change],
        }),
      );
    };
  }

  /** Does something after which there are so many diagnostics, and waits for them. */
  async #told(count: number, act: () => Promise<void>): Promise<void> {
    if (this.#way === 'pushed') {
      const pushed = this.#running.pushed(this.#uri, count);
      await act();
      await pushed;
      return;
    }
    await act();
    const report = await this.#running.connection.sendRequest<DocumentDiagnosticReport>(
      'textDocument/diagnostic',
      { textDocument: { uri: this.#uri } },
    );
    const found = report.kind === 'full' ? report.items : [];
    if (found.length !== count)
      throw new Error(`${found.length} diagnostics instead of ${count}: ${found[0]?.message}`);
  }
}

function count(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((all, { children }) => all + 1 + count(children ?? []), 0);
}
