import type { Place } from '../syntax/tree.ts';

/** How things are grouped. */
export interface Grouping<Item> {
  /** Things without a key (an empty one) are in no group. */
  readonly keyOf: (item: Item) => string;
  readonly placeOf: (item: Item) => Place;
}

/**
 * Things of a file by a key, each group in the order of the file. After an edit the groups of the file before
 * it are taken over and only what changed is moved, so that an edit costs the same in a file of any size.
 */
export class Groups<Item> {
  readonly #items: () => readonly Item[];
  readonly #grouping: Grouping<Item>;
  #groups: Map<string, readonly Item[]> | undefined;

  /** @param before what they were before an edit; whoever still asks that gets them grouped anew */
  constructor(items: () => readonly Item[], grouping: Grouping<Item>, before?: Groups<Item>) {
    this.#items = items;
    this.#grouping = grouping;
    if (before === undefined || before.#groups === undefined) return;
    this.#groups = before.#groups;
    before.#groups = undefined;
    this.#follow(before.#items(), this.#groups);
  }

  get byKey(): ReadonlyMap<string, readonly Item[]> {
    if (this.#groups === undefined) {
      const groups = new Map<string, Item[]>();
      for (const item of this.#items()) {
        const key = this.#grouping.keyOf(item);
        if (key === '') continue;
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      for (const group of groups.values()) this.#sort(group);
      this.#groups = groups;
    }
    return this.#groups;
  }

  /** Takes out what is there no more, and puts in what is new. */
  #follow(before: readonly Item[], groups: Map<string, readonly Item[]>): void {
    const now = this.#items();
    const shorter = Math.min(before.length, now.length);
    let start = 0;
    while (start < shorter && before[start] === now[start]) start++;
    let atEnd = 0;
    while (atEnd < shorter - start && before[before.length - 1 - atEnd] === now[now.length - 1 - atEnd])
      atEnd++;
    const gone = new Set(before.slice(start, before.length - atEnd));
    const changed = new Map<string, Item[]>();
    const draft = (item: Item): Item[] | undefined => {
      const key = this.#grouping.keyOf(item);
      if (key === '') return undefined;
      let group = changed.get(key);
      if (group === undefined) {
        group = (groups.get(key) ?? []).filter((each) => !gone.has(each));
        changed.set(key, group);
      }
      return group;
    };
    for (const item of gone) draft(item);
    for (const item of now.slice(start, now.length - atEnd)) draft(item)?.push(item);
    for (const [key, group] of changed) {
      if (group.length === 0) groups.delete(key);
      else groups.set(key, this.#sort(group));
    }
  }

  /** In the order of the file: what stands for something by an alias was met where the alias is. */
  #sort(group: Item[]): Item[] {
    const { placeOf } = this.#grouping;
    return group.length < 2 ? group : group.sort((a, b) => startOf(placeOf(a)) - startOf(placeOf(b)));
  }
}

function startOf({ base, from }: Place): number {
  return base.offset + from;
}
