import type { Span } from '../../syntax/span.ts';
import { type Place, spanOf } from '../../syntax/tree.ts';
import { changedIn, replacedIn } from '../../work/changed.ts';
import { none } from '../../work/fitted.ts';
import type { List } from '../../work/list.ts';
import { type Fold, lowered } from './fold.ts';
import { type Folder, membersOf, type Part, partAt, type Structure } from './folder.ts';

/** What an entity, a source or a claim folds, from moment to moment: an edit elsewhere only moves it. */
class KeptPart {
  readonly #part: Part | undefined;
  #known: Structure | undefined;
  /** The line in which it began when it was asked last. */
  #line = 0;

  constructor(part: Part | undefined) {
    this.#part = part;
  }

  /**
   * Adds what it folds, with all that it holds.
   *
   * @param lineAt the line of an offset
   */
  add(folds: Fold[], texts: Span[], lineAt: (offset: number) => number, folder: Folder): void {
    if (this.#part === undefined) return;
    const before = this.#known;
    if (before?.folds.length === 0) return;
    const from = spanOf(this.#part.head).start;
    const line = lineAt(from);
    let now = before ?? folder.all(this.#part);
    if (before && line !== this.#line) {
      const lines = line - this.#line;
      now = { folds: before.folds.map((fold) => lowered(fold, lines)), texts: before.texts };
    }
    this.#known = now;
    this.#line = line;
    for (const fold of now.folds) folds.push(fold);
    for (const { start, end } of now.texts) texts.push({ start: from + start, end: from + end });
  }
}

interface Section {
  readonly members: readonly Place[];
  readonly parts: List<KeptPart>;
}

/** What the sections of files fold. */
export class KeptFolds {
  /** By their keys, which stay where nothing but what they hold is edited. */
  readonly #sections = new WeakMap<Place, Section>();

  /** What a section holds. Of what stands in it as before nothing is worked out anew. */
  partsOf({ head, value }: Part): List<KeptPart> {
    const before = this.#sections.get(head) ?? { members: none, parts: none };
    const members = membersOf(value);
    const changed = changedIn(before.members, members);
    const come = members
      .slice(changed.start, changed.now)
      .map((_, index) => new KeptPart(partAt(value, changed.start + index)));
    const parts = replacedIn(before.parts, changed, come);
    this.#sections.set(head, { members, parts });
    return parts;
  }
}
