import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Entry, Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import { articleTarget, type Project } from '../project/project.ts';
import { wikidataUrl } from './addresses.ts';
import { safeUrl } from './cards/pen.ts';
import { insideOf, rangeOf } from './place.ts';

/** What can be opened from an annotation file: its article, every URL, every Wikidata item. */
export function documentLinks(project: Project, uri: string): DocumentLink[] {
  const file = project.annotations.get(uri);
  if (file?.annotation.root === undefined) return [];
  const links = new Map<number, DocumentLink>();
  for (const leaf of leavesIn(file.annotation.root)) {
    const link = linkFor(project, file, leaf);
    // What an alias stands for is linked where it is written.
    if (link === undefined) continue;
    const span = insideOf(file.annotation.tree.text, leaf.node);
    links.set(span.start, { range: rangeOf(file.text, span), ...link });
  }
  return [...links].sort(([a], [b]) => a - b).map(([, link]) => link);
}

function linkFor(
  project: Project,
  file: AnnotationFile,
  leaf: Leaf,
): Omit<DocumentLink, 'range'> | undefined {
  switch (leaf.shape.type) {
    case 'url': {
      const target = leaf.valid ? safeUrl(leaf.text) : undefined;
      return target === undefined ? undefined : { target };
    }
    case 'wikidata':
      return leaf.valid ? { target: wikidataUrl(leaf.text), tooltip: l10n.t('Open in Wikidata') } : undefined;
    case 'path': {
      const article = articleTarget(project.root, file);
      const isThere = article.kind === 'inside' && project.articles.get(article.uri)?.type === 'article';
      return isThere ? { target: article.uri, tooltip: l10n.t('Open the article') } : undefined;
    }
    default:
      return undefined;
  }
}

function* leavesIn(entry: Entry): Iterable<Leaf> {
  for (const { values } of entry.fields.values())
    for (const value of values)
      if (value.kind === 'leaf') yield value;
      else yield* leavesIn(value);
}
