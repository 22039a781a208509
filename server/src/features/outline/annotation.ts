import * as l10n from '@vscode/l10n';
import { SymbolKind } from 'vscode-languageserver-types';
import type { Claim } from '../../model/claim.ts';
import type { Entity, Source } from '../../model/definition.ts';
import { leafOf, textOf } from '../../model/entry.ts';
import { type Breaks, breaksOf } from '../../project/breaks.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { saidOn } from '../../rules/claims/said-on.ts';
import { isUnsourced, needsSource } from '../../rules/sourcing/unsourced.ts';
import type { Span } from '../../syntax/span.ts';
import { spanOf } from '../../syntax/tree.ts';
import { eachOf, type Steps } from '../../work/steps.ts';
import { spoken } from '../cards/labels.ts';
import { type Extent, extentOf } from '../extent.ts';
import { claimName, referenceName } from '../names.ts';
import { groupOf, type Item, itemOf } from './item.ts';
import { kindGroups } from './kinds.ts';

/** The lines of an annotation file: its article, entities by kind, sources, claims. */
export function* annotationItems(project: Project, file: AnnotationFile): Steps<readonly Item[]> {
  const { entities, sources, claims, tree } = file.annotation;
  const breaks = breaksOf(tree);
  const ofKinds = yield* eachOf(kindGroups, ({ kind, name, symbol }) =>
    groupOf(
      SymbolKind.Namespace,
      name(),
      entities.filter((entity) => entity.kind === kind).map((entity) => entityItem(file, entity, symbol)),
    ),
  );
  return [
    ...articleItem(project, file),
    ...ofKinds.flat(),
    ...groupOf(
      SymbolKind.Namespace,
      l10n.t('Sources'),
      yield* eachOf(sources, (source) => sourceItem(project, file, source)),
      keyOf(file, 'sources'),
    ),
    ...groupOf(
      SymbolKind.Namespace,
      l10n.t('Claims'),
      yield* eachOf(claims, (claim) => claimItem(project, file, claim, breaks)),
      keyOf(file, 'claims'),
    ),
  ];
}

function keyOf(file: AnnotationFile, field: 'article' | 'sources' | 'claims'): Span | undefined {
  const key = file.annotation.root?.fields.get(field)?.key;
  return key && spanOf(key);
}

function articleItem(project: Project, file: AnnotationFile): readonly Item[] {
  const article = file.annotation.article;
  const key = keyOf(file, 'article');
  if (article === undefined || key === undefined) return [];
  const { entry } = article;
  const title = leafOf(entry, 'title');
  const outlet = leafOf(entry, 'outlet');
  const name = title?.text || article.file?.text || l10n.t('Article');
  const details = [outlet && referenceName(project, file, outlet), textOf(entry, 'published')];
  const { whole, name: words } = extentOf(file, entry, [title, article.file]);
  const all = { start: Math.min(key.start, whole.start), end: Math.max(key.end, whole.end) };
  return [itemOf(SymbolKind.File, name, details, { whole: all, name: words })];
}

function entityItem(file: AnnotationFile, entity: Entity, symbol: SymbolKind): Item {
  return itemOf(symbol, entity.id, [entity.name], extentOf(file, entity.entry, [entity.idLeaf]));
}

function sourceItem(project: Project, file: AnnotationFile, source: Source): Item {
  const maker = leafOf(source.entry, 'author') ?? leafOf(source.entry, 'publisher');
  const title = source.title ?? (maker && referenceName(project, file, maker));
  const details = [source.kind && spoken(source.kind), title];
  return itemOf(SymbolKind.Constant, source.id, details, extentOf(file, source.entry, [source.idLeaf]));
}

function claimItem(project: Project, file: AnnotationFile, claim: Claim, breaks: Breaks): Item {
  const names = [claim.idLeaf, claim.pieces[0]];
  const unsourced = isUnsourced(claim, breaks) && needsSource(claim);
  return lineOfClaim(project, file, claim, unsourced, extentOf(file, claim.entry, names));
}

/** The line of a claim, in whatever document it stands. */
export function lineOfClaim(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  unsourced: boolean,
  extent: Extent,
): Item {
  const speakers = claim.speakers.map((speaker) => referenceName(project, file, speaker)).join(', ');
  const details = [
    speakers || (claim.speech === 'narration' ? spoken(claim.speech) : ''),
    saidOn(project, file, claim)?.date.written,
    unsourced ? l10n.t('no source') : undefined,
  ];
  const name = claim.id || claimName(claim) || l10n.t('claim');
  return itemOf(SymbolKind.String, name, details, extent);
}
