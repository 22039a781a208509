import type { Span } from '../syntax/span.ts';
import { changedIn, isUnchanged } from '../work/changed.ts';
import type { Article, Paragraph } from './article.ts';
import type { Place } from './context.ts';
import type { Needle } from './needle.ts';
import { eachWord } from './word-index.ts';

/** What edits of an article have made of it: the paragraphs that are gone, and what stands in their stead. */
export class Edited {
  /** The first paragraph behind them. */
  readonly next: Paragraph | undefined;
  readonly #old: Zone;
  readonly #new: Zone;
  /** The words in both, and around them. */
  readonly #hashes = new Set<number>();

  private constructor(next: Paragraph | undefined, zones: readonly [Zone, Zone]) {
    this.next = next;
    [this.#old, this.#new] = zones;
  }

  /** What became of an article; undefined where all paragraphs are the same. */
  static between(before: Article, now: Article): Edited | undefined {
    if (before === now) return undefined;
    const changed = changedIn(before.paragraphs, now.paragraphs);
    if (isUnchanged(changed)) return undefined;
    const start = now.paragraphs[changed.start - 1]?.visible.end ?? 0;
    const next = now.paragraphs[changed.now];
    const { length } = now.visible.text;
    const end = next?.visible.start ?? length;
    return new Edited(next, [
      { text: before.visible.folded, start, end: before.visible.text.length - (length - end) },
      { text: now.visible.folded, start, end },
    ]);
  }

  /** Gets ready to tell of needles that are no longer than this. */
  look(longest: number): void {
    for (const { text, start, end } of [this.#old, this.#new])
      eachWord(
        text,
        (_start, _end, hash) => this.#hashes.add(hash),
        Math.max(0, start - longest),
        Math.min(text.length, end + longest),
      );
  }

  /** Whether a needle stood in what is gone, or stands in what has come. */
  touches({ core, reach, keys }: Needle): boolean {
    if (keys.length > 0 && !keys.some((key) => this.#hashes.has(key))) return false;
    return [this.#old, this.#new].some(({ text, start, end }) =>
      text.slice(Math.max(0, start - reach), end + reach).includes(core),
    );
  }

  /** Whether a place is no farther from it than so many units. */
  isNear(place: Place, reach: number): boolean {
    const { start, end } = this.#new;
    return (place[0]?.start ?? 0) - reach <= end && start <= (place.at(-1)?.end ?? 0) + reach;
  }
}

/** A stretch of a text. */
interface Zone extends Span {
  readonly text: string;
}
