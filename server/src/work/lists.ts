import { joined } from './changed.ts';
import { fitted } from './fitted.ts';

/** A list in the making, of single items and of whole lists. */
export class Lists<Item> {
  readonly #lists: (readonly Item[])[] = [];
  #single: Item[] = [];

  add(item: Item): void {
    this.#single.push(item);
  }

  addAll(list: readonly Item[]): void {
    this.#close();
    this.#lists.push(list);
  }

  /** All of it. @param before the same of a file before an edit: nobody compares what both were made of */
  joined(before?: readonly Item[]): readonly Item[] {
    this.#close();
    return joined(this.#lists, before);
  }

  #close(): void {
    if (this.#single.length === 0) return;
    this.#lists.push(fitted(this.#single));
    this.#single = [];
  }
}
