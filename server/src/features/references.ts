import type { Location, Position } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { spotAt } from './article/spot.ts';
import { oncePerClaim } from './article/standing.ts';
import { rangeOf } from './place.ts';
import { type Subject, subjectAt, type Use, usesOf } from './subject.ts';

/**
 * Every place that names what is named at a position of an annotation file: an entity, source or claim, a tag,
 * an article, in the whole project; a YAML anchor, in its file. Ordered by file, then by place. An id that
 * nothing defines is found too, so that it can be seen where it is missed. At a position of an article: the places
 * that name whoever is named there, else the claims that stand on the words.
 *
 * @param declaration whether the place that defines it is wanted too
 */
export function* references(
  project: Project,
  uri: string,
  position: Position,
  declaration: boolean,
): Steps<Location[]> {
  const uses: Use[] = [];
  for (const subject of yield* subjectsAt(project, uri, position))
    for (const use of yield* usesOf(project, subject)) uses.push(use);
  return yield* eachOf(
    uses.filter(({ isDefinition }) => declaration || !isDefinition),
    (use) => ({ uri: use.file.uri, range: rangeOf(use.file.text, use.span) }),
  );
}

function* subjectsAt(project: Project, uri: string, position: Position): Steps<readonly Subject[]> {
  const file = project.annotations.get(uri);
  const subject = file && subjectAt(project, file, file.text.offsetAt(position));
  if (subject) return [subject];
  const spot = yield* spotAt(project, uri, position);
  if (spot?.named) return [{ kind: 'definition', located: spot.named.located }];
  return oncePerClaim(spot?.passages ?? []).map(({ file: home, claim }) => ({
    kind: 'definition',
    located: { file: home, definition: claim },
  }));
}
