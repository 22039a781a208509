import type { Edit } from '../../edit/edit.ts';
import { renameKey } from '../../edit/rename.ts';
import { setValue } from '../../edit/set.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import type { Fix } from '../rule.ts';

/**
 * The fix that gives a definition another id, where it stands and wherever something refers to it. Of two
 * definitions of one id, the references go with the one that they resolve to.
 */
export function renamed(
  project: Project,
  { file, definition }: Located,
  id: string,
  title: string,
): readonly Fix[] {
  const { idLeaf } = definition;
  if (idLeaf === undefined) return [];
  const edits = new Map<string, Edit[]>();
  const add = (home: AnnotationFile, made: readonly Edit[] | undefined) => {
    if (made !== undefined) edits.set(home.uri, [...(edits.get(home.uri) ?? []), ...made]);
    return made !== undefined;
  };
  const { tree } = file.annotation;
  const isKey = idLeaf.key === idLeaf.node;
  if (!add(file, isKey ? renameKey(tree, idLeaf.node, id) : setValue(tree, idLeaf.node, id))) return [];
  const done = new Set([idLeaf.node]);
  for (const { file: home, reference } of project.scope.uses.of({ file, definition })) {
    const target = project.resolve(reference, home);
    // A reference by alias or merge is one scalar, which is changed once.
    if (target.kind !== 'found' || target.definition !== definition || done.has(reference.node)) continue;
    done.add(reference.node);
    const hash = reference.text.lastIndexOf('#');
    const written = reference.text.slice(0, hash + 1) + id;
    if (!add(home, setValue(home.annotation.tree, reference.node, written))) return [];
  }
  return [{ title, edits }];
}
