import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { Entity } from '../model/definition.ts';
import { type Entry, type Leaf, leafOf, leavesOf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import type { Steps } from '../work/steps.ts';
import { dayOf } from './day.ts';
import { namedAt } from './named.ts';
import { officesOn } from './offices.ts';
import { definitionTarget, linksFrom } from './target.ts';

/**
 * What the thing at a position of an annotation file belongs to: whoever somebody held office for on the day of
 * the claim (see {@link dayOf}), or last before it, or ever where no day is known; an event’s place; a source’s
 * publisher, or else its authors; a claim’s speakers. Each once.
 */
export function* typeDefinition(project: Project, uri: string, position: Position): Steps<LocationLink[]> {
  const file = project.annotations.get(uri);
  const named = file && namedAt(project, file, file.text.offsetAt(position));
  if (file === undefined || named === undefined) return [];
  const { on, entry, located } = named;
  const owners = new Map<unknown, Located>();
  for (const reference of ownersOf(project, located, { file, entry })) {
    yield;
    const target = project.resolve(reference, located.file);
    if (target.kind === 'found') owners.set(target.definition, target);
  }
  return linksFrom(file, on, [...owners.values()].map(definitionTarget));
}

function ownersOf(
  project: Project,
  { definition }: Located,
  from: { readonly file: AnnotationFile; readonly entry: Entry },
): readonly Leaf[] {
  switch (definition.type) {
    case 'entity': {
      if (definition.kind === 'event') return leavesOf(definition.entry, 'place');
      return employersOf(project, definition, from);
    }
    case 'source': {
      const publisher = leafOf(definition.entry, 'publisher');
      return publisher ? [publisher] : leavesOf(definition.entry, 'author');
    }
    case 'claim':
      return definition.speakers;
  }
}

function employersOf(
  project: Project,
  entity: Entity,
  { file, entry }: { readonly file: AnnotationFile; readonly entry: Entry },
): readonly Leaf[] {
  const day = dayOf(project, file, entry);
  const { held, former } =
    day === undefined ? { held: entity.roles, former: undefined } : officesOn(project, entity, day);
  return [...held, ...(former ? [former] : [])].flatMap(({ of }) => of ?? []);
}
