import type { Claim } from '../../model/claim.ts';
import type { Entity, Source } from '../../model/definition.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';

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

/** The entities among voices. */
export function entitiesAmong(voices: readonly Voice[]): readonly Entity[] {
  return voices.flatMap(({ located: { definition } }) => (definition.type === 'entity' ? [definition] : []));
}

/** Whether a claim has a speaker, and shares none with another: somebody else says it. */
export function isOfAnother(project: Project, claim: Located<Claim>, than: Located<Claim>): boolean {
  const { speakers } = claim.definition;
  if (speakers.length === 0) return false;
  const own = new Set(definitionsOf(project, than));
  return definitionsOf(project, claim).every((definition) => !own.has(definition));
}

function definitionsOf(project: Project, { file, definition }: Located<Claim>): readonly (Entity | Source)[] {
  return voicesOf(project, file, definition.speakers).map(({ located }) => located.definition);
}
