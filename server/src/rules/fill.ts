import type { Edit } from '../edit/edit.ts';
import { insertField } from '../edit/insert.ts';
import type { Value } from '../edit/node.ts';
import { setValue } from '../edit/set.ts';
import { type MappingName, mappingShape } from '../format/mappings.ts';
import type { Entry, FieldName } from '../model/entry.ts';
import type { Tree } from '../syntax/tree.ts';

/**
 * The edits that give an entry a field it does not fill, at its empty key or in its place among the others.
 * Undefined where the entry stands behind an alias, or the field comes by a merge: others may use it too.
 */
export function fillField<Name extends MappingName>(
  tree: Tree,
  entry: Entry<Name>,
  field: FieldName<Name>,
  value: Value,
): readonly Edit[] | undefined {
  if (entry.at !== entry.node) return undefined;
  const key = entry.fields.get(field)?.key;
  if (key === undefined) {
    const order = Object.keys(mappingShape(entry.name).fields);
    return insertField(tree, entry.node, field, value, { order });
  }
  const empty = entry.node.pairs.find((pair) => pair.key === key);
  return empty && setValue(tree, empty, value);
}
