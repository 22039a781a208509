import * as l10n from '@vscode/l10n';
import { type Article, paragraphsAt } from '../../article/article.ts';
import { sentencesOf } from '../../article/sentences.ts';
import type { Leaf } from '../../model/entry.ts';
import { overlaps, type Span } from '../../syntax/span.ts';
import { shortened } from '../names.ts';
import type { FileDesk } from './desk.ts';

/** Longer sentences are cut, in UTF-16 units. */
const mostWords = 400;

/** The sentence of the article in which a claim's words stand; undefined where they are not found. */
export function wordsCard({ project, file, pen }: FileDesk, leaf: Leaf): string | undefined {
  const claim = file.annotation.claims.find(({ pieces }) => pieces.includes(leaf));
  const article = project.articleOf(file);
  const anchoring = claim && project.anchorsOf(file)?.of(claim);
  if (claim === undefined || anchoring === undefined || article?.type !== 'article') return undefined;
  if (anchoring.status === 'orphan') return undefined;
  if (anchoring.status === 'ambiguous') return l10n.t('Places in the article: {0}', String(anchoring.count));
  const piece = anchoring.pieces[claim.pieces.indexOf(leaf)];
  if (piece === undefined) return undefined;
  const line = article.text.positionAt(piece.start).line + 1;
  const label = l10n.t('{0}, line {1}', project.pathOf(article.uri), String(line));
  return pen.card([
    pen.text(shortened(sentencesAt(article.article, piece), mostWords)),
    pen.file(label, `${article.uri}#L${line}`),
  ]);
}

function sentencesAt(article: Article, span: Span): string {
  const { visible } = article;
  return paragraphsAt(article, visible.toVisible(span))
    .flatMap(sentencesOf)
    .filter((sentence) => overlaps(sentence, span))
    .map((sentence) => visible.toVisible(sentence))
    .map(({ start, end }) => visible.text.slice(start, end))
    .join(' ');
}
