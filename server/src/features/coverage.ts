import type { Article } from '../article/article.ts';
import { type Quotation, quotationsOf } from '../article/quotations.ts';
import { wordsOf } from '../article/word-index.ts';
import { entriesOf, leafOf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { overlaps, type Span } from '../syntax/span.ts';
import { wordsInArticle } from './article-words.ts';

/** Shorter quotations are titles and single words, as a rule. */
const fewestWords = 4;

/** The quotations of an article that ought to have a claim, and those of them that have none. */
export interface Coverage {
  readonly all: readonly Quotation[];
  readonly left: readonly Quotation[];
}

/**
 * How far the quotations of a file's article are annotated, in all files that annotate it: those of four words or
 * more, not those within others. A quotation counts that some claim touches, or that needs none. Undefined where
 * the article cannot be read.
 */
export function coverageOf(project: Project, file: AnnotationFile): Coverage | undefined {
  const read = project.articleOf(file);
  if (read?.type !== 'article') return undefined;
  const all = quotationsOf(read.article).quotations.filter(
    (quotation) => quotation.depth === 0 && wordsIn(read.article, quotation) >= fewestWords,
  );
  if (all.length === 0) return { all, left: [] };
  const taken = project.annotationsOf(read.uri).flatMap((each) => annotated(project, each));
  const left = all.filter(
    ({ content }) => !content.some((span) => taken.some((other) => overlaps(span, other))),
  );
  return { all, left };
}

function wordsIn({ visible }: Article, { content }: Quotation): number {
  return content
    .map((span) => visible.toVisible(span))
    .reduce((sum, { start, end }) => sum + wordsOf(visible.text.slice(start, end)).length, 0);
}

/** What a file's claims stand on in its article, or may stand on, and what it says needs none. */
function annotated(project: Project, file: AnnotationFile): readonly Span[] {
  const { claims, article } = file.annotation;
  const anchors = project.anchorsOf(file);
  const ofClaims = claims.flatMap((claim) => {
    const anchoring = anchors?.of(claim);
    if (anchoring === undefined || anchoring.status === 'orphan') return [];
    return anchoring.status === 'ambiguous' ? anchoring.places.flat() : anchoring.pieces;
  });
  const ignored = article ? entriesOf(article.entry, 'ignore', 'ignore') : [];
  const texts = ignored.map((entry) => leafOf(entry, 'text')).filter((leaf) => leaf !== undefined);
  return [...ofClaims, ...texts.flatMap((text) => wordsInArticle(project, file, text))];
}
