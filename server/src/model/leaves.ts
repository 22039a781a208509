import type { Mapping } from '../syntax/tree.ts';
import type { Entry, Leaf } from './entry.ts';

/**
 * The scalars that the format knows in a file, ids that are keys among them, as far as they can be reached
 * from its root: one that stands under an anchor as often as it is used, but no mapping twice.
 */
export function leavesUnder(root: Entry): Iterable<Leaf> {
  return under(root, new Set());
}

function* under(entry: Entry, seen: Set<Mapping>): Iterable<Leaf> {
  if (entry.id) yield entry.id;
  if (seen.has(entry.node)) return;
  seen.add(entry.node);
  for (const { values } of entry.fields.values())
    for (const value of values) {
      if (value.kind === 'leaf') yield value;
      else yield* under(value, seen);
    }
}
