import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Message, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { notifications, requests } from './model.ts';
import { isObject, problemsOf } from './validate.ts';

const program = fileURLToPath(new URL('../../../server/bin/newsmark.js', import.meta.url));
const probe = fileURLToPath(new URL('probe.cjs', import.meta.url));

/** What a client says to the server’s own requests. */
const replies: Readonly<Record<string, (params: unknown) => unknown>> = {
  'client/registerCapability': () => null,
  'client/unregisterCapability': () => null,
  'window/workDoneProgress/create': () => null,
  'window/showMessageRequest': () => null,
  'workspace/applyEdit': () => ({ applied: true }),
  'workspace/configuration': (params) =>
    isObject(params) && Array.isArray(params.items) ? params.items.map(() => null) : [],
};

/** Errors that say that the server is at fault, by JSON-RPC's numbers: no such method, wrong parameters, a crash. */
const faults: ReadonlySet<unknown> = new Set([-32_601, -32_602, -32_603]);

/** How long a server may take to go, in milliseconds. */
const patience = 10_000;

/** The values of `$/progress`, which the meta model leaves open, by their kind. */
const progress: Readonly<Record<string, string>> = {
  begin: 'WorkDoneProgressBegin',
  report: 'WorkDoneProgressReport',
  end: 'WorkDoneProgressEnd',
};

/** A server’s process, every word of which is held against the meta model. */
export class Wire {
  /** What it said that the protocol does not know, or that its client cannot take; each line once. */
  readonly problems = new Set<string>();
  /** What it registered, in order. */
  readonly registered: { readonly method: string; readonly options: unknown }[] = [];
  /** The diagnostics that it pushed last, by URI. */
  readonly pushed = new Map<string, readonly unknown[]>();
  readonly #capabilities: unknown;
  readonly #process: ChildProcess;
  readonly #writer: StreamMessageWriter;
  readonly #waiting = new Map<
    number,
    { readonly method: string; readonly take: (result: unknown) => void }
  >();
  readonly #timing: ((time: number) => void)[] = [];
  #count = 0;
  #isEnding = false;

  constructor(capabilities: unknown) {
    this.#capabilities = capabilities;
    const server = spawn(process.execPath, ['--require', probe, program, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    if (server.stdin === null || server.stdout === null)
      throw new Error('The server has no input or output.');
    this.#process = server;
    this.#writer = new StreamMessageWriter(server.stdin);
    server.once('exit', () => {
      if (!this.#isEnding) this.problems.add('the server is gone');
      for (const { take } of this.#waiting.values()) take(null);
      for (const told of this.#timing) told(0);
    });
    server.on('message', (time) => this.#timing.shift()?.(Number(time)));
    new StreamMessageReader(server.stdout).listen((message) => this.#read(message));
  }

  /** Asks, and gives the answer; null where it was an error. */
  request(method: string, params?: unknown): Promise<unknown> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      // Nobody is there any more: that was noted when it went.
      if (this.#process.exitCode !== null) return resolve(null);
      this.#waiting.set(id, { method, take: resolve });
      this.#write(params === undefined ? { id, method } : { id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#write({ method, params });
  }

  /**
   * How long the processor has been at work for the server until now, in milliseconds: what a busy machine adds counts
   * for nothing.
   */
  processorTime(): Promise<number> {
    return new Promise((resolve) => {
      // Nobody is there any more: that was noted when it went.
      if (!this.#process.connected) return resolve(0);
      this.#timing.push(resolve);
      this.#process.send('how long');
    });
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const gone = once(this.#process, 'exit');
    // One that hangs would go on for ever.
    const late = setTimeout(() => this.#process.kill('SIGKILL'), patience);
    await this.request('shutdown');
    this.#isEnding = true;
    this.#write({ method: 'exit' });
    await gone;
    clearTimeout(late);
  }

  #write(content: object): void {
    const message = { jsonrpc: '2.0', ...content };
    this.#writer.write(message).catch((error) => this.problems.add(String(error)));
  }

  #read(message: Message): void {
    if (!isObject(message)) return;
    if ('method' in message) this.#readMessage(String(message.method), message);
    else this.#readAnswer(message);
  }

  #readAnswer({ id, result, error }: Readonly<Record<string, unknown>>): void {
    const waiting = this.#waiting.get(Number(id));
    if (waiting === undefined) {
      this.problems.add(`an answer to nothing: ${JSON.stringify(error ?? result)}`);
      return;
    }
    this.#waiting.delete(Number(id));
    const { method, take } = waiting;
    const type = requests.get(method)?.result;
    if (isObject(error)) {
      if (faults.has(error.code)) this.problems.add(`${method} failed: ${String(error.message)}`);
    } else if (result === undefined) this.problems.add(`${method}: neither result nor error`);
    else if (type) this.#note(problemsOf(type, result, method));
    take(result ?? null);
  }

  #readMessage(method: string, { id, params }: Readonly<Record<string, unknown>>): void {
    if (method.startsWith('newsmark/')) return;
    const known = id === undefined ? notifications.get(method) : requests.get(method);
    if (known === undefined || known.messageDirection === 'clientToServer')
      this.problems.add(`${method} is nothing that a server says`);
    // A notification that nobody listens to does no harm; a request wants an answer.
    if (id !== undefined && known?.clientCapability && !has(this.#capabilities, known.clientCapability))
      this.problems.add(`${method}: the client did not say that it knows ${known.clientCapability}`);
    if (known?.params) this.#note(problemsOf(known.params, params, method));
    this.#look(method, params);
    if (id !== undefined) this.#write({ id, result: replies[method]?.(params) ?? null });
  }

  /** Keeps what later steps need, and looks into what the meta model leaves open. */
  #look(method: string, params: unknown): void {
    if (!isObject(params)) return;
    if (method === 'textDocument/publishDiagnostics' && Array.isArray(params.diagnostics))
      this.pushed.set(String(params.uri), params.diagnostics);
    // Messages of type 1 are errors: the server tells of a fault of its own.
    if (/^window\/(log|show)Message$/.test(method) && params.type === 1)
      this.problems.add(`${method}: ${String(params.message)}`);
    if (method === '$/progress' && isObject(params.value))
      this.#note(
        problemsOf(
          { kind: 'reference', name: progress[String(params.value.kind)] ?? 'LSPAny' },
          params.value,
          method,
        ),
      );
    if (method === 'client/registerCapability' && Array.isArray(params.registrations))
      for (const registration of params.registrations) this.#register(registration);
  }

  #register({
    method,
    registerOptions,
  }: {
    readonly method: string;
    readonly registerOptions: unknown;
  }): void {
    this.registered.push({ method, options: registerOptions });
    const type = [...requests.values(), ...notifications.values()].find(
      (known) => (known.registrationMethod ?? known.method) === method && known.registrationOptions,
    )?.registrationOptions;
    if (type === undefined) this.problems.add(`${method} cannot be registered`);
    else this.#note(problemsOf(type, registerOptions, `registration of ${method}`));
  }

  #note(problems: readonly string[]): void {
    // The same slip in a hundred items is one problem.
    for (const problem of problems) this.problems.add(problem.replaceAll(/\[\d+\]/g, '[]'));
  }
}

/** Whether capabilities name something at a path, such as `completionProvider.resolveProvider`. */
export function has(capabilities: unknown, path: string): boolean {
  let here = capabilities;
  for (const key of path.split('.')) here = isObject(here) ? here[key] : undefined;
  return here !== undefined && here !== null && here !== false;
}
