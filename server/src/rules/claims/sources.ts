import type { Source } from '../../model/definition.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';

/** The source that a reference of a file names; undefined where nobody defines it. */
export function sourceNamed(
  project: Project,
  file: AnnotationFile,
  reference: Leaf,
): Located<Source> | undefined {
  const target = project.resolve(reference, file);
  if (target.kind !== 'found' || target.definition.type !== 'source') return undefined;
  return { file: target.file, definition: target.definition };
}
