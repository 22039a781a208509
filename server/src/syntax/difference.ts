/** A change of a text: what stood in `[start, oldEnd)` now stands in `[start, newEnd)`. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** How many characters are compared at a time: the engine compares whole texts much faster than a loop does. */
const atOnce = 4096;

/** What changed between two texts, by their common beginning and end; undefined where they are equal. */
export function difference(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  const start = common(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const atEnd = common(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - atEnd, newEnd: after.length - atEnd };
}

/** How far two texts are equal, up to a limit. */
function common(limit: number, isEqual: (from: number, to: number) => boolean): number {
  let from = 0;
  for (let size = atOnce; size >= 1; size = size === 1 ? 0 : Math.max(1, size >> 4))
    while (from + size <= limit && isEqual(from, from + size)) from += size;
  return from;
}
