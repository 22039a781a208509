import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Found } from '../found.ts';
import { Awaited, AwaitedByName } from './awaited.ts';
import {
  type Answer,
  type Call,
  heard,
  type ReadFiles,
  type Share,
  type Told,
  type Turn,
  type Word,
} from './share.ts';

const nothing: ReadFiles = new Map();

/** Another thread that checks files, seen from the one that called it. */
export class Other {
  readonly #worker: Worker;
  readonly #read = new AwaitedByName<ReadFiles>();
  readonly #ready = new Awaited<ReadFiles>();
  readonly #found = new Awaited<Told>();
  readonly #failed: Promise<never>;

  constructor(call: Call & Turn) {
    // A thread begins as the process did.
    this.#worker = new Worker(join(__dirname, 'newsmark.cjs'), { workerData: call });
    this.#failed = new Promise((_, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('exit', (code) => reject(new Error(`a thread that was checking ended with ${code}`)));
    });
    // Whoever waits for an answer hears of it.
    this.#failed.catch(() => undefined);
    this.#worker.on('message', (answer: Answer) => this.#hear(answer));
  }

  /** Waits for what it has read of the project in a folder; nothing where it finds nothing there to be shared. */
  hasRead(root: string): Promise<ReadFiles> {
    return Promise.race([this.#read.of(root).value, this.#ready.value, this.#failed]);
  }

  /** Tells it what others have read of that project. */
  tellRead(root: string, files: readonly ReadFiles[]): void {
    this.#tell({ kind: 'read', root, files });
  }

  /** Has it check its share of the files. */
  async check(share: Share): Promise<Found> {
    this.#tell({ kind: 'share', ...share });
    const told = await Promise.race([this.#found.value, this.#failed]);
    return heard(told);
  }

  /** Lets it go, whatever it is about. */
  dismiss(): void {
    void this.#worker.terminate();
  }

  #tell(word: Word): void {
    this.#worker.postMessage(word);
  }

  #hear(answer: Answer): void {
    if (answer.kind === 'read') this.#read.of(answer.root).come(answer.files);
    else if (answer.kind === 'found') this.#found.come(answer.told);
    else this.#ready.come(nothing);
  }
}
