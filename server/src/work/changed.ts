import { type List, listOf, listWith, PiecedList } from './list.ts';
import { Slot } from './slot.ts';

/** Where two lists differ: the stretch from the first item that is another to the last. */
export interface Changed {
  readonly start: number;
  /** The end of the stretch in the list before, and in the one now. */
  readonly before: number;
  readonly now: number;
}

/** What one list has that another has not. */
export interface Difference<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

type AnyList = List<unknown>;

/**
 * How lists differ from those that they follow: many ask that, and it is seen once, or known to whoever made the list.
 * Once another list follows one, what was known of that goes: it would keep the list before it for long (see `Slot`).
 */
const known = new WeakMap<AnyList, { readonly before: WeakRef<AnyList>; readonly changed: Changed }>();

/** Compares a list with what it was, by the identity of its items. */
export function changedIn(before: AnyList, now: AnyList): Changed {
  if (before === now) return { start: now.length, before: now.length, now: now.length };
  const told = known.get(now);
  if (told?.before.deref() === before) return told.changed;
  const { first, last } = isPieced(before) && isPieced(now) ? now.sharedWith(before) : nothingShared;
  return note(before, now, { start: first, before: before.length - last, now: now.length - last });
}

/** Notes where two lists differ that are the same outside of a stretch. */
function note(before: AnyList, now: AnyList, within: Changed): Changed {
  const changed = narrowed(before, now, within);
  if (before.length > 0 && now.length > 0) known.set(now, { before: new WeakRef(before), changed });
  known.delete(before);
  return changed;
}

function narrowed(before: AnyList, now: AnyList, within: Changed): Changed {
  const shorter = Math.min(within.before, within.now);
  let { start } = within;
  while (start < shorter && itemAt(before, start) === itemAt(now, start)) start++;
  let same = 0;
  const most = shorter - start;
  while (same < most && itemAt(before, within.before - 1 - same) === itemAt(now, within.now - 1 - same))
    same++;
  return { start, before: within.before - same, now: within.now - same };
}

const nothingShared = { first: 0, last: 0 };

function isPieced(list: AnyList): list is PiecedList<unknown> {
  return list instanceof PiecedList;
}

/** Many are compared with one another: to index an array is the fastest. */
function itemAt(list: AnyList, index: number): unknown {
  return list instanceof PiecedList ? list.at(index) : list[index];
}

/** Where either of two differs, of lists that are as long as each other before and now. */
export function eitherOf(one: Changed, other: Changed): Changed {
  if (isUnchanged(one)) return other;
  if (isUnchanged(other)) return one;
  return {
    start: Math.min(one.start, other.start),
    before: Math.max(one.before, other.before),
    now: Math.max(one.now, other.now),
  };
}

/** Whether they do not. */
export function isUnchanged({ start, before, now }: Changed): boolean {
  return start === before && start === now;
}

/** How a list differs from what it was, where all between a beginning and an end that are the same is taken to differ. */
export function differenceIn<Item>(before: List<Item>, now: List<Item>): Difference<Item> {
  const changed = changedIn(before, now);
  return {
    gone: before.slice(changed.start, changed.before),
    come: now.slice(changed.start, changed.now),
  };
}

/**
 * A list that follows one that changed: other items in the stead of those of the changed stretch. Where they are the same
 * ones, it is the list itself.
 */
export function replacedIn<Item>(
  before: List<Item>,
  { start, before: end }: Pick<Changed, 'start' | 'before'>,
  items: readonly Item[],
): List<Item> {
  if (items.length === end - start && items.every((item, index) => item === itemAt(before, start + index)))
    return before;
  if (start === 0 && end === before.length) return items;
  const list = listWith(before, start, end, items);
  note(before, list, { start, before: end, now: start + items.length });
  return list;
}

/** Where an item was in the list before; undefined within the changed stretch. */
export function indexBefore({ start, before, now }: Changed, index: number): number | undefined {
  if (index < start) return index;
  return index < now ? undefined : index - now + before;
}

/** Of which lists one was made. */
const madeOf = new Slot<AnyList, readonly AnyList[]>();

/** Lists one after the other as one list; the one before, if that was made in this way of lists that are the same. */
export function joined<Item>(all: readonly List<Item>[], before?: List<Item>): List<Item> {
  const lists = all.filter(({ length }) => length > 0);
  const old = before && madeOf.get(before);
  const changed = old?.length === lists.length ? changedAmong(old, lists) : undefined;
  if (before && changed && isUnchanged(changed)) return before;
  const list = listOf(lists);
  if (lists.length < 2) return list;
  madeOf.set(list, lists);
  if (before && changed) note(before, list, changed);
  return list;
}

/** Where what lists make together differs from what as many others made. */
function changedAmong(before: readonly AnyList[], now: readonly AnyList[]): Changed {
  let [endBefore, endNow] = [0, 0];
  let changed: Changed | undefined;
  for (const [index, list] of now.entries()) {
    const old = before[index] ?? [];
    const own = changedIn(old, list);
    if (!isUnchanged(own))
      changed = {
        start: changed?.start ?? endNow + own.start,
        before: endBefore + own.before,
        now: endNow + own.now,
      };
    endBefore += old.length;
    endNow += list.length;
  }
  return changed ?? { start: endNow, before: endBefore, now: endNow };
}
