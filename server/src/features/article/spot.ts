import type { Position } from 'vscode-languageserver-types';
import type { ReadArticle } from '../../project/document.ts';
import { findPassages, type Passage } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { type Span, touches } from '../../syntax/span.ts';
import type { Steps } from '../../work/steps.ts';
import { type Named, nameAt } from './names.ts';

/** What stands at a place of an article. */
export interface Spot {
  readonly article: ReadArticle;
  /** The claims whose words these are, the one with the fewest around the place first. */
  readonly passages: readonly Touched[];
  /** The entity that the words name. */
  readonly named: Named | undefined;
}

/** A passage, and that piece of it which a place touches. */
export interface Touched extends Passage {
  readonly piece: Span;
}

/** What stands at a position of an article; undefined where the document is no article of the project. */
export function* spotAt(project: Project, uri: string, position: Position): Steps<Spot | undefined> {
  const article = project.articleAt(uri);
  if (article === undefined) return undefined;
  const offset = article.text.offsetAt(position);
  const all = yield* findPassages(project, article);
  const passages = all
    .flatMap((passage): readonly Touched[] => {
      const piece = passage.pieces.find((span) => touches(span, offset));
      return piece === undefined ? [] : [{ ...passage, piece }];
    })
    .sort((a, b) => lengthOf(a.piece) - lengthOf(b.piece));
  return { article, passages, named: nameAt(project, article, offset) };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
