import type { Position } from 'vscode-languageserver-types';
import type { ArticleFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';

/** What a new annotation file should be called, and hold. */
export interface NewAnnotation {
  readonly uri: string;
  /** An annotation file of the article is there already: this is it. */
  readonly exists: boolean;
  readonly text: string;
  /** Where the first thing is to be typed. */
  readonly cursor: Position;
}

/**
 * The annotation file to make for an article, or the one that it has; null for what is no article.
 *
 * @param article the article as it was read; it need not be known to the project yet
 */
export function newAnnotation(_project: Project, _article: ArticleFile): NewAnnotation | null {
  return null;
}
