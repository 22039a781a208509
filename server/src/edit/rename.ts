import { pathTo } from '../syntax/path.ts';
import { type Scalar, spanOf, type Tree } from '../syntax/tree.ts';
import { type Edit, replacement } from './edit.ts';
import { eolOf } from './entry.ts';
import { writeScalar } from './scalar.ts';

/**
 * Gives a key another name, in the quotation marks that it has.
 *
 * @returns undefined for a key that is not of this tree
 */
export function renameKey(tree: Tree, key: Scalar, name: string): readonly Edit[] | undefined {
  if (pathTo(tree, key) === undefined) return undefined;
  const { start, end } = spanOf(key);
  // As in flow style, a key stands on one line.
  return [
    replacement(
      start,
      end,
      writeScalar(name, { flow: true, indent: 0, eol: eolOf(tree.text), prefer: key.style }),
    ),
  ];
}
