import { none } from './fitted.ts';

/** A list, long or short: both are read alike. */
export type List<Item> = readonly Item[] | PiecedList<Item>;

/** A longer list is kept in pieces once it changes: up to here a copy costs nothing. */
const mostInOneArray = 1024;
/** About how many items a piece has. */
const usualLength = 256;
/** So many times more pieces than that makes are too many. */
const tooMany = 4;

/**
 * A list of many items that changes a little at a time: one that follows it shares all pieces but those that changed. So
 * the change costs the same in a list of any length, and leaves as little garbage.
 */
export class PiecedList<Item> {
  readonly length: number;
  readonly #pieces: readonly (readonly Item[])[];
  /** The index of the first item of each. */
  readonly #starts: readonly number[];
  #array: readonly Item[] | undefined;

  private constructor(pieces: readonly (readonly Item[])[]) {
    this.#pieces = pieces;
    let length = 0;
    this.#starts = pieces.map((piece) => {
      length += piece.length;
      return length - piece.length;
    });
    this.length = length;
  }

  /** Lists one after the other. Those that are in pieces already share these. */
  static of<Item>(lists: readonly List<Item>[]): PiecedList<Item> {
    return new PiecedList(
      lists.flatMap((list) => (list instanceof PiecedList ? list.#pieces : inPieces(list))),
    );
  }

  /** All of it in one array, which is made once. */
  get array(): readonly Item[] {
    this.#array ??= this.slice();
    return this.#array;
  }

  /** As an array has it: counted from the end where the index is negative. */
  at(index: number): Item | undefined {
    const place = index < 0 ? index + this.length : index;
    const piece = this.#pieceOf(place);
    return this.#pieces[piece]?.[place - this.#startOf(piece)];
  }

  slice(start = 0, end = this.length): readonly Item[] {
    const [first = none, ...others] = this.#within(start, end);
    return others.length === 0 ? first : first.concat(...others);
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (const piece of this.#pieces) for (const item of piece) yield item;
  }

  /** Takes some of its items, one after the other. */
  each(start: number, end: number, take: (item: Item) => void): void {
    for (const piece of this.#within(start, end)) for (const item of piece) take(item);
  }

  /** Some of its items as a list that shares their pieces. */
  part(start: number, end: number): PiecedList<Item> {
    return new PiecedList(this.#within(start, end));
  }

  /** The list with others in the stead of the items from `start` to `end`. */
  replaced(start: number, end: number, items: readonly Item[]): PiecedList<Item> {
    const first = this.#pieceOf(start);
    const last = end > start ? this.#pieceOf(end - 1) : first;
    const head = (this.#pieces[first] ?? none).slice(0, start - this.#startOf(first));
    const tail = (this.#pieces[last] ?? none).slice(end - this.#startOf(last));
    const fresh = inPieces(head.concat(items, tail));
    const list = new PiecedList(this.#pieces.slice(0, first).concat(fresh, this.#pieces.slice(last + 1)));
    const isDivided = list.#pieces.length > tooMany + (tooMany * list.length) / usualLength;
    return isDivided ? PiecedList.of([list.slice()]) : list;
  }

  /** How many of its first and of its last items are those of another list, as far as their pieces are as long. */
  sharedWith(other: PiecedList<Item>): { readonly first: number; readonly last: number } {
    const [own, others] = [this.#pieces, other.#pieces];
    const fewer = Math.min(own.length, others.length);
    let [start, first, end, last] = [0, 0, 0, 0];
    for (; start < fewer && isSame(own[start], others[start]); start++) first += own[start]?.length ?? 0;
    for (; end < fewer - start && isSame(own.at(-1 - end), others.at(-1 - end)); end++)
      last += own.at(-1 - end)?.length ?? 0;
    return { first, last };
  }

  /** The pieces in which some of its items lie, and nothing else. */
  #within(start: number, end: number): readonly (readonly Item[])[] {
    const pieces: (readonly Item[])[] = [];
    for (let number = this.#pieceOf(start); number < this.#pieces.length; number++) {
      const piece = this.#pieces[number] ?? none;
      const first = this.#startOf(number);
      if (first >= end) break;
      const isWhole = start <= first && end >= first + piece.length;
      pieces.push(isWhole ? piece : piece.slice(Math.max(0, start - first), end - first));
    }
    return pieces;
  }

  /** The number of the piece in which an item lies. */
  #pieceOf(index: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #startOf(piece: number): number {
    return this.#starts[piece] ?? 0;
  }
}

/** Whether pieces hold the same, which those do as a rule that are the same. */
function isSame(one: readonly unknown[] = none, other: readonly unknown[] = none): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}

function inPieces<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [];
  if (items.length <= 2 * usualLength) return [items];
  const pieces: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += usualLength) pieces.push(items.slice(at, at + usualLength));
  return pieces;
}

/** A list with others in the stead of the items from `start` to `end`. */
export function listWith<Item>(
  list: List<Item>,
  start: number,
  end: number,
  items: readonly Item[],
): List<Item> {
  if (list instanceof PiecedList) return list.replaced(start, end, items);
  const length = list.length - (end - start) + items.length;
  return length > mostInOneArray
    ? PiecedList.of([list]).replaced(start, end, items)
    : spliced(list, start, end, items);
}

/** As many items as can surely be handed to a function one by one. */
const mostArguments = 10_000;

/** A copy of an array with others in the stead of the items from `start` to `end`. */
export function spliced<Item>(
  list: readonly Item[],
  start: number,
  end: number,
  items: readonly Item[],
): Item[] {
  return items.length > mostArguments
    ? list.slice(0, start).concat(items, list.slice(end))
    : list.toSpliced(start, end - start, ...items);
}

/** Lists one after the other. */
export function listOf<Item>(lists: readonly List<Item>[]): List<Item> {
  const [first = none] = lists;
  if (lists.length < 2) return first;
  const length = lists.reduce((all, list) => all + list.length, 0);
  return length > mostInOneArray ? PiecedList.of(lists) : lists.flatMap((list) => [...list]);
}

/** Some items of a list, as a list. */
export function partOf<Item>(list: List<Item>, start: number, end = list.length): List<Item> {
  return list instanceof PiecedList ? list.part(start, end) : list.slice(start, end);
}

/** Takes some items of a list, one after the other. */
export function eachIn<Item>(list: List<Item>, start: number, end: number, take: (item: Item) => void): void {
  if (list instanceof PiecedList) list.each(start, end, take);
  else for (const item of end - start === list.length ? list : list.slice(start, end)) take(item);
}

/** All items in one array. */
export function arrayOf<Item>(list: List<Item>): readonly Item[] {
  return list instanceof PiecedList ? list.array : list;
}
