import type { Field } from '../format/shape.ts';
import { type Content, follow, type Pair, type Place, type Scalar } from '../syntax/tree.ts';
import { none } from '../work/fitted.ts';
import type { List } from '../work/list.ts';
import type { Value } from './entry.ts';

/** A field as written. A large file has a hundred thousand, most of which hold one value: so it takes little room. */
export class FieldValue {
  readonly field: Field;
  readonly #pair: Pair;
  readonly #held: Value | List<Value>;

  constructor(field: Field, pair: Pair, values: List<Value>) {
    this.field = field;
    this.#pair = pair;
    this.#held = (values.length === 1 ? values.at(0) : undefined) ?? values;
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

  /** What it holds: each item of a list, or the one value. Those of a wrong type are left out. */
  get values(): List<Value> {
    return 'kind' in this.#held ? [this.#held] : this.#held;
  }
}

/**
 * The fields of a mapping by name, in the order in which they are written. There are a dozen at most: to look through
 * them takes no longer than a `Map` does, and that would be a tenth of what is held of an archive.
 */
export class Fields {
  readonly #values: readonly FieldValue[];

  constructor(values: readonly FieldValue[]) {
    this.#values = values;
  }

  get(name: string): FieldValue | undefined {
    for (const value of this.#values) if (value.name === name) return value;
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  keys(): readonly string[] {
    return this.#values.map((value) => value.name);
  }

  values(): readonly FieldValue[] {
    return this.#values;
  }
}

/** The fields of a mapping that has none, or of which none has been read yet. */
export const noFields: Fields = new Fields(none);
