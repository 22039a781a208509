import * as l10n from '@vscode/l10n';
import { type Article, paragraphsAt } from '../../article/article.ts';
import { sentencesOf } from '../../article/sentences.ts';
import type { Leaf } from '../../model/entry.ts';
import { overlaps, type Span } from '../../syntax/span.ts';
import { wordsInArticle } from '../article-words.ts';
import { shortened } from '../names.ts';
import type { FileDesk } from './desk.ts';

/** Longer sentences are cut, in UTF-16 units. */
const mostWords = 400;

/** The sentence of the article in which words of an annotation stand; undefined where they are not found. */
export function wordsCard({ project, file, pen }: FileDesk, words: Leaf): string | undefined {
  const article = project.articleOf(file);
  const places = wordsInArticle(project, file, words);
  const [place] = places;
  if (place === undefined || article?.type !== 'article') return undefined;
  if (places.length > 1) return l10n.t('Places in the article: {0}', String(places.length));
  const line = article.text.positionAt(place.start).line + 1;
  const label = l10n.t('{0}, line {1}', project.pathOf(article.uri), String(line));
  return pen.card([
    pen.text(shortened(sentencesAt(article.article, place), mostWords)),
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
