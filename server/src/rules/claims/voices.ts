import type { EntityKind } from '../../format/vocabulary.ts';
import type { Claim } from '../../model/claim.ts';
import type { Entity, Source } from '../../model/definition.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import type { Known } from '../../project/traits.ts';

/** Somebody in whose words a claim is, or through whom it came: an entity, or a document that speaks. */
export interface Voice {
  readonly reference: Leaf;
  readonly located: Located<Entity> | Located<Source>;
}

/** What the references of a file to voices name; those that nobody defines are left out. */
export function voicesOf(
  project: Project,
  file: AnnotationFile,
  references: readonly Leaf[],
): readonly Voice[] {
  return references.flatMap((reference): readonly Voice[] => {
    const target = project.resolve(reference, file);
    if (target.kind !== 'found') return [];
    const { file: home, definition } = target;
    if (definition.type === 'claim') return [];
    return definition.type === 'entity'
      ? [{ reference, located: { file: home, definition } }]
      : [{ reference, located: { file: home, definition } }];
  });
}

/** The kind of the entity that a reference names; nothing else is read of it. */
export function kindNamed(project: Project, file: AnnotationFile, reference: Leaf): EntityKind | undefined {
  const target = project.resolve(reference, file, ['kind']);
  return target.kind === 'found' && target.definition.type === 'entity' ? target.definition.kind : undefined;
}

/**
 * What references name, to be compared with what others do: nothing else is read of it. What nobody defines is left
 * out.
 */
export function namedBy(
  project: Project,
  file: AnnotationFile,
  references: readonly Leaf[],
): readonly Known[] {
  return references.flatMap((reference): readonly Known[] => {
    const target = project.resolve(reference, file, []);
    return target.kind === 'found' ? [target.definition] : [];
  });
}

/** The entities among voices. */
export function entitiesAmong(voices: readonly Voice[]): readonly Entity[] {
  return voices.flatMap(({ located: { definition } }) => (definition.type === 'entity' ? [definition] : []));
}

/** Whether a claim has a speaker, and shares none with another: somebody else says it. */
export function isOfAnother(project: Project, claim: Located<Claim>, than: Located<Claim>): boolean {
  const { speakers } = claim.definition;
  if (speakers.length === 0) return false;
  const own = new Set(namedBy(project, than.file, than.definition.speakers));
  return namedBy(project, claim.file, speakers).every((speaker) => !own.has(speaker));
}
