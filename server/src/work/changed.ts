/** Where two lists differ: the stretch from the first item that is another to the last. */
export interface Changed {
  readonly start: number;
  /** The end of the stretch in the list before, and in the one now. */
  readonly before: number;
  readonly now: number;
}

/** Compares a list with what it was, by the identity of its items. */
export function changedIn(before: readonly unknown[], now: readonly unknown[]): Changed {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === now[now.length - 1 - same]) same++;
  return { start, before: before.length - same, now: now.length - same };
}

/** Whether they do not. */
export function isUnchanged({ start, before, now }: Changed): boolean {
  return start === before && start === now;
}

/** A list that follows one that changed: other items in the stead of those of the changed stretch. */
export function replacedIn<Item>(
  before: readonly Item[],
  changed: Changed,
  items: readonly Item[],
): readonly Item[] {
  return [...before.slice(0, changed.start), ...items, ...before.slice(changed.before)];
}

/** Where an item was in the list before; undefined within the changed stretch. */
export function indexBefore({ start, before, now }: Changed, index: number): number | undefined {
  if (index < start) return index;
  return index < now ? undefined : index - now + before;
}
