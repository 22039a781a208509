import type { Edit } from '../edit/edit.ts';
import { appendItem, insertField } from '../edit/insert.ts';
import { entity as entityShape } from '../format/entity.ts';
import type { Entity } from '../model/definition.ts';
import type { Located } from '../project/scope.ts';
import { pairOf } from '../syntax/path.ts';

const order = Object.keys(entityShape.fields);

/** The edits that add a name to those by which articles call an entity; undefined where none can be put. */
export function aliasEdits(
  { file, definition: { entry } }: Located<Entity>,
  name: string,
): readonly Edit[] | undefined {
  const { tree } = file.annotation;
  const key = entry.fields.get('aliases')?.key;
  const pair = key && pairOf(tree, key);
  return pair ? appendItem(tree, pair, name) : insertField(tree, entry.node, 'aliases', [name], { order });
}
