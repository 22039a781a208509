import type { Location, Position } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import { rangeOf } from './place.ts';
import { subjectAt, usesOf } from './subject.ts';

/**
 * Every place that names what is named at a position of an annotation file: an entity, source or claim, a tag,
 * an article, in the whole project; a YAML anchor, in its file. Ordered by file, then by place. An id that
 * nothing defines is found too, so that it can be seen where it is missed.
 *
 * @param declaration whether the place that defines it is wanted too
 */
export function references(
  project: Project,
  uri: string,
  position: Position,
  declaration: boolean,
): Location[] {
  const file = project.annotations.get(uri);
  const subject = file && subjectAt(project, file, file.text.offsetAt(position));
  if (subject === undefined) return [];
  return usesOf(project, subject)
    .filter(({ isDefinition }) => declaration || !isDefinition)
    .map((use) => ({ uri: use.file.uri, range: rangeOf(use.file.text, use.span) }));
}
