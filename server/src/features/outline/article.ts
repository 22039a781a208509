import type { ReadArticle } from '../../project/document.ts';
import { findPassages } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { eachOf, type Steps } from '../../work/steps.ts';
import { extentIn, oncePerClaim, sourcingIn } from '../article/standing.ts';
import { lineOfClaim } from './annotation.ts';
import type { Item } from './item.ts';

/** The lines of an article: its claims in the order of their words, each once; no headings, which editors know. */
export function* articleItems(project: Project, article: ReadArticle): Steps<readonly Item[]> {
  const lacksSource = sourcingIn(project, article);
  const passages = oncePerClaim(yield* findPassages(project, article));
  return yield* eachOf(passages, (passage) =>
    lineOfClaim(project, passage.file, passage.claim, lacksSource(passage), extentIn(passage)),
  );
}
