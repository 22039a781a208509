import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileChange } from '../../../../server/src/features/annotate/change.ts';
import type { ReadArticle } from '../../../../server/src/project/document.ts';
import { articleFile } from '../../../../server/src/project/document.ts';
import type { Project } from '../../../../server/src/project/project.ts';
import { articleFormatOf } from '../../../../server/src/project/uri.ts';
import type { Span } from '../../../../server/src/syntax/span.ts';
import { unmark } from '../../marks.ts';
import { documentOf, projectOf, uriOf } from '../../memory.ts';

/** An article in its project, with what is selected in it. */
export interface Selected {
  readonly project: Project;
  readonly article: ReadArticle;
  /** What stood between `⟦` and `⟧`, or where `¦` stood. */
  readonly selection: Span;
  /** What is selected beside it. */
  readonly others: readonly Span[];
  /** The article's text without marks. */
  readonly text: string;
}

/** The project that files make up; the one whose text holds `⟦…⟧` or `¦` is the article. */
export async function selectedIn(files: Readonly<Record<string, string>>): Promise<Selected> {
  const marked = Object.entries(files).find(([, content]) => /[⟦¦]/.test(content));
  assert(marked, 'one file holds marks');
  const [path, content] = marked;
  const { text, spans, cursors } = unmark(content);
  const [at] = cursors;
  const [first, ...others] = spans;
  const selection = first ?? (at === undefined ? undefined : { start: at, end: at });
  assert(selection);
  const project = await projectOf({ ...files, [path]: text });
  const format = articleFormatOf(uriOf(path));
  assert(format, 'the file with the marks is an article');
  const article = project.articleAt(uriOf(path)) ?? articleFile(uriOf(path), format, documentOf(path, text));
  assert(article.type === 'article');
  return { project, article, selection, others, text };
}

/** What a file holds once a change is made, and where the cursor is in it, as a `¦`. */
export function changed(project: Project, { uri, creates, edits, cursor }: FileChange): string {
  const file = project.annotations.get(uri);
  const text = creates ?? (file && TextDocument.applyEdits(file.text, edits));
  assert(text !== undefined, `the project holds ${uri}`);
  const offset = documentOf('after', text).offsetAt(cursor);
  return `${text.slice(0, offset)}¦${text.slice(offset)}`;
}

/** No document is open. */
export const closed = { versionOf: () => undefined };
