import { pairOf } from '../syntax/path.ts';
import { type Scalar, spanOf, type Tree } from '../syntax/tree.ts';
import { type Edit, replacement } from './edit.ts';
import { Escaped } from './node.ts';
import { writeEscaped } from './scalar.ts';
import { setValue } from './set.ts';

/**
 * Writes some characters of a scalar, which may be a key, as escapes between double quotation marks: it says the same.
 *
 * @param places where they begin in the scalar's value, in UTF-16 units
 * @returns undefined for a scalar that is not of this tree
 */
export function escapeSigns(
  tree: Tree,
  scalar: Scalar,
  places: ReadonlySet<number>,
): readonly Edit[] | undefined {
  if (!isKey(tree, scalar)) return setValue(tree, scalar, new Escaped(scalar.value, places));
  const { start, end } = spanOf(scalar);
  return [replacement(start, end, writeEscaped(scalar.value, places))];
}

/** Whether a scalar is the key of a field. */
export function isKey(tree: Tree, scalar: Scalar): boolean {
  return pairOf(tree, scalar)?.key === scalar;
}
