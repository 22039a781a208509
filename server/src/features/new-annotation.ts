import type { Position } from 'vscode-languageserver-types';
import { newFile } from '../annotate/new-file.ts';
import type { AnnotationFile, ArticleFile } from '../project/document.ts';
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
export function newAnnotation(project: Project, article: ArticleFile): NewAnnotation | null {
  const [existing] = project.annotationsOf(article.uri);
  if (existing) return opened(existing);
  if (article.type !== 'article') return null;
  const { uri, empty, head, eol } = newFile(project, article);
  if (empty) return opened(empty);
  const lines = [...head.trimEnd().split(eol), '', 'claims:', '  - id: '];
  const cursor = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const text = [...lines, '    text: ""', '    speaker:', '    sources: []', ''].join(eol);
  return { uri, exists: false, text, cursor };
}

function opened({ uri, text }: AnnotationFile): NewAnnotation {
  return { uri, exists: true, text: text.getText(), cursor: { line: 0, character: 0 } };
}
