/**
 * A map from which others are made by a few changes. Each stays what it is, and the newest is the fastest to ask: it
 * has the whole map, those before it only what differs from the next (H. Baker's shallow binding of arrays, 1991).
 */
export class Versions<Key, Value> {
  #entries: Map<Key, Value> | undefined = new Map();
  #next:
    | { readonly version: Versions<Key, Value>; readonly other: ReadonlyMap<Key, Value | undefined> }
    | undefined;

  get(key: Key): Value | undefined {
    let at: Versions<Key, Value> = this;
    while (at.#next !== undefined) {
      if (at.#next.other.has(key)) return at.#next.other.get(key);
      at = at.#next.version;
    }
    return at.#entries?.get(key);
  }

  /** The version that has others under some keys; nothing where undefined. */
  with(changes: ReadonlyMap<Key, Value | undefined>): Versions<Key, Value> {
    const entries = this.#entries ?? this.#copy();
    const other = new Map<Key, Value | undefined>();
    for (const [key, value] of changes) {
      other.set(key, entries.get(key));
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
    }
    const version = new Versions<Key, Value>();
    version.#entries = entries;
    if (this.#entries !== undefined) this.#next = { version, other };
    this.#entries = undefined;
    return version;
  }

  #copy(): Map<Key, Value> {
    if (this.#next === undefined) return new Map(this.#entries);
    const entries = this.#next.version.#copy();
    for (const [key, value] of this.#next.other) {
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
    }
    return entries;
  }
}
