import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Definition } from '../../model/definition.ts';
import { type Passage, passagesOf } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { rangeOf } from '../place.ts';
import { placesNaming } from './names.ts';
import type { Spot } from './spot.ts';

/**
 * All words of one speaker in an article: of whoever says what stands at a place of it, or is named there, whose
 * names are marked too. A claim without a speaker is marked alone. Null where nothing is annotated or named.
 */
export function highlightsFrom(project: Project, spot: Spot): DocumentHighlight[] | null {
  const { article, passages, named } = spot;
  if (passages.length === 0 && named === undefined) return null;
  const here = new Set(passages.map(({ claim }) => claim));
  const speakers = named
    ? new Set<Definition>([named.located.definition])
    : new Set(passages.flatMap((passage) => speakersOf(project, passage)));
  const spoken = passagesOf(project, article).filter(
    (passage) =>
      (named === undefined && here.has(passage.claim)) ||
      speakersOf(project, passage).some((speaker) => speakers.has(speaker)),
  );
  const marks = new Map<string, DocumentHighlight>();
  const mark = (span: { readonly start: number; readonly end: number }, kind: DocumentHighlightKind) =>
    marks.set(`${span.start} ${span.end}`, { range: rangeOf(article.text, span), kind });
  for (const { pieces } of spoken) for (const piece of pieces) mark(piece, DocumentHighlightKind.Text);
  if (named)
    for (const name of placesNaming(project, article, named.located)) mark(name, DocumentHighlightKind.Read);
  return [...marks.values()];
}

function speakersOf(project: Project, { file, claim }: Passage): readonly Definition[] {
  return claim.speakers.flatMap((speaker) => {
    const target = project.resolve(speaker, file);
    return target.kind === 'found' ? [target.definition] : [];
  });
}
