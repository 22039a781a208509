import { defineIn } from '../../annotate/define.ts';
import type { Edit } from '../../edit/edit.ts';
import type { Value } from '../../edit/node.ts';
import type { EntityKind } from '../../format/vocabulary.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { nameFrom } from './name-from.ts';

/**
 * The edits that define an entity or a source in a file.
 *
 * @param name what somebody wrote to refer to it
 * @param kind what kind of entity it is; a person, where that is not known
 * @returns undefined where no definition can be put
 */
export function definitionEdits(
  { annotation }: AnnotationFile,
  type: 'entity' | 'source',
  id: string,
  name: string,
  kind: EntityKind | undefined,
): readonly Edit[] | undefined {
  const value: Value =
    type === 'entity' ? { kind: kind ?? 'person', name: nameFrom(name) } : sourceCalled(name);
  return defineIn(annotation, type, id, value);
}

/** Somebody may refer to a source by its address: then that is kept, and the site is its title for now. */
function sourceCalled(name: string): Value {
  if (!/^https?:/.test(name) || !URL.canParse(name)) return { kind: 'other', title: nameFrom(name) };
  return { kind: 'other', title: new URL(name).hostname, url: name };
}
