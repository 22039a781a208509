import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { DefinitionType } from '../format/shape.ts';
import type { Definition } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { around, definitionWith } from './meaning.ts';
import { namedAt } from './named.ts';
import { definitionTarget, linksFrom } from './target.ts';

/** The fields by which one thing takes up another, and what has them. */
const takingUp: ReadonlyMap<string, DefinitionType> = new Map([
  ['repeats', 'claim'],
  ['derived-from', 'source'],
  ['of', 'entity'],
  ['members', 'entity'],
]);

/**
 * What takes up the thing at a position of an annotation file: the claims that repeat a claim, and those that
 * repeat them; the sources derived from a source, and from those; whoever holds office for an organization,
 * place or person, or is a group’s member. The nearest first; never the thing itself, and each once.
 */
export function* implementation(project: Project, uri: string, position: Position): Steps<LocationLink[]> {
  const file = project.annotations.get(uri);
  const named = file && namedAt(project, file, file.text.offsetAt(position));
  if (file === undefined || named === undefined) return [];
  const takers = yield* takenUpBy(project, named.located);
  return linksFrom(file, named.on, yield* eachOf(takers, definitionTarget));
}

/** What takes up a definition, the nearest first. */
export function* takenUpBy(project: Project, located: Located): Steps<readonly Located[]> {
  const found: Located[] = [];
  const seen = new Set<Definition>([located.definition]);
  const open: Located[] = [located];
  for (const next of open)
    for (const { file, reference } of yield* project.scope.uses.find(next)) {
      yield;
      const taker = takerOf(file, reference);
      if (taker === undefined || seen.has(taker.definition)) continue;
      seen.add(taker.definition);
      found.push(taker);
      if (taker.definition.type !== 'entity') open.push(taker);
    }
  return found;
}

function takerOf(file: AnnotationFile, { field, owner }: Leaf): Located | undefined {
  const name = takingUp.get(field);
  const entry = name && around(owner, name);
  return entry && definitionWith(file, entry);
}
