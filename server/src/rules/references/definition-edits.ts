import type { Edit } from '../../edit/edit.ts';
import { insertField } from '../../edit/insert.ts';
import type { Value } from '../../edit/node.ts';
import { document } from '../../format/document.ts';
import type { EntityKind } from '../../format/vocabulary.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { pairOf } from '../../syntax/path.ts';
import { nameFrom } from './name-from.ts';

/**
 * The edits that define an entity or a source in a file.
 *
 * @param name what somebody wrote to refer to it
 * @param kind what kind of entity it is; a person, where that is not known
 * @returns undefined where no definition can be put
 */
export function definitionEdits(
  { annotation: { tree, root } }: AnnotationFile,
  type: 'entity' | 'source',
  id: string,
  name: string,
  kind: EntityKind | undefined,
): readonly Edit[] | undefined {
  const value: Value =
    type === 'entity' ? { kind: kind ?? 'person', name: nameFrom(name) } : sourceCalled(name);
  const field = type === 'entity' ? 'entities' : 'sources';
  const key = root?.fields.get(field)?.key;
  const into = key && pairOf(tree, key);
  return into
    ? insertField(tree, into, id, value, { lines: 1 })
    : insertField(tree, null, field, { [id]: value }, { lines: 2, order: Object.keys(document.fields) });
}

/** Somebody may refer to a source by its address: then that is kept, and the site is its title for now. */
function sourceCalled(name: string): Value {
  if (!/^https?:/.test(name) || !URL.canParse(name)) return { kind: 'other', title: nameFrom(name) };
  return { kind: 'other', title: new URL(name).hostname, url: name };
}
