import { cutRoughly, isAlike, type Role } from './cut.ts';
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
  read(text: string, start: number, as: Role): readonly Stretch[] {
    const same = this.#known.get(start);
    if (same?.length === text.length && isAlike(same.as, as) && this.keep(same)) return [same];
    if (text.length <= mostInOnePiece) return [this.readOne(text, start, as)];
    const plain = Stretch.readSimply(text, start, as, this.#anchors);
    this.pass(plain);
    if (plain !== undefined) return [plain];
    const cuts = cutRoughly(text, as);
    if (cuts.length === 1) return [this.readOne(text, start, as)];
    return cuts.flatMap((each, index) =>
      this.read(text.slice(each.start, cuts[index + 1]?.start), start + each.start, each.as),
    );
  }

  /** Reads a stretch in one piece. */
  readOne(text: string, start: number, as: Role): Stretch {
    const stretch = Stretch.read(text, start, as, this.#anchors);
    this.pass(stretch);
    return stretch;
  }
}
