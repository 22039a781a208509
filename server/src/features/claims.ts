import type { Range } from 'vscode-languageserver-types';
import { breaksOf } from '../project/breaks.ts';
import type { ReadArticle } from '../project/document.ts';
import { findPassages } from '../project/passages.ts';
import type { Project } from '../project/project.ts';
import { isUnsourced, needsSource } from '../rules/sourcing/unsourced.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { extentIn, oncePerClaim, sourcingIn } from './article/standing.ts';
import { rangesOf } from './extent.ts';
import { rangeOf } from './place.ts';

/** One claim of a file, or of an article, for whoever counts them or walks through them. */
export interface ClaimSummary {
  /** Empty where none is written. */
  readonly id: string;
  readonly range: Range;
  /** Its id, or else its first words; in an article the first of its words there. */
  readonly selectionRange: Range;
  /** Whether it needs a source and has none. */
  readonly unsourced: boolean;
}

/**
 * The claims of an annotation file in its order; of an article those that stand on its words, in the order of these,
 * each once. Null where it is neither.
 */
export function* claimsIn(project: Project, uri: string): Steps<{ readonly claims: ClaimSummary[] } | null> {
  const article = project.articleAt(uri);
  if (article) return { claims: yield* claimsOf(project, article) };
  const file = project.annotations.get(uri);
  if (file === undefined) return null;
  const breaks = breaksOf(file.annotation.tree);
  const claims = yield* eachOf(file.annotation.claims, (claim) => {
    const { range, selectionRange } = rangesOf({ file, definition: claim });
    return {
      id: claim.id,
      range,
      selectionRange,
      unsourced: isUnsourced(claim, breaks) && needsSource(claim),
    };
  });
  return { claims };
}

function* claimsOf(project: Project, article: ReadArticle): Steps<ClaimSummary[]> {
  const lacksSource = sourcingIn(project, article);
  const passages = oncePerClaim(yield* findPassages(project, article));
  return yield* eachOf(passages, (passage) => {
    const { whole, name } = extentIn(passage);
    return {
      id: passage.claim.id,
      range: rangeOf(article.text, whole),
      selectionRange: rangeOf(article.text, name),
      unsourced: lacksSource(passage),
    };
  });
}
