import { availableParallelism } from 'node:os';
import type { Meanwhile } from '../../../project/meanwhile.ts';
import type { Project } from '../../../project/project.ts';
import { check } from '../checking.ts';
import { type Found, foundBy, foundIn, foundTogether } from '../found.ts';
import type { Selection } from '../selection.ts';
import { Other } from './other.ts';
import { isWorthSharing, shareOfReading, sharesOf } from './reading.ts';
import type { Call, ReadFiles } from './share.ts';

/** More would spend most of their time on reading what all of them read. */
const mostOthers = 3;

type PathOf = (uri: string) => string;

/**
 * The threads that check files. Each reads its share of a large project and checks it. Of the rest it is told the gist,
 * and reads what it comes to look into, or what may say the same as a claim of its own.
 */
export class Crew {
  readonly #call: Call;
  #others: readonly Other[] = [];
  /** Which thread has read a file of a project that was shared out, by URI. */
  readonly #readers = new Map<string, number>();

  constructor(call: Call) {
    this.#call = call;
  }

  /** Shares out the reading of a project, where that is large and there are cores for others. */
  readonly share: Meanwhile['share'] = (root, uris) => {
    if (!isWorthSharing(uris)) return undefined;
    const others = this.#summoned();
    if (others.length === 0) return undefined;
    return shareOfReading(uris, { place: 0, threads: others.length + 1 }, (own) =>
      this.#exchange(root, own, others),
    );
  };

  /** Checks files, each thread its share; then the others go. */
  async check(chosen: Selection['chosen'], withFixes: boolean, pathOf: PathOf): Promise<Found> {
    const others = this.#others;
    const [own = [], ...shares] = this.#sharesOf(chosen, others.length + 1);
    try {
      const answers = others.map((other, place) =>
        other.check({ uris: (shares[place] ?? []).map(([uri]) => uri), withFixes }),
      );
      const found = foundBy(await check(new Map(own), pathOf, (each) => foundIn(each, pathOf, withFixes)));
      return foundTogether([found, ...(await Promise.all(answers))]);
    } finally {
      this.#dismiss();
    }
  }

  async #exchange(root: string, own: ReadFiles, others: readonly Other[]): Promise<readonly ReadFiles[]> {
    try {
      const theirs = await Promise.all(others.map((other) => other.hasRead(root)));
      for (const [reader, files] of [own, ...theirs].entries())
        for (const uri of files.keys()) this.#readers.set(uri, reader);
      for (const [place, other] of others.entries())
        other.tellRead(root, [own, ...theirs.filter((_, at) => at !== place)]);
      return theirs;
    } catch (error) {
      // Those that are left would wait for ever.
      this.#dismiss();
      throw error;
    }
  }

  #dismiss(): void {
    for (const other of this.#others) other.dismiss();
    this.#others = [];
  }

  /** The others, who come when they are first asked for. They read while this one does. */
  #summoned(): readonly Other[] {
    if (this.#others.length === 0) {
      const length = Math.min(mostOthers, availableParallelism() - 1);
      this.#others = Array.from(
        { length },
        (_, place) => new Other({ ...this.#call, place: place + 1, threads: length + 1 }),
      );
    }
    return this.#others;
  }

  /** Whoever has read a file checks it, and an article whoever has read what annotates it first. */
  #sharesOf(chosen: Selection['chosen'], threads: number): readonly (readonly File[])[] {
    const readerOf = ([uri, project]: File) =>
      this.#readers.get(uri) ?? this.#readers.get(project.annotationsOf(uri)[0]?.uri ?? '');
    const read = [...chosen].map((file) => ({ file, reader: readerOf(file) }));
    const others = sharesOf(
      read.filter(({ reader }) => reader === undefined),
      threads,
    );
    return others.map((more, thread) =>
      [...read.filter(({ reader }) => reader === thread), ...more].map(({ file }) => file),
    );
  }
}

type File = readonly [uri: string, project: Project];
