import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Project } from '../../../project/project.ts';
import { check } from '../checking.ts';
import { type Found, foundBy, foundTogether } from '../found.ts';
import type { Selection } from '../selection.ts';
import { type Call, heard, type Share, type Told } from './share.ts';

/** Fewer files than this are checked before others have come and have warmed up: measured on two cores. */
const worthSharing = 400;
/** More would spend most of their time on reading what all of them read. */
const mostOthers = 3;
/** So many files go to the same thread: an annotation file and its article come one after the other. */
const atATime = 32;

type PathOf = (uri: string) => string;

/**
 * The threads that check files. Each reads the whole project, as what is said of a file may rest on any other: reading
 * is quick beside checking.
 */
export class Crew {
  readonly #call: Call;
  #others: readonly Worker[] = [];

  constructor(call: Call) {
    this.#call = call;
  }

  /** Has others come, where so many files are worth it and there are cores for them. They read while this one does. */
  call(files: number): void {
    if (files < worthSharing || this.#others.length > 0) return;
    const length = Math.min(mostOthers, availableParallelism() - 1);
    // A thread begins as the process did.
    const program = join(__dirname, 'newsmark.cjs');
    this.#others = Array.from({ length }, () => new Worker(program, { workerData: this.#call }));
  }

  /** Checks files, each thread its share; then the others go. */
  async check(chosen: Selection['chosen'], withFixes: boolean, pathOf: PathOf): Promise<Found> {
    const others = this.#others;
    this.#others = [];
    const [own = [], ...shares] = sharesOf([...chosen], others.length + 1);
    const answers = others.map((other, place) => {
      const share: Share = { uris: (shares[place] ?? []).map(([uri]) => uri), withFixes };
      other.postMessage(share);
      return answerOf(other);
    });
    const found = foundBy(check(new Map(own), pathOf), pathOf);
    return foundTogether([found, ...(await Promise.all(answers))]);
  }
}

function answerOf(other: Worker): Promise<Found> {
  return new Promise((resolve, reject) => {
    other.once('message', (told: Told) => {
      resolve(heard(told));
      void other.terminate();
    });
    other.once('error', reject);
    other.once('exit', (code) => reject(new Error(`a thread that was checking ended with ${code}`)));
  });
}

type File = readonly [string, Project];

/** Each thread gets files from everywhere: neighbours are alike. */
function sharesOf(files: readonly File[], threads: number): readonly (readonly File[])[] {
  const shares: File[][] = Array.from({ length: threads }, () => []);
  for (let start = 0, next = 0; start < files.length; start += atATime, next++)
    shares[next % threads]?.push(...files.slice(start, start + atATime));
  return shares;
}
