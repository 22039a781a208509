import { none } from './fitted.ts';
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

type List = readonly unknown[];

/**
 * How lists differ from those that they follow: many ask that, and it is seen once, or known to whoever made the list.
 * Once another list follows one, what was known of that goes: it would keep the list before it for long (see `Slot`).
 */
const known = new WeakMap<List, { readonly before: WeakRef<List>; readonly changed: Changed }>();

/** Compares a list with what it was, by the identity of its items. */
export function changedIn(before: List, now: List): Changed {
  if (before === now) return { start: now.length, before: now.length, now: now.length };
  const told = known.get(now);
  if (told?.before.deref() === before) return told.changed;
  return note(before, now, { start: 0, before: before.length, now: now.length });
}

/** Notes where two lists differ that are the same outside of a stretch. */
function note(before: List, now: List, within: Changed): Changed {
  const changed = narrowed(before, now, within);
  if (before.length > 0 && now.length > 0) known.set(now, { before: new WeakRef(before), changed });
  known.delete(before);
  return changed;
}

function narrowed(before: List, now: List, within: Changed): Changed {
  const shorter = Math.min(within.before, within.now);
  let { start } = within;
  while (start < shorter && before[start] === now[start]) start++;
  let same = 0;
  while (same < shorter - start && before[within.before - 1 - same] === now[within.now - 1 - same]) same++;
  return { start, before: within.before - same, now: within.now - same };
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
export function differenceIn<Item>(before: readonly Item[], now: readonly Item[]): Difference<Item> {
  const changed = changedIn(before, now);
  return {
    gone: before.slice(changed.start, changed.before),
    come: now.slice(changed.start, changed.now),
  };
}

/** As many items as can surely be handed to a function one by one. */
const mostArguments = 10_000;

/**
 * A list that follows one that changed: other items in the stead of those of the changed stretch. Where they are the same
 * ones, it is the list itself.
 */
export function replacedIn<Item>(
  before: readonly Item[],
  { start, before: end }: Pick<Changed, 'start' | 'before'>,
  items: readonly Item[],
): readonly Item[] {
  if (items.length === end - start && items.every((item, index) => item === before[start + index]))
    return before;
  if (start === 0 && end === before.length) return items;
  // A copy of a long list costs more than all else that is done for an edit: there is one.
  const list =
    items.length > mostArguments
      ? before.slice(0, start).concat(items, before.slice(end))
      : before.toSpliced(start, end - start, ...items);
  note(before, list, { start, before: end, now: start + items.length });
  return list;
}

/** Where an item was in the list before; undefined within the changed stretch. */
export function indexBefore({ start, before, now }: Changed, index: number): number | undefined {
  if (index < start) return index;
  return index < now ? undefined : index - now + before;
}

/** Of which lists one was made. */
const madeOf = new Slot<List, readonly List[]>();

/** Lists one after the other as one list; the one before, if that was made in this way of lists that are the same. */
export function joined<Item>(all: readonly (readonly Item[])[], before?: readonly Item[]): readonly Item[] {
  const lists = all.filter(({ length }) => length > 0);
  const old = before && madeOf.get(before);
  const changed = old?.length === lists.length ? changedAmong(old, lists) : undefined;
  if (before && changed && isUnchanged(changed)) return before;
  const [first = none] = lists;
  if (lists.length < 2) return first;
  const list = concatenated(lists);
  madeOf.set(list, lists);
  if (before && changed) note(before, list, changed);
  return list;
}

/** Many times faster than to flatten them. */
function concatenated<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  let all: readonly Item[] = [];
  for (let at = 0; at < lists.length; at += mostArguments)
    all = all.concat(...lists.slice(at, at + mostArguments));
  return all;
}

/** Where what lists make together differs from what as many others made. */
function changedAmong(before: readonly List[], now: readonly List[]): Changed {
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
