import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Leaf } from '../model/entry.ts';
import { leavesUnder } from '../model/leaves.ts';
import { articleTarget } from '../project/article-target.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { PiecedText } from '../syntax/pieced-text.ts';
import type { Span } from '../syntax/span.ts';
import type { Steps } from '../work/steps.ts';
import { wikidataUrl } from './addresses.ts';
import { safeUrl } from './cards/pen.ts';
import { insideOf, rangeOf } from './place.ts';

/**
 * What can be opened from an annotation file: its article, every Wikidata item, and every URL, be it the value of
 * a field or in the midst of a note, a comment or a field of the user’s own.
 */
export function* documentLinks(project: Project, uri: string): Steps<DocumentLink[]> {
  const file = project.annotations.get(uri);
  if (file === undefined) return [];
  const { root, tree } = file.annotation;
  const links = new Map<number, DocumentLink>();
  for (const leaf of root ? leavesUnder(root) : []) {
    yield;
    const link = linkFor(project, file, leaf);
    if (link === undefined) continue;
    // What an alias stands for is linked where it is written.
    const span = insideOf(tree.pieces, leaf.node);
    links.set(span.start, { range: rangeOf(file.text, span), ...link });
  }
  for (const { span, target } of urlsIn(tree.pieces)) {
    yield;
    if (!links.has(span.start)) links.set(span.start, { range: rangeOf(file.text, span), target });
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

/** URLs wherever they stand in a text, without the punctuation and closing marks of the sentence around them. */
function* urlsIn(text: PiecedText): Iterable<{ readonly span: Span; readonly target: string }> {
  for (const { index, group = '' } of text.matchesOf(written)) {
    const url = withoutTrail(group);
    const target = safeUrl(url);
    if (target !== undefined) yield { span: { start: index, end: index + url.length }, target };
  }
}

const written = /\b(https?:\/\/[^\s<>"'`{}|\\^“”„«»‘’…]+)/gi;

/** A closing bracket at the end belongs to a URL only where the URL holds an opening one. */
function withoutTrail(url: string): string {
  const trail = new Set('.,;:!?*_');
  if (!url.includes('(')) trail.add(')');
  if (!url.includes('[')) trail.add(']');
  let end = url.length;
  while (trail.has(url.charAt(end - 1))) end--;
  return url.slice(0, end);
}
