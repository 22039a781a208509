import type { Place } from '../syntax/tree.ts';
import { differenceIn } from '../work/changed.ts';
import type { List } from '../work/list.ts';

/** How things are grouped. */
export interface Grouping<Item> {
  /** Things without a key (an empty one) are in no group. */
  readonly keyOf: (item: Item) => string;
  readonly placeOf: (item: Item) => Place;
}

/** What part of all must have changed for grouping anew to be no slower. */
const tooMany = 8;

/**
 * Things of a file by a key, each group in the order of the file. After an edit the groups of the file before
 * it are taken over and only what changed is moved, so that an edit costs the same in a file of any size.
 */
export class Groups<Item> {
  readonly #items: () => List<Item>;
  readonly #grouping: Grouping<Item>;
  #groups: Map<string, readonly Item[]> | undefined;

  /** @param before what they were before an edit; whoever still asks that gets them grouped anew */
  constructor(items: () => List<Item>, grouping: Grouping<Item>, before?: Groups<Item>) {
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
  #follow(before: List<Item>, groups: Map<string, readonly Item[]>): void {
    const now = this.#items();
    const { gone, come } = differenceIn(before, now);
    if (gone.length + come.length > now.length / tooMany) {
      this.#groups = undefined;
      return;
    }
    const changed = new Map<string, Item[]>();
    const draft = (item: Item): Item[] => {
      const key = this.#grouping.keyOf(item);
      // Things without a key are in a group that is dropped.
      const group = changed.get(key) ?? groups.get(key)?.slice() ?? [];
      changed.set(key, group);
      return group;
    };
    for (const item of gone) {
      const group = draft(item);
      const index = group.indexOf(item);
      if (index !== -1) group.splice(index, 1);
    }
    for (const item of come) this.#insert(draft(item), item);
    changed.delete('');
    for (const [key, group] of changed) {
      if (group.length === 0) groups.delete(key);
      else groups.set(key, group);
    }
  }

  /** Puts one where it stands in the file. */
  #insert(group: Item[], item: Item): void {
    const { placeOf } = this.#grouping;
    const start = startOf(placeOf(item));
    let low = 0;
    let high = group.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = group[middle];
      if (other !== undefined && startOf(placeOf(other)) <= start) low = middle + 1;
      else high = middle;
    }
    group.splice(low, 0, item);
  }

  /** In the order of the file: what stands for something by an alias was met where the alias is. */
  #sort(group: Item[]): void {
    const { placeOf } = this.#grouping;
    if (group.length > 1) group.sort((a, b) => startOf(placeOf(a)) - startOf(placeOf(b)));
  }
}

function startOf({ base, from }: Place): number {
  return base.offset + from;
}
