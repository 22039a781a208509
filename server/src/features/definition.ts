import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import type { Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import { articleTarget, type Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import type { Alias } from '../syntax/tree.ts';
import { wordsInArticle } from './article-words.ts';
import { extentOf } from './extent.ts';
import { definitionOf, standingAt } from './meaning.ts';
import { rangeOf } from './place.ts';
import { anchorOf } from './yaml-anchor.ts';

/** Somewhere to go, without where one came from. */
type Target = Omit<LocationLink, 'originSelectionRange'>;

/**
 * Where the thing at a position of an annotation file is defined: the id that a reference means, the article,
 * the place of words in it, the anchor that an alias stands for. An id is its own definition, so that an editor
 * can go on to what refers to it.
 */
export function definition(project: Project, uri: string, position: Position): LocationLink[] {
  const file = project.annotations.get(uri);
  if (file === undefined) return [];
  const { tree, root } = file.annotation;
  const { cursor, meaning } = standingAt(tree, root, file.text.offsetAt(position));
  const { on } = cursor;
  if (on === undefined) return [];
  const originSelectionRange = rangeOf(file.text, on);
  const targets =
    on.kind === 'alias'
      ? anchorTargets(file, on)
      : meaning?.kind === 'leaf'
        ? leafTargets(project, file, meaning.leaf)
        : [];
  return targets.map((target) => ({ originSelectionRange, ...target }));
}

/** The same for clients that know no links. */
export function locationsOf(links: readonly LocationLink[]): Location[] {
  return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}

function anchorTargets(file: AnnotationFile, alias: Alias): readonly Target[] {
  const found = anchorOf(file.annotation.tree.text, alias);
  if (found === undefined) return [];
  return [
    {
      targetUri: file.uri,
      targetRange: rangeOf(file.text, found.whole),
      targetSelectionRange: rangeOf(file.text, found.anchor),
    },
  ];
}

function leafTargets(project: Project, file: AnnotationFile, leaf: Leaf): readonly Target[] {
  switch (leaf.shape.type) {
    case 'reference': {
      const target = project.resolve(leaf, file);
      return target.kind === 'found' ? [definitionTarget(target)] : [];
    }
    case 'id': {
      const own = definitionOf(file, leaf);
      return own ? [definitionTarget(own)] : [];
    }
    case 'path':
      return articleTargets(project, file);
    case 'words':
      return wordTargets(project, file, leaf);
    default:
      return [];
  }
}

/** Where a definition stands, its id selected. */
function definitionTarget({ file, definition: { entry, idLeaf } }: Located): Target {
  const { whole, name } = extentOf(file, entry, [idLeaf]);
  return {
    targetUri: file.uri,
    targetRange: rangeOf(file.text, whole),
    targetSelectionRange: rangeOf(file.text, name),
  };
}

function articleTargets(project: Project, file: AnnotationFile): readonly Target[] {
  const target = articleTarget(project.root, file);
  if (target.kind !== 'inside' || project.articles.get(target.uri)?.type !== 'article') return [];
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [{ targetUri: target.uri, targetRange: top, targetSelectionRange: top }];
}

function wordTargets(project: Project, file: AnnotationFile, leaf: Leaf): readonly Target[] {
  const article = project.articleOf(file);
  if (article?.type !== 'article') return [];
  return wordsInArticle(project, file, leaf).map((span) => {
    const range = rangeOf(article.text, span);
    return { targetUri: article.uri, targetRange: range, targetSelectionRange: range };
  });
}
