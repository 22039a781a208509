import type { Context } from '../../article/context.ts';
import type { Edit } from '../../edit/edit.ts';
import { insertField } from '../../edit/insert.ts';
import { removeField } from '../../edit/remove.ts';
import { renameKey } from '../../edit/rename.ts';
import { setValue } from '../../edit/set.ts';
import { claim as claimShape } from '../../format/claim.ts';
import type { Claim } from '../../model/claim.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { pairOf } from '../../syntax/path.ts';
import { together } from '../fix.ts';

const order = Object.keys(claimShape.fields);
const selectors = ['prefix', 'suffix', 'nth'] as const;

/**
 * Writes what chooses a place, in the stead of what does not: a field that goes gives its place to one that
 * comes, since neither could be written beside the other's edit.
 */
export function choosePlace(
  { annotation: { tree } }: AnnotationFile,
  { entry }: Claim,
  context: Context,
): readonly Edit[] | undefined {
  const pairs = selectors.flatMap((field) => {
    const key = entry.fields.get(field)?.key;
    const pair = key && pairOf(tree, key);
    return pair ? [{ field, pair }] : [];
  });
  const stale = pairs.filter(({ field }) => context[field] === undefined);
  const written = selectors.map((field): readonly Edit[] | undefined => {
    const value = context[field];
    if (value === undefined) return [];
    const own = pairs.find((it) => it.field === field);
    if (own) return setValue(tree, own.pair, value);
    const place = stale.shift();
    return place
      ? together(renameKey(tree, place.pair.key, field), setValue(tree, place.pair, value))
      : insertField(tree, entry.node, field, value, { order });
  });
  return together(...written, ...stale.map(({ pair }) => removeField(tree, entry.node, pair)));
}
