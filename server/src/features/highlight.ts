import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { highlightsFrom } from './article/highlight.ts';
import { spotAt } from './article/spot.ts';
import { rangeOf } from './place.ts';
import { subjectAt, usesIn } from './subject.ts';

/**
 * Where this file names what is named at a position of it: `Write` where it is defined, `Read` where it is used,
 * `Text` for tags, which nothing defines. In an article all words of one speaker. Null where nothing is named, so
 * that the editor marks equal words instead.
 */
export function* highlights(
  project: Project,
  uri: string,
  position: Position,
): Steps<DocumentHighlight[] | null> {
  const file = project.annotations.get(uri);
  if (file === undefined) {
    const spot = yield* spotAt(project, uri, position);
    return spot ? highlightsFrom(project, spot) : null;
  }
  const subject = subjectAt(project, file, file.text.offsetAt(position));
  if (subject === undefined) return null;
  const used = subject.kind === 'tag' ? DocumentHighlightKind.Text : DocumentHighlightKind.Read;
  const uses = yield* usesIn(project, subject, file);
  return yield* eachOf(
    uses,
    ({ span, isDefinition }): DocumentHighlight => ({
      range: rangeOf(file.text, span),
      kind: isDefinition ? DocumentHighlightKind.Write : used,
    }),
  );
}
