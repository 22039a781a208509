import * as l10n from '@vscode/l10n';
import type { Alias, Content, Place, SyntaxProblem } from './tree.ts';

/** What anchors name. */
export type Anchors = ReadonlyMap<string, Content>;

const none = new Map<string, never>();

/** The anchors and aliases of a stretch, as they are met. */
export class Names {
  readonly #before: Anchors;
  readonly #problems: SyntaxProblem[] = [];
  // Hardly any stretch has one, and there may be thousands.
  #anchors: Map<string, Content> | undefined;
  #borrowed: Map<string, Content | undefined> | undefined;

  /** @param before the anchors that stand before the stretch */
  constructor(before: Anchors) {
    this.#before = before;
  }

  /** What each anchor names, the last of a name. */
  get anchors(): Anchors {
    return this.#anchors ?? none;
  }

  /** The names of aliases whose anchors stand before the stretch, and what they stand for. */
  get borrowed(): ReadonlyMap<string, Content | undefined> {
    return this.#borrowed ?? none;
  }

  /** Aliases that stand for nothing. */
  get problems(): readonly SyntaxProblem[] {
    return this.#problems;
  }

  /** Keeps what an anchor names. What holds others is kept before them: an alias inside may mean what is around it. */
  keep(content: Content): void {
    if (content.anchor === undefined) return;
    this.#anchors ??= new Map();
    this.#anchors.set(content.anchor, content);
  }

  /** An alias for what stands above. */
  alias(place: Place, name: string): Alias {
    const alias: Alias = { kind: 'alias', ...place, name, target: this.#target(name) };
    if (alias.target === undefined)
      this.#problems.push({ at: alias, message: l10n.t('No anchor “&{0}” stands above.', name) });
    return alias;
  }

  #target(name: string): Content | undefined {
    const own = this.#anchors?.get(name);
    if (own !== undefined) return own;
    const target = this.#before.get(name);
    this.#borrowed ??= new Map();
    this.#borrowed.set(name, target);
    return target;
  }
}
