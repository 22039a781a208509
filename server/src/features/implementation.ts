import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { DefinitionType } from '../format/shape.ts';
import type { Definition } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import { around, definitionWith } from './meaning.ts';
import { namedAt } from './named.ts';
import { definitionTarget, linksFrom } from './target.ts';

/** The fields by which one thing takes up another, and what has them. */
const takers: ReadonlyMap<string, DefinitionType> = new Map([
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
export function implementation(project: Project, uri: string, position: Position): LocationLink[] {
  const file = project.annotations.get(uri);
  const named = file && namedAt(project, file, file.text.offsetAt(position));
  if (file === undefined || named === undefined) return [];
  return linksFrom(file, named.on, [...takenUpBy(project, named.located)].map(definitionTarget));
}

/** What takes up a definition, the nearest first. */
export function* takenUpBy(project: Project, located: Located): Iterable<Located> {
  const seen = new Set<Definition>([located.definition]);
  const open: Located[] = [located];
  for (const next of open)
    for (const { file, reference } of project.scope.usesOf(next)) {
      const taker = takerOf(file, reference);
      if (taker === undefined || seen.has(taker.definition)) continue;
      seen.add(taker.definition);
      yield taker;
      if (taker.definition.type !== 'entity') open.push(taker);
    }
}

function takerOf(file: AnnotationFile, { field, owner }: Leaf): Located | undefined {
  const name = takers.get(field);
  const entry = name && around(owner, name);
  return entry && definitionWith(file, entry);
}
