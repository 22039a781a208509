import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/definition.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';

/** The entities that speak in a claim; undefined where one of its speakers is not known. Sources have no names. */
export function speakersOf(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
): readonly Located<Entity>[] | undefined {
  const speakers: Located<Entity>[] = [];
  for (const reference of claim.speakers) {
    const target = project.resolve(reference, file);
    if (target.kind !== 'found') return undefined;
    const { definition } = target;
    if (definition.type === 'entity') speakers.push({ file: target.file, definition });
  }
  return speakers;
}
