import type { Anchoring } from '../article/anchor.ts';
import { anchorPhrase } from '../article/phrase.ts';
import type { Claim } from '../model/claim.ts';
import { isEntry, type Leaf } from '../model/entry.ts';
import { placeOf } from '../project/anchors.ts';
import type { AnnotationFile } from '../project/document.ts';
import { ignoredBy, placesOf } from '../project/passages.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/span.ts';
import { around } from './meaning.ts';

/**
 * Where words that an annotation file takes from its article stand in it: those of a claim's text, of one of
 * its passages, of a mention, a cue, a date, or an ignored quotation. Several spans where they are ambiguous,
 * none where they are not found. Spans of the article's source.
 */
export function wordsInArticle(project: Project, file: AnnotationFile, words: Leaf): readonly Span[] {
  const article = project.articleOf(file);
  if (words.shape.type !== 'words' || article?.type !== 'article') return [];
  if (isEntry(words.owner, 'ignore')) return words.field === 'text' ? ignoredBy(article, words.owner) : [];
  const entry = around(words.owner, 'claim');
  const claim = entry && file.annotation.claims.find((each) => each.entry === entry);
  const anchors = project.anchorsOf(file);
  const anchoring = claim && anchors?.of(claim);
  if (claim === undefined || anchors === undefined || anchoring === undefined) return [];
  const piece = claim.pieces.indexOf(words);
  if (piece !== -1) return piecesOf(anchoring, piece);
  if (words.field === 'prefix' || words.field === 'suffix')
    return piecesOf(anchoring, edgeOf(claim, words.field));
  if (words.field === 'mention' || words.field === 'cue') return known(anchors.phrasesOf(claim)[words.field]);
  const near = placeOf(anchoring);
  return near === undefined ? [] : known(anchorPhrase(article.article, near, words.node.value));
}

function edgeOf({ pieces }: Claim, field: 'prefix' | 'suffix'): number {
  return field === 'prefix' ? 0 : pieces.length - 1;
}

function piecesOf(anchoring: Anchoring, index: number): readonly Span[] {
  return placesOf(anchoring).flatMap((pieces) => pieces[index] ?? []);
}

function known(span: Span | null): readonly Span[] {
  return span === null ? [] : [span];
}
