import { distance } from 'fastest-levenshtein';
import type { Entity } from '../../model/definition.ts';
import { textOf } from '../../model/entry.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry, type Located } from '../../project/scope.ts';
import { nameKey } from '../../rules/references/mention.ts';

/** More than these are no choice. */
const most = 5;
/** Shorter names are alike too often. */
const shortest = 5;

/**
 * The entities that are likely the same as one: of one Wikidata item; else of one kind, and of names that are alike
 * but for case and a letter in five. The likeliest first.
 */
export function duplicatesOf(
  project: Project,
  { file, definition }: Located<Entity>,
): readonly Located<Entity>[] {
  const item = textOf(definition.entry, 'wikidata');
  const found: { readonly other: Located<Entity>; readonly apart: number }[] = [];
  for (const { file: home, definition: other } of project.scope.visible(['entity'], file)) {
    if (other.type !== 'entity' || other === definition || other.id === definition.id) continue;
    if (home !== file && !isRegistry(home)) continue;
    const apart = apartness(definition, other, item);
    if (apart !== undefined) found.push({ other: { file: home, definition: other }, apart });
  }
  return found
    .sort((a, b) => a.apart - b.apart)
    .slice(0, most)
    .map(({ other }) => other);
}

function apartness(entity: Entity, other: Entity, item: string | undefined): number | undefined {
  const itsItem = textOf(other.entry, 'wikidata');
  if (item !== undefined && itsItem !== undefined) return item === itsItem ? 0 : undefined;
  if (entity.kind !== other.kind && entity.kind !== undefined && other.kind !== undefined) return undefined;
  let nearest: number | undefined;
  for (const name of entity.names.map(nameKey))
    for (const itsName of other.names.map(nameKey)) {
      const length = Math.max(name.length, itsName.length);
      const atMost = length < shortest ? 0 : Math.floor(length / 5);
      if (Math.abs(name.length - itsName.length) > atMost) continue;
      const edits = distance(name, itsName);
      if (edits <= atMost && (nearest === undefined || edits < nearest)) nearest = edits;
    }
  return nearest;
}
