import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/definition.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import type { Trait } from '../../project/traits.ts';
import { voicesOf } from '../claims/voices.ts';

/** Somebody who speaks in a claim, of whom no more is read than some traits. */
export interface Speaker<Only extends Trait = never> {
  readonly reference: Leaf;
  readonly definition: Pick<Entity, 'type' | 'id' | Only>;
}

/** The entities that speak in a claim; undefined where one of its speakers is not known. Sources have no names. */
export function speakersOf<Only extends Trait>(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  only: readonly Only[],
): readonly Speaker<Only>[] | undefined {
  const speakers: Speaker<Only>[] = [];
  for (const reference of claim.speakers) {
    const target = project.resolve(reference, file, only);
    if (target.kind !== 'found') return undefined;
    const { definition } = target;
    if (definition.type === 'entity') speakers.push({ reference, definition });
  }
  return speakers;
}

/** All that is known of those who speak. */
export function wholly(
  project: Project,
  file: AnnotationFile,
  speakers: readonly Speaker[],
): readonly Located<Entity>[] {
  const references = speakers.map(({ reference }) => reference);
  return voicesOf(project, file, references).flatMap(({ located: { file: home, definition } }) =>
    definition.type === 'entity' ? [{ file: home, definition }] : [],
  );
}
