import type { Position } from 'vscode-languageserver-types';
import { aboutArticle } from '../article/about.ts';
import { eolOf } from '../edit/entry.ts';
import { writeField } from '../edit/node.ts';
import type { ArticleFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { nameOf, normalUri, parentOf, within } from '../project/uri.ts';

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
  if (existing) {
    const start = { line: 0, character: 0 };
    return { uri: existing.uri, exists: true, text: existing.text.getText(), cursor: start };
  }
  if (article.type !== 'article') return null;
  const eol = eolOf(article.article.text);
  const lines = [...headOf(article, eol), '', 'claims:', '  - id: '];
  const cursor = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const text = [...lines, '    text: ""', '    speaker:', '    sources: []', ''].join(eol);
  return { uri: freeUri(project, article.uri), exists: false, text, cursor };
}

function headOf(article: Extract<ArticleFile, { type: 'article' }>, eol: '\n' | '\r\n'): readonly string[] {
  const { title, published } = aboutArticle(article.article);
  const fields = { file: nameOf(article.uri), title, published };
  const where = { flow: false, indent: 2, eol } as const;
  return [
    'newsmark: 1',
    'article:',
    ...Object.entries(fields).flatMap(([key, value]) =>
      value === undefined ? [] : [`  ${writeField(key, value, where)}`],
    ),
  ];
}

/** `call.md` is annotated in `call.news.yaml`; where another article's annotation has that name, in `call.md.news.yaml`. */
function freeUri(project: Project, articleUri: string): string {
  const folder = parentOf(articleUri);
  const name = nameOf(articleUri);
  const stem = name.replace(/\.[^.]+$/, '');
  const uris = [stem, name].map((each) => normalUri(within(folder, `${each}.news.yaml`)));
  return uris.find((uri) => !project.annotations.has(uri)) ?? uris[0] ?? articleUri;
}
