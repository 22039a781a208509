import type { Steps } from './steps.ts';

/** So many items are put in order in one step: it takes a millisecond or so. */
const usualStep = 1000;

/** What `toSorted` gives, in steps: parts are sorted each by itself, and merged by twos. */
export function* sorted<Item extends object>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<readonly Item[]> {
  let parts: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += usualStep) {
    parts.push(items.slice(start, start + usualStep).sort(compare));
    yield;
  }
  while (parts.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let index = 0; index < parts.length; index += 2)
      merged.push(yield* merge(parts[index] ?? [], parts[index + 1] ?? [], compare));
    parts = merged;
  }
  return parts[0] ?? [];
}

function* merge<Item extends object>(
  some: readonly Item[],
  others: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<readonly Item[]> {
  const merged: Item[] = [];
  let at = 0;
  for (const one of some) {
    for (let other = others[at]; other !== undefined && compare(one, other) > 0; other = others[at]) {
      merged.push(other);
      at++;
      if (at % usualStep === 0) yield;
    }
    merged.push(one);
    if (merged.length % usualStep === 0) yield;
  }
  return merged.concat(others.slice(at));
}
