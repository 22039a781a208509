import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic, Position, Range } from 'vscode-languageserver-types';
import { textIn } from '../../../server/src/project/text.ts';
import { until } from '../client.ts';
import { followers, paramsOf, reachOf, type Spot } from './ask.ts';
import { type Message, requests } from './model.ts';
import { isObject } from './validate.ts';
import { has, Wire } from './wire.ts';

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));

/** What goes wrong in one annotation file, so that there is something to say of it. */
const mistakes: readonly (readonly [right: string, wrong: string])[] = [
  ['annotator: The', 'anotator: "😀" #'],
  ['speaker: peter-szijjarto', 'speaker: peter-szijarto'],
  ['speech: narration', 'speech: narated'],
  ['date: 2025-03-18', 'date: 2025-13-45'],
  ['sources: [izvestia-call]', 'sources: []'],
  ['tags: [energy]', 'tags: {energy'],
  ['id: macron-arm', 'id: scholz-good-start'],
  ['text: weapons were being delivered', 'text: weapons will be delivered'],
];

/** What is wrong in an article, so that there is something to say of it: a quotation without a claim, and a mark. */
const slips = '\n“Nobody had ever asked us before,” said an 😀 aide. And then: “We were glad.\n';

/** How many spots of a file are asked about. */
const spots = { thorough: 24, brief: 4 };

/** What came of a conversation. */
export interface Outcome {
  /** What the server said that is not of the protocol. */
  readonly problems: readonly string[];
  /** The requests that it offered to answer. */
  readonly offered: readonly string[];
  /** Those among them that never got an answer with something in it. */
  readonly unanswered: readonly string[];
  /** The same, asked about articles. */
  readonly unansweredInArticles: readonly string[];
  /** Whether it pushed diagnostics. */
  readonly pushed: boolean;
}

/** Who asks, and how much. */
export interface Asking {
  readonly capabilities: unknown;
  /** The commands of its own that answers may name. */
  readonly commands: readonly string[];
  readonly encoding: 'utf-8' | 'utf-16';
  readonly thorough: boolean;
  /** The requests that the server must have registered before it is asked for anything. */
  readonly awaits: readonly string[];
}

