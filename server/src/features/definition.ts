import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { Leaf } from '../model/entry.ts';
import { articleTarget } from '../project/article-target.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Steps } from '../work/steps.ts';
import { type Spot, spotAt } from './article/spot.ts';
import { oncePerClaim } from './article/standing.ts';
import { wordsInArticle } from './article-words.ts';
import { definitionOf, standingAt } from './meaning.ts';
import { rangeOf } from './place.ts';
import { definitionTarget, linksFrom, type Target } from './target.ts';
import { type Anchored, anchoredAt, anchorOf } from './yaml-anchor.ts';

/**
 * Where the thing at a position of an annotation file is defined: the id that a reference means, the article,
 * the place of words in it, the anchor that an alias stands for. An id is its own definition, so that an editor
 * can go on to what refers to it. At a position of an article: the claims that stand on the words, and whoever is
 * named there.
 */
export function* definition(project: Project, uri: string, position: Position): Steps<LocationLink[]> {
  const spot = yield* spotAt(project, uri, position);
  if (spot) return linksFromSpot(spot);
  const file = project.annotations.get(uri);
  if (file === undefined) return [];
  const { tree, root } = file.annotation;
  const offset = file.text.offsetAt(position);
  const { cursor, meaning } = standingAt(tree, root, offset);
  const { on } = cursor;
  if (on === undefined) {
    const content = anchoredAt(tree, offset);
    const anchored = content && anchorOf(tree.pieces, { name: content.anchor ?? '', target: content });
    return anchored ? linksFrom(file, anchored.anchor, [anchorTarget(file, anchored)]) : [];
  }
  if (on.kind === 'alias') {
    const anchored = anchorOf(tree.pieces, on);
    return anchored ? linksFrom(file, on, [anchorTarget(file, anchored)]) : [];
  }
  return meaning?.kind === 'leaf' ? linksFrom(file, on, yield* leafTargets(project, file, meaning.leaf)) : [];
}

function linksFromSpot({ article, passages, named }: Spot): LocationLink[] {
  return [
    ...oncePerClaim(passages).flatMap(({ file, claim, piece }) =>
      linksFrom(article, piece, [definitionTarget({ file, definition: claim })]),
    ),
    ...(named ? linksFrom(article, named.span, [definitionTarget(named.located)]) : []),
  ];
}

function anchorTarget(file: AnnotationFile, { whole, anchor }: Anchored): Target {
  return {
    targetUri: file.uri,
    targetRange: rangeOf(file.text, whole),
    targetSelectionRange: rangeOf(file.text, anchor),
  };
}

function* leafTargets(project: Project, file: AnnotationFile, leaf: Leaf): Steps<readonly Target[]> {
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
      yield* project.findAnchors(file);
      return wordTargets(project, file, leaf);
    default:
      return [];
  }
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
