import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { suggestClaims } from '../../server/src/features/code-lenses/told.ts';
import { features } from '../../server/src/lsp/features.ts';
import { ableClient } from '../protocol/meta-model/able.ts';
import { followers, paramsOf, reachOf, type Spot } from '../protocol/meta-model/ask.ts';
import { type Message, requests } from '../protocol/meta-model/model.ts';
import { isObject } from '../protocol/meta-model/validate.ts';
import { has, Wire } from '../protocol/meta-model/wire.ts';
import { ownRequests } from './own-requests.ts';

const commands = [...features.flatMap(({ command }) => command ?? []), suggestClaims];

/** A request that took longer than it may, in milliseconds of the processor's time. */
interface Slow {
  readonly method: string;
  readonly took: number;
}

/**
 * A folder, the server's process in it, and somebody who asks it everything there is to ask. Whatever the server says
 * is held against the protocol.
 */
export class Interrogation {
  readonly #folder: string;
  readonly #wire: Wire;
  readonly #offered: readonly Message[];
  readonly #versions = new Map<string, number>();
  #turn = 0;

  private constructor(folder: string, wire: Wire, offered: readonly Message[]) {
    this.#folder = folder;
    this.#wire = wire;
    this.#offered = offered;
  }

  /** Starts a server in a new folder that holds some files. */
  static async begin(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Interrogation> {
    const folder = mkdtempSync(join(tmpdir(), 'newsmark-reliability-'));
    for (const [name, content] of Object.entries(files)) write(join(folder, name), content);
    const able = ableClient(false, 'utf-16');
    const wire = new Wire(able);
    const uri = pathToFileURL(folder).href;
    const result = await wire.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'reliability' }],
      capabilities: able,
      initializationOptions: { commands },
    });
    wire.notify('initialized', {});
    const capabilities = isObject(result) ? result.capabilities : {};
    const offered = [...requests.values()].filter(
      ({ method, messageDirection, serverCapability: path }) =>
        messageDirection === 'clientToServer' &&
        path !== undefined &&
        has(capabilities, path) &&
        // It is held until something changes.
        method !== 'workspace/diagnostic',
    );
    return new Interrogation(folder, wire, offered);
  }

  /** What the server said that is wrong, since this was last asked. */
  problems(): readonly string[] {
    const problems = [...this.#wire.problems];
    this.#wire.problems.clear();
    return problems;
  }

  write(name: string, content: string | Uint8Array): void {
    write(join(this.#folder, name), content);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }

  open(name: string, text: string): void {
    this.#versions.set(name, 1);
    const languageId = name.endsWith('.yaml') ? 'newsmark' : 'markdown';
    this.#wire.notify('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId, version: 1, text },
    });
  }

  /** Replaces the text of an open document, or what stands in a range of it. */
  change(name: string, text: string, range?: Range): void {
    const version = (this.#versions.get(name) ?? 0) + 1;
    this.#versions.set(name, version);
    this.#wire.notify('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version },
      contentChanges: [range === undefined ? { text } : { range, text }],
    });
  }

  close(name: string): void {
    this.#wire.notify('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  request(method: string, params: unknown): Promise<unknown> {
    return this.#wire.request(method, params);
  }

  async diagnosticsOf(name: string): Promise<readonly Diagnostic[]> {
    const report = await this.request('textDocument/diagnostic', { textDocument: { uri: this.uri(name) } });
    // What it is was held against the meta model when it came.
    return isObject(report) && Array.isArray(report.items) ? report.items : [];
  }

  /**
   * Asks everything about some ranges of an open document, all at once, and waits for all answers.
   *
   * @param share asks only one of so many requests; the next time, the next of them
   */
  async askAll(name: string, ranges: readonly Range[], share = 1): Promise<void> {
    const spots = await this.#spotsAt(name, ranges);
    const turn = this.#turn++ % share;
    const due = this.#askings(spots).filter((_, index) => index % share === turn);
    await Promise.all(due.map(([method, params, spot]) => this.#ask(method, params, spot)));
  }

  /** The same, one after the other: those that took longer than they may. */
  async slowest(name: string, ranges: readonly Range[], mostInMs: number): Promise<readonly Slow[]> {
    const slow: Slow[] = [];
    for (const [method, params, spot] of this.#askings(await this.#spotsAt(name, ranges))) {
      const started = await this.#wire.processorTime();
      await this.#ask(method, params, spot);
      const took = Math.round((await this.#wire.processorTime()) - started);
      if (took > mostInMs) slow.push({ method, took });
    }
    return slow;
  }

  async end(): Promise<void> {
    await this.#wire.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #spotsAt(name: string, ranges: readonly Range[]): Promise<readonly Spot[]> {
    const diagnostics = await this.diagnosticsOf(name);
    return ranges.map((range) => ({ uri: this.uri(name), range, diagnostics }));
  }

  #askings(spots: readonly Spot[]): readonly (readonly [method: string, params: unknown, spot: Spot])[] {
    const standard = this.#offered
      .filter(({ method }) => !(method in followers))
      .flatMap((message) =>
        spots
          .slice(0, reachOf(message) === 'spot' ? spots.length : 1)
          .map((spot) => [message.method, paramsOf(message, spot), spot] as const),
      );
    const own = Object.entries(ownRequests).flatMap(([method, paramsAt]) =>
      spots.flatMap((spot) => paramsAt(spot).map((params) => [method, params, spot] as const)),
    );
    return [...standard, ...own];
  }

  /** Asks, and asks what follows from the answer. */
  async #ask(method: string, params: unknown, spot: Spot): Promise<void> {
    const answer = await this.request(method, params);
    for (const next of this.#offered) {
      const follower = followers[next.method];
      if (follower?.after !== method) continue;
      const some = follower.params(answer, spot).slice(0, 2);
      await Promise.all(some.map((asked) => this.#ask(next.method, asked, spot)));
    }
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Empty ranges at offsets of a text, and one of all of it. */
export function rangesAt(text: string, ...offsets: readonly number[]): readonly Range[] {
  const document = TextDocument.create('', 'newsmark', 1, text);
  const places = offsets.map((offset) => document.positionAt(offset));
  return [
    { start: { line: 0, character: 0 }, end: document.positionAt(text.length) },
    ...places.map((place) => ({ start: place, end: place })),
  ];
}