/** Asks a server everything that it offers, all over the samples, and tells what came of it. */
export async function conversation(asking: Asking): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-meta-model-'));
  cpSync(samples, folder, { recursive: true });
  const broken = join(folder, 'articles', '2025-03-18-leaders-call.news.yaml');
  writeFileSync(broken, spoiled(readFileSync(broken, 'utf8')));
  const spoiledArticle = join(folder, 'articles', '2025-03-18-leaders-call.md');
  writeFileSync(spoiledArticle, readFileSync(spoiledArticle, 'utf8') + slips);
  // Something to format, in every line.
  const untidy = join(folder, 'registry', 'places.news.yaml');
  writeFileSync(untidy, readFileSync(untidy, 'utf8').replaceAll('\n', '  \n'));

  const wire = new Wire(asking.capabilities);
  try {
    const talk = new Talk(wire, asking);
    await talk.begin(pathToFileURL(folder).href);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(yaml|md|txt)$/.test(path) && path !== 'README.md')
      .sort();
    for (const path of paths) await talk.about(join(folder, path));
    return talk.outcome();
  } finally {
    await wire.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A client’s side of a conversation. */
class Talk {
  readonly #wire: Wire;
  readonly #asking: Asking;
  readonly #answered = new Set<string>();
  readonly #answeredInArticles = new Set<string>();
  #offered: readonly Message[] = [];

  constructor(wire: Wire, asking: Asking) {
    this.#wire = wire;
    this.#asking = asking;
  }

  async begin(uri: string): Promise<void> {
    const result = await this.#wire.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'samples' }],
      capabilities: this.#asking.capabilities,
      initializationOptions: { commands: this.#asking.commands },
    });
    this.#wire.notify('initialized', {});
    const registered = await until(
      () => this.#wire.registered,
      (known) => this.#asking.awaits.every((method) => known.some((one) => one.method === method)),
    );
    const capabilities = isObject(result) ? result.capabilities : {};
    this.#offered = [...requests.values()].filter(
      ({ method, messageDirection, serverCapability: path, registrationMethod }) =>
        messageDirection === 'clientToServer' &&
        path !== undefined &&
        (has(capabilities, path) ||
          registered.some(
            (one) =>
              requestsOf(one.method, registrationMethod ?? method, path) && has(asOffered(one, path), path),
          )),
    );
  }

  /** Opens a file and asks all that may be asked about it. */
  async about(path: string): Promise<void> {
    const uri = pathToFileURL(path).href;
    const text = readFileSync(path, 'utf8');
    const languageId = languages[path.slice(path.lastIndexOf('.'))] ?? 'newsmark';
    this.#wire.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    const found = await this.#diagnosticsOf(uri);
    const whole = this.#spotsIn(uri, text, found);
    for (const request of this.#offered) {
      const reach = reachOf(request);
      const chosen = reach === 'spot' ? whole : whole.slice(0, 1);
      if (request.method in followers || (reach === 'once' && this.#answered.has(request.method))) continue;
      for (const spot of chosen) await this.#ask(request, paramsOf(request, spot), spot);
    }
  }

  outcome(): Outcome {
    const offered = this.#offered.map(({ method }) => method);
    return {
      problems: [...this.#wire.problems],
      offered,
      unanswered: offered.filter((method) => !this.#answered.has(method)),
      unansweredInArticles: offered.filter((method) => !this.#answeredInArticles.has(method)),
      pushed: this.#wire.pushed.size > 0,
    };
  }

  async #ask({ method }: Message, params: unknown, spot: Spot): Promise<void> {
    const answer = await this.#wire.request(method, params);
    if (!isEmpty(answer)) {
      this.#answered.add(method);
      if (!spot.uri.endsWith('.yaml')) this.#answeredInArticles.add(method);
    }
    for (const request of this.#offered) {
      const follower = followers[request.method];
      if (follower?.after !== method) continue;
      // A few of many like ones will do.
      for (const asked of follower.params(answer, spot).slice(0, 3)) await this.#ask(request, asked, spot);
    }
  }

  async #diagnosticsOf(uri: string): Promise<readonly Diagnostic[]> {
    if (!this.#offered.some(({ method }) => method === 'textDocument/diagnostic')) return [];
    const report = await this.#wire.request('textDocument/diagnostic', { textDocument: { uri } });
    // What it is was held against the meta model when it came.
    return isObject(report) && Array.isArray(report.items) ? report.items : [];
  }

  /** Words spread evenly over a file, and what is underlined in it. */
  #spotsIn(uri: string, text: string, found: readonly Diagnostic[]): readonly Spot[] {
    const factory = textIn[this.#asking.encoding];
    const document = factory(uri, 'newsmark', 1, text);
    const words = [...text.matchAll(/[\p{L}\p{N}-]+/gu)];
    const count = this.#asking.thorough ? spots.thorough : spots.brief;
    const step = Math.max(1, Math.floor(words.length / count));
    const ranges = [
      { start: { line: 0, character: 0 }, end: document.positionAt(text.length) },
      ...words
        .filter((_, index) => index % step === 0)
        .map((word) => ({
          start: document.positionAt(word.index),
          end: document.positionAt(word.index + word[0].length),
        })),
      ...found.slice(0, count).map(({ range }) => range),
    ];
    return ranges.map((range) => ({
      uri,
      range,
      diagnostics: found.filter((other) => touch(other.range, range)),
    }));
  }
}

/** What an editor calls the languages of files, by their extensions. */
const languages: Readonly<Record<string, string>> = {
  '.yaml': 'newsmark',
  '.md': 'markdown',
  '.txt': 'plaintext',
};

/** Whether what is registered under one name is what a request goes by. */
function requestsOf(registered: string, method: string, path: string): boolean {
  return registered === method || (registered in heads && path.startsWith(`${heads[registered]}`));
}

/** Where the options of a registration stand among the server's capabilities. */
const heads: Readonly<Record<string, string>> = Object.fromEntries(
  [...requests.values()].flatMap(({ method, registrationMethod, serverCapability }) =>
    serverCapability && !serverCapability.includes('.')
      ? [[registrationMethod ?? method, serverCapability]]
      : [],
  ),
);

/** A registration in the form in which it would stand among the capabilities. */
function asOffered(
  { method, options }: { readonly method: string; readonly options: unknown },
  path: string,
): unknown {
  const head = heads[method] ?? path;
  return head.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), options);
}

function touch(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** Whether an answer says nothing, and so proves nothing. */
function isEmpty(answer: unknown): boolean {
  if (answer === null) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  if (isObject(answer)) return Object.values(answer).every((value) => Array.isArray(value) && isEmpty(value));
  return false;
}

function spoiled(text: string): string {
  return mistakes.reduce((before, [right, wrong]) => {
    if (!before.includes(right)) throw new Error(`The sample no longer holds “${right}”`);
    return before.replace(right, wrong);
  }, text);
}
