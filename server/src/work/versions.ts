/**
 * A map from which others are made by a few changes. Each stays what it is, and the newest is the fastest to ask: it
 * has the whole map, those before it only what differs from the next (H. Baker's shallow binding of arrays, 1991).
 */
export class Versions<Key, Value> {
  #entries: Map<Key, Value> | undefined;
  #next: { readonly version: Versions<Key, Value>; readonly other: Changes<Key, Value> } | undefined;

  /** @param entries its own from now on */
  constructor(entries: Map<Key, Value>) {
    this.#entries = entries;
  }

  get(key: Key): Value | undefined {
    let at: Versions<Key, Value> = this;
    while (at.#next !== undefined) {
      if (at.#next.other.has(key)) return at.#next.other.get(key);
      at = at.#next.version;
    }
    return at.#entries?.get(key);
  }

  /** Whether another was made of this one. */
  isBefore(other: Versions<Key, Value>): boolean {
    return this.#next?.version === other;
  }

  /** The version that has others under some keys. */
  with(changes: Changes<Key, Value>): Versions<Key, Value> {
    const entries = this.#entries ?? this.#copy();
    const version = new Versions(entries);
    const other = change(entries, changes);
    if (this.#entries !== undefined) this.#next = { version, other };
    this.#entries = undefined;
    return version;
  }

  #copy(): Map<Key, Value> {
    if (this.#next === undefined) return new Map(this.#entries);
    const entries = this.#next.version.#copy();
    change(entries, this.#next.other);
    return entries;
  }
}

/** What stands under some keys now; nothing where undefined. */
export type Changes<Key, Value> = ReadonlyMap<Key, Value | undefined>;

/** Changes a map; what changes it back. */
function change<Key, Value>(entries: Map<Key, Value>, changes: Changes<Key, Value>): Changes<Key, Value> {
  const back = new Map<Key, Value | undefined>();
  for (const [key, value] of changes) {
    back.set(key, entries.get(key));
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
  }
  return back;
}
