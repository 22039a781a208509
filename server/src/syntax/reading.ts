import type { Steps } from '../work/steps.ts';
import { type Cut, cutRoughly, isAlike, type Role } from './cut.ts';
import { Stretch } from './stretch.ts';
import type { Content } from './tree.ts';

/** What is longer than this, in UTF-16 units, would keep everybody waiting if a library read it in one piece. */
const mostInOnePiece = 100_000;

/** Reads stretches in the order of their file, each with the anchors before it. */
export class Reading {
  readonly #anchors = new Map<string, Content>();
  readonly #known: ReadonlyMap<number, Stretch>;

  /** @param known what was read before an edit and is as it was, where it stands now */
  constructor(known: readonly Stretch[]) {
    this.#known = new Map(known.map((stretch) => [stretch.start, stretch]));
  }

  /** Takes over what is as it was, and tells whether it is: its aliases may stand for something else. */
  keep(stretch: Stretch): boolean {
    if (!stretch.stillBorrows(this.#anchors)) return false;
    this.pass(stretch);
    return true;
  }

  /** Goes on behind a stretch. */
  pass(stretch: Stretch | undefined): void {
    if (stretch?.hasNames) for (const [name, content] of stretch.anchors) this.#anchors.set(name, content);
  }

  /** Reads a stretch, in several where it is long and something in it keeps it from being read plainly. */
  *read(text: string, start: number, as: Role): Steps<readonly Stretch[]> {
    const same = this.#known.get(start);
    if (same?.length === text.length && isAlike(same.as, as) && this.keep(same)) return [same];
    if (text.length <= mostInOnePiece) return [yield* this.readOne(text, start, as)];
    const plain = yield* Stretch.readSimply(text, start, as, this.#anchors);
    this.pass(plain);
    if (plain !== undefined) return [plain];
    const cuts = cutRoughly(text, as);
    if (cuts.length === 1) return [yield* this.readOne(text, start, as)];
    const here = cuts.map((each): Cut => ({ ...each, start: start + each.start }));
    return yield* this.readEach(here, start + text.length, (from, to) =>
      text.slice(from - start, to - start),
    );
  }

  /**
   * Reads stretches that stand one after the other.
   *
   * @param end where the last of them ends
   */
  *readEach(
    cuts: readonly Cut[],
    end: number,
    textOf: (start: number, end: number) => string,
  ): Steps<readonly Stretch[]> {
    const stretches: Stretch[] = [];
    for (const [index, { start, as }] of cuts.entries()) {
      const text = textOf(start, cuts[index + 1]?.start ?? end);
      for (const stretch of yield* this.read(text, start, as)) stretches.push(stretch);
      yield;
    }
    return stretches;
  }

  /** Reads a stretch in one piece. */
  *readOne(text: string, start: number, as: Role): Steps<Stretch> {
    const stretch = yield* Stretch.read(text, start, as, this.#anchors);
    this.pass(stretch);
    return stretch;
  }
}
