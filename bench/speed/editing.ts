import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { made } from './archive.ts';
import { type Contender, Running } from './server.ts';

/** How one server did with one file. Times are medians in milliseconds, 95th percentiles beside them. */
export interface Editing {
  readonly startup: number;
  readonly open: number;
  readonly keystroke: Spread;
  readonly hover: Spread;
  readonly completion: Spread;
  readonly outline: Spread;
  /** How many symbols the outline has, at all levels. */
  readonly symbols: number;
  /** Megabytes resident after all of it. */
  readonly memory: number | undefined;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** Opens a file of so many claims in a server, and types, points and asks in the middle of it. */
export async function edit(contender: Contender, claims: number, times: number): Promise<Editing> {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  const { annotation, article } = made('roads', claims);
  writeFileSync(join(folder, 'newsmark.yaml'), '');
  writeFileSync(join(folder, 'roads.md'), article);
  writeFileSync(join(folder, 'roads.news.yaml'), annotation);
  const uri = pathToFileURL(join(folder, 'roads.news.yaml')).href;
  const running = await Running.start(contender, folder);
  try {
    return await conversation(running, uri, annotation, Math.floor(claims / 2), times);
  } finally {
    running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function conversation(
  running: Running,
  uri: string,
  annotation: string,
  middle: number,
  times: number,
): Promise<Editing> {
  const { connection } = running;
  // A planted error: who has nothing to report may say nothing at all.
  const claim = annotation.indexOf(`- id: c${middle}\n`);
  const value = annotation.indexOf('indirect', claim);
  const planted = `${annotation.slice(0, value)}x${annotation.slice(value)}`;
  const document = TextDocument.create(uri, 'newsmark', 1, planted);
  const at = document.positionAt(value);

  const opened = performance.now();
  const first = running.diagnostics(uri, (all) => all.length > 0);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'newsmark', version: 1, text: planted },
  });
  await first;
  const open = performance.now() - opened;

  let version = 1;
  let isPlanted = true;
  const keystroke = await spread(times, async () => {
    const wanted = !isPlanted;
    const told = running.diagnostics(uri, (all) => all.length > 0 === wanted);
    const end = { line: at.line, character: at.character + (isPlanted ? 1 : 0) };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: at, end }, text: isPlanted ? '' : 'x' }],
    });
    isPlanted = wanted;
    await told;
  });
  const position = document.positionAt(annotation.indexOf('speaker: ', claim) + 'speaker: p'.length);
  const hover = await spread(times, () =>
    connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }),
  );
  const completion = await spread(times, () =>
    connection.sendRequest('textDocument/completion', { textDocument: { uri }, position }),
  );
  let symbols: readonly DocumentSymbol[] = [];
  const outline = await spread(Math.min(times, 10), async () => {
    symbols = (await connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    })) as DocumentSymbol[];
  });
  const { startup } = running;
  return {
    startup,
    open,
    keystroke,
    hover,
    completion,
    outline,
    symbols: count(symbols),
    memory: running.memory(),
  };
}

/** Does something some times after a first time, which warms it up. */
async function spread(times: number, work: () => Promise<unknown>): Promise<Spread> {
  await work();
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  taken.sort((a, b) => a - b);
  const at = (part: number): number =>
    taken[Math.min(taken.length - 1, Math.floor(taken.length * part))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

function count(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((all, { children }) => all + 1 + count(children ?? []), 0);
}
