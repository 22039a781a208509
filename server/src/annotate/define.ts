import type { Edit } from '../edit/edit.ts';
import { insertField } from '../edit/insert.ts';
import type { Value } from '../edit/node.ts';
import { document } from '../format/document.ts';
import type { Annotation } from '../model/annotation.ts';
import { pairOf } from '../syntax/path.ts';
import { apart, isSpaced } from './hand.ts';

const order = Object.keys(document.fields);

/**
 * The edits that define an entity or a source in a file, behind those that are there and written as they are.
 *
 * @returns undefined where no definition can be put
 */
export function defineIn(
  { tree, root }: Annotation,
  type: 'entity' | 'source',
  id: string,
  value: Value,
): readonly Edit[] | undefined {
  const field = type === 'entity' ? 'entities' : 'sources';
  const key = root?.fields.get(field)?.key;
  const into = key && pairOf(tree, key);
  if (into === undefined) {
    const edits = insertField(tree, null, field, { [id]: value }, { lines: 2, order });
    const isApart = tree.root?.kind === 'mapping' && isSpaced(tree, tree.root);
    return isApart && edits ? apart(tree, edits) : edits;
  }
  const map = into.value?.kind === 'mapping' ? into.value : undefined;
  const last = map?.pairs.at(-1)?.value;
  const edits = insertField(tree, into, id, value, last?.kind === 'mapping' && last.flow ? {} : { lines: 1 });
  return map && !map.flow && isSpaced(tree, map) && edits ? apart(tree, edits) : edits;
}
