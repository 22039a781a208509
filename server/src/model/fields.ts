import { none } from '../work/fitted.ts';
import type { FieldValue } from './entry.ts';

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
    for (const value of this.#values) if (value.key.value === name) return value;
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  keys(): readonly string[] {
    return this.#values.map(({ key }) => key.value);
  }

  values(): readonly FieldValue[] {
    return this.#values;
  }
}

/** The fields of a mapping that has none, or of which none has been read yet. */
export const noFields: Fields = new Fields(none);
