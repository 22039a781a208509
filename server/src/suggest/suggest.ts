import { speechOf } from '../article/speech.ts';
import { takenIn } from '../project/coverage.ts';
import type { ReadArticle } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { overlaps, type Span } from '../syntax/span.ts';
import { type Attribution, attributionsIn } from './attribution.ts';
import type { Suggestion, Told } from './suggestion.ts';

/**
 * The claims that an article seems to hold and that no claim or `ignore` of its annotation files covers yet, in
 * the article's order. It need not have an annotation file.
 */
export function suggestClaims(project: Project, article: ReadArticle): readonly Suggestion[] {
  const covered = takenIn(project, article);
  return attributionsIn(article.article)
    .map((found) => {
      const passages = found.passages.map((span) => article.article.visible.toSource(span));
      return { passages, ...told(article, found, passages) };
    })
    .filter(({ passages }) => !passages.some((span) => covered.some((other) => overlaps(span, other))));
}

/** What an article tells of a passage of it, whatever covers it: who said it, to whom, when. */
export function readPassage(_project: Project, article: ReadArticle, passages: readonly Span[]): Told {
  const { visible } = article.article;
  const seen = passages.map((span) => visible.toVisible(span));
  const found = attributionsIn(article.article).find((each) =>
    each.passages.some((span) => seen.some((other) => overlaps(span, other))),
  );
  return told(article, found, passages);
}

function told({ article }: ReadArticle, found: Attribution | undefined, passages: readonly Span[]): Told {
  const source = (span: Span | undefined): Span | undefined => span && article.visible.toSource(span);
  const mention = source(found?.mention);
  return {
    speech: speechOf(article, passages),
    cue: source(found?.cue),
    mention,
    speaker: undefined,
    name: mention && article.text.slice(mention.start, mention.end),
    to: [],
    via: [],
    date: undefined,
    confidence: mention ? 0.8 : 0.5,
    reason: '',
  };
}
