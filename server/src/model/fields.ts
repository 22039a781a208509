import { type Content, follow, type Pair, type Place, type Scalar } from '../syntax/tree.ts';
import { fitted, none } from '../work/fitted.ts';
import type { List } from '../work/list.ts';
import type { Value } from './entry.ts';

/** A field as written. */
export class FieldValue {
  readonly #pair: Pair;
  /** What it holds: each item of a list, or the one value. Those of a wrong type are left out. */
  readonly values: List<Value>;

  constructor(pair: Pair, held: Held) {
    this.#pair = pair;
    this.values = 'kind' in held ? [held] : held;
  }

  get name(): string {
    return this.#pair.name;
  }

  get key(): Scalar {
    return this.#pair.key;
  }

  /** The whole value; null where none is written yet. */
  get content(): Content | null {
    return follow(this.#pair.value);
  }

  /** Where the whole value stands. */
  get at(): Place {
    return this.#pair.value ?? this.#pair.key;
  }
}

/** What a field holds, as it is kept: of one value it needs no list. */
type Held = Value | List<Value>;

/**
 * The fields of a mapping by name, in the order in which they are written. There are a dozen at most: to look through
 * them takes no longer than a `Map` does, and that would be a tenth of what is held of an archive. What tells of a field
 * is made when somebody asks, as a large file has a hundred thousand.
 */
export class Fields {
  readonly #pairs: readonly Pair[];
  readonly #held: readonly Held[];

  /** @param held what each of the pairs holds */
  constructor(pairs: readonly Pair[], held: readonly Held[]) {
    this.#pairs = pairs;
    this.#held = held;
  }

  get(name: string): FieldValue | undefined {
    const pairs = this.#pairs;
    for (let at = 0; at < pairs.length; at++) {
      const pair = pairs[at];
      if (pair?.name === name) return new FieldValue(pair, this.#held[at] ?? none);
    }
    return undefined;
  }

  has(name: string): boolean {
    return this.#pairs.some((pair) => pair.name === name);
  }

  keys(): readonly string[] {
    return this.#pairs.map(({ name }) => name);
  }

  values(): readonly FieldValue[] {
    return this.#pairs.map((pair, at) => new FieldValue(pair, this.#held[at] ?? none));
  }
}

/** Fields that are being read. */
export class DraftFields {
  readonly #pairs: Pair[] = [];
  readonly #held: Held[] = [];

  add(pair: Pair, values: List<Value>): void {
    this.#pairs.push(pair);
    this.#held.push((values.length === 1 ? values.at(0) : undefined) ?? values);
  }

  /** @param pairs all that are written: where each is a field, they are no list more */
  done(pairs: readonly Pair[]): Fields {
    const isEach = pairs.length === this.#pairs.length;
    return new Fields(isEach ? pairs : fitted(this.#pairs), fitted(this.#held));
  }
}

/** The fields of a mapping that has none, or of which none has been read yet. */
export const noFields: Fields = new Fields(none, none);
