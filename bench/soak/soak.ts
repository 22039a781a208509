import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type ResponseError } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { drawing } from '../draw.ts';
import { made } from '../speed/archive.ts';
import { inFolder } from '../speed/scratch.ts';
import { type Memory, newsmark, Running } from '../speed/server.ts';
import { asked } from './asked.ts';
import { keystrokes } from './typist.ts';

/** How long somebody edits, and what. */
export interface Plan {
  readonly seconds: number;
  readonly claims: number;
  /** From one keystroke to the next, in milliseconds. */
  readonly pause: number;
  /** From one look at the memory to the next, in seconds. */
  readonly look: number;
}

/** What came of it. Times are in milliseconds. */
export interface Outcome {
  readonly keystrokes: number;
  /** How long the answers to each kind of request took, in the order in which they came. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** What the server answered or logged as an error. */
  readonly errors: readonly string[];
  /** What the server held after its garbage was collected, by the second. */
  readonly memory: readonly (Memory & { readonly second: number })[];
}

/** A client that cancelled, or an answer to a text that is another by now. */
const refusals = new Set([-32_800, -32_801]);

const file = 'roads.news.yaml';

/**
 * Edits a large file at the pace of somebody who types, and asks after each keystroke for all that an editor asks for,
 * at once. What is not answered when the next keystroke comes is cancelled, as editors do it.
 */
export function soak({ seconds, claims, pause, look }: Plan): Promise<Outcome> {
  const { annotation, article } = made('roads', { claims, errors: 10 });
  const files = [
    ['newsmark.yaml', ''],
    ['roads.md', article],
    [file, annotation],
  ] as const;
  return inFolder(files, async (folder) => {
    const running = await Running.start(newsmark, folder, 'pulled');
    const { connection } = running;
    const times = new Map<string, number[]>();
    const errors: string[] = [];
    const memory: (Memory & { second: number })[] = [];
    for (const method of ['window/logMessage', 'window/showMessage'])
      connection.onNotification(method, ({ type, message }: { type: number; message: string }) => {
        if (type === 1) errors.push(message);
      });
    const uri = pathToFileURL(join(folder, file)).href;
    let document = TextDocument.create(uri, 'newsmark', 1, annotation);
    const began = performance.now();
    const second = () => (performance.now() - began) / 1000;
    let count = 0;
    // Where all garbage was just collected at once, which only this does, an answer tells of that and not of typing.
    let collected = false;
    try {
      await running.open(uri, annotation);
      // What comes first is the opening, and no keystroke: an editor asks for all that it shows.
      const top = { line: 0, character: 0 };
      for (const [method, paramsAt] of Object.entries(asked))
        await connection.sendRequest(method, { textDocument: { uri }, ...paramsAt(top, document) });
      let due = second() + look;
      for (const { start, end, text } of keystrokes(annotation, drawing(1))) {
        if (second() >= seconds) break;
        const next = performance.now() + pause;
        const change = { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
        document = TextDocument.update(document, [change], document.version + 1);
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: document.version },
          contentChanges: [change],
        });
        count++;
        const source = new CancellationTokenSource();
        const answers = Object.entries(asked).map(async ([method, paramsAt]) => {
          const sent = performance.now();
          const position = document.positionAt(start + text.length);
          await connection
            .sendRequest(method, { textDocument: { uri }, ...paramsAt(position, document) }, source.token)
            .catch(({ code, message }: ResponseError<unknown>) => {
              if (!refusals.has(code)) errors.push(`${method}: ${message}`);
            });
          if (!collected) times.set(method, [...(times.get(method) ?? []), performance.now() - sent]);
        });
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
        source.cancel();
        await Promise.all(answers);
        collected = false;
        if (second() >= due) {
          memory.push({ second: Math.round(second()), ...(await running.settled()) });
          due += look;
          collected = true;
        }
      }
      return { keystrokes: count, times, errors, memory };
    } finally {
      running.stop();
    }
  });
}
