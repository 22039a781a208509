import assert from 'node:assert/strict';
import type { ReadArticle } from '../../../server/src/project/document.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { suggestClaims } from '../../../server/src/suggest/suggest.ts';
import type { Suggestion } from '../../../server/src/suggest/suggestion.ts';
import type { Span } from '../../../server/src/syntax/span.ts';
import { mark } from '../marks.ts';
import { uriOf, workspaceOf } from '../memory.ts';

/** A line too long for a hard-wrapped text: with it, each line is a paragraph. */
const prose = `${'It was a long and quiet day at the harbour of the old town by the sea. '.repeat(2)}\n`;

/** What is suggested for a text, in a project with an annotation of it, or without any. */
export interface Read {
  readonly text: string;
  readonly project: Project;
  readonly article: ReadArticle;
  readonly suggestions: readonly Suggestion[];
}

/** What else there is. */
export interface Circumstances {
  readonly annotation?: string;
  readonly file?: string;
  /** The paragraphs before a plain text, in English where nothing is said. */
  readonly before?: string;
}

/** Reads a text as an article: `.txt`, unless its file is said to be another. */
export async function read(
  text: string,
  { annotation, file = 'story.txt', before = prose }: Circumstances = {},
): Promise<Read> {
  const whole = file.endsWith('.txt') ? `${before}${text}\n` : text;
  const workspace = workspaceOf({
    [file]: whole,
    ...(annotation === undefined ? {} : { 'story.news.yaml': annotation }),
  });
  const project = await workspace.projectOf(uriOf(file));
  const article = project.articles.get(uriOf(file)) ?? (await workspace.articleAt(uriOf(file)));
  assert(article?.type === 'article');
  return { text: whole, project, article, suggestions: suggestClaims(project, article) };
}

/** A text with marks around the passages of each suggestion, its mention and its cue in words. */
export async function shown(text: string, before = prose): Promise<readonly (readonly string[])[]> {
  const { text: whole, suggestions } = await read(text, { before });
  const words = (span: Span | undefined): string => (span ? whole.slice(span.start, span.end) : '');
  return suggestions.map(({ passages, mention, cue }) => [
    mark(whole, passages).slice(before.length, -1),
    words(mention),
    words(cue),
  ]);
}
