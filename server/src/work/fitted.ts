/** The list of nothing, of which there is one. */
export const none: readonly never[] = [];

/** A list that was filled bit by bit, in no more room than it needs: as it grew, it took room for sixteen more. */
export function fitted<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? none : list.slice();
}

/** What of a list is meant; the list itself where all of it is. */
export function only<Item, Meant extends Item>(
  list: readonly Item[],
  isMeant: (item: Item) => item is Meant,
): readonly Meant[];
export function only<Item>(list: readonly Item[], isMeant: (item: Item) => boolean): readonly Item[];
export function only<Item>(list: readonly Item[], isMeant: (item: Item) => boolean): readonly Item[] {
  return list.every(isMeant) ? list : fitted(list.filter(isMeant));
}
