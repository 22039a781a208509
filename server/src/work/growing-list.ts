import { joined } from './changed.ts';
import { fitted } from './fitted.ts';
import type { List } from './list.ts';

/** A list in the making, of single items and of whole lists. */
export class GrowingList<Item> {
  readonly #lists: List<Item>[] = [];
  #single: Item[] = [];

  add(item: Item): void {
    this.#single.push(item);
  }

  addAll(list: List<Item>): void {
    this.#close();
    this.#lists.push(list);
  }

  /** All of it. @param before the same of a file before an edit: nobody compares what both were made of */
  joined(before?: List<Item>): List<Item> {
    this.#close();
    return joined(this.#lists, before);
  }

  #close(): void {
    if (this.#single.length === 0) return;
    this.#lists.push(fitted(this.#single));
    this.#single = [];
  }
}
