import * as l10n from '@vscode/l10n';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { leafOf, textOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { eachOf, type Steps } from '../../work/steps.ts';
import { extentOf } from '../extent.ts';
import { referenceName } from '../names.ts';
import { covering, rangeOf } from '../place.ts';
import { type Defined, keptLines } from './kept-lines.ts';
import { kindGroups } from './kinds.ts';
import { groupOf, lineOf, wordsOf } from './line.ts';

/** The lines of an annotation file: its article, entities by kind, sources, claims. */
export function* annotationLines(project: Project, file: AnnotationFile): Steps<DocumentSymbol[]> {
  const linesOf = (defined: Defined) => {
    const lineAt = file.annotation.tree.pieces.linesInOrder();
    return eachOf(keptLines(project, file, defined), (line) => line.shownIn(file, lineAt));
  };
  const entities = yield* linesOf('entities');
  const ofKinds = kindGroups.flatMap(({ kind, name }) =>
    groupOf(
      SymbolKind.Namespace,
      name(),
      entities.filter((_, index) => file.annotation.entities[index]?.kind === kind),
    ),
  );
  return [
    ...articleLine(project, file),
    ...ofKinds,
    ...groupOf(SymbolKind.Namespace, l10n.t('Sources'), yield* linesOf('sources'), keyOf(file, 'sources')),
    ...groupOf(SymbolKind.Namespace, l10n.t('Claims'), yield* linesOf('claims'), keyOf(file, 'claims')),
  ];
}

function keyOf(file: AnnotationFile, field: 'article' | 'sources' | 'claims'): Range | undefined {
  const key = file.annotation.root?.fields.get(field)?.key;
  return key && rangeOf(file.text, key);
}

function articleLine(project: Project, file: AnnotationFile): readonly DocumentSymbol[] {
  const article = file.annotation.article;
  const key = keyOf(file, 'article');
  if (article === undefined || key === undefined) return [];
  const { entry } = article;
  const title = leafOf(entry, 'title');
  const outlet = leafOf(entry, 'outlet');
  const name = title?.text || article.file?.text || l10n.t('Article');
  const details = [outlet && referenceName(project, file, outlet), textOf(entry, 'published')];
  const extent = extentOf(file, entry, [title, article.file]);
  const range = covering(key, [rangeOf(file.text, extent.whole)]);
  return [
    lineOf(SymbolKind.File, wordsOf(name, details), {
      range,
      selectionRange: rangeOf(file.text, extent.name),
    }),
  ];
}
