import type { Annotation } from '../../model/annotation.ts';
import { type Claim, relatedTo } from '../../model/claim.ts';
import type { Entry, FieldName, Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { Slot } from '../../work/slot.ts';

/** How one claim can stand to another. */
export type RelationName = FieldName<'relations'>;

/** A claim to which another stands in a relation, and the reference that says so. */
export interface Related {
  readonly reference: Leaf;
  readonly other: Located<Claim>;
}

/** The claims that a claim names in a relation; those that nobody defines are left out. */
export function namedIn(
  project: Project,
  { file, definition }: Located<Claim>,
  relation: RelationName,
): readonly Related[] {
  return relatedTo(definition, relation).flatMap((reference): readonly Related[] => {
    const target = project.resolve(reference, file);
    if (target.kind !== 'found' || target.definition.type !== 'claim') return [];
    return [{ reference, other: { file: target.file, definition: target.definition } }];
  });
}

/** The claims of the project that name a claim in a relation; the references are theirs. */
export function naming(project: Project, claim: Located<Claim>, relation: RelationName): readonly Related[] {
  return project.scope.uses.of(claim).flatMap(({ file, reference }): readonly Related[] => {
    if (reference.field !== relation || reference.owner.name !== 'relations') return [];
    const other = reference.owner.owner && claimWith(file, reference.owner.owner);
    return other ? [{ reference, other: { file, definition: other } }] : [];
  });
}

/** Whether a relation of a claim names something that cannot be looked up: then nothing is known of it. */
export function namesUnknown(
  project: Project,
  { file, definition }: Located<Claim>,
  relation: RelationName,
): boolean {
  return namedIn(project, { file, definition }, relation).length < relatedTo(definition, relation).length;
}

/** The claims of each file by their mappings, once somebody asks. */
const claimsByEntry = new Slot<Annotation, ReadonlyMap<Entry, Claim>>();

function claimWith({ annotation }: AnnotationFile, entry: Entry): Claim | undefined {
  let claims = claimsByEntry.get(annotation);
  if (claims === undefined) {
    claims = new Map(annotation.claims.map((claim) => [claim.entry, claim]));
    claimsByEntry.set(annotation, claims);
  }
  return claims.get(entry);
}
