import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { ReadArticle } from '../../project/document.ts';
import { findPassages } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { eachOf, type Steps } from '../../work/steps.ts';
import { extentIn, oncePerClaim } from '../article/standing.ts';
import { rangeOf } from '../place.ts';
import { symbolOf } from './kinds.ts';
import { lineOf } from './line.ts';
import { wordsFor } from './words.ts';

/** The lines of an article: its claims in the order of their words, each once; no headings, which editors know. */
export function* articleLines(project: Project, article: ReadArticle): Steps<DocumentSymbol[]> {
  const passages = oncePerClaim(yield* findPassages(project, article));
  return yield* eachOf(passages, (passage) => {
    const { file, claim } = passage;
    const { whole, name } = extentIn(passage);
    return lineOf(symbolOf(claim), wordsFor(project, file, claim), {
      range: rangeOf(article.text, whole),
      selectionRange: rangeOf(article.text, name),
    });
  });
}
