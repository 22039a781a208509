import type { Entry, Leaf } from '../model/entry.ts';
import type { Mapping } from '../syntax/tree.ts';

/**
 * Visits the scalars that the format knows in a file, ids that are keys among them, as far as they can be reached
 * from its root: one that stands under an anchor as often as it is used, but no mapping twice.
 */
export function visitLeaves(root: Entry, visit: (leaf: Leaf) => void): void {
  visitEntry(root, visit, new Set());
}

function visitEntry(entry: Entry, visit: (leaf: Leaf) => void, seen: Set<Mapping>): void {
  if (entry.id) visit(entry.id);
  if (seen.has(entry.node)) return;
  seen.add(entry.node);
  for (const { values } of entry.fields.values())
    for (const value of values) {
      if (value.kind === 'leaf') visit(value);
      else visitEntry(value, visit, seen);
    }
}
