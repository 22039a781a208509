import type { Range } from 'vscode-languageserver';
import { addAlias } from '../../features/annotate/alias.ts';
import { choicesFor } from '../../features/annotate/choices.ts';
import { annotatePassages, annotateSelection } from '../../features/annotate/claims.ts';
import { define } from '../../features/annotate/define.ts';
import { extendClaim } from '../../features/annotate/extend.ts';
import { suggestedClaims } from '../../features/annotate/suggestions.ts';
import { locatedBy } from '../../features/handle.ts';
import type { ReadArticle } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { normalUri } from '../../project/uri.ts';
import type { Span } from '../../syntax/span.ts';
import {
  aliasRequest,
  annotateRequest,
  choicesRequest,
  defineRequest,
  extendRequest,
  suggestionsRequest,
} from '../annotate-protocol.ts';
import { fileAt, type Serving } from '../serving.ts';

interface Reading {
  readonly project: Project;
  readonly article: ReadArticle;
  /** Of the article's source. */
  readonly spanOf: (range: Range) => Span;
}

/** Answers with what is made of an article's words. */
export function answerAnnotating(serving: Serving): void {
  const { connection, handlers, workspace } = serving;
  const options = { versionOf: (uri: string) => workspace.openDocument(normalUri(uri))?.version };
  connection.onRequest(
    annotateRequest,
    handlers.wrap('annotate', null, async (params) => {
      const read = await readingOf(serving, params.article);
      if (read === undefined) return null;
      const { project, article, spanOf } = read;
      const prefer = params.prefer.map(normalUri);
      if ('claims' in params) {
        const claims = params.claims.map((passages) => passages.map(spanOf));
        return annotatePassages(project, article, claims, prefer, options);
      }
      const selections = [spanOf(params.selection), ...(params.others ?? []).map(spanOf)] as const;
      return annotateSelection(project, article, selections, prefer, options);
    }),
  );
  connection.onRequest(
    choicesRequest,
    handlers.wrap('choices', null, async (params) => {
      const read = await readingOf(serving, params.article);
      return read ? choicesFor(read.project, read.article, read.spanOf(params.selection)) : null;
    }),
  );
  connection.onRequest(
    defineRequest,
    handlers.wrap('define', null, async ({ article, definition, home }) => {
      const read = await readingOf(serving, article);
      const file = home === undefined ? undefined : normalUri(home);
      return read ? define(read.project, read.article, definition, file, options) : null;
    }),
  );
  connection.onRequest(
    aliasRequest,
    handlers.wrap('add alias', null, async ({ entity, words }) => {
      const { project, uri } = await fileAt(serving, entity.uri);
      const file = project.annotations.get(uri);
      const located = file && locatedBy(file, entity.handle);
      if (located?.definition.type !== 'entity') return null;
      return addAlias({ file: located.file, definition: located.definition }, words, options);
    }),
  );
  connection.onRequest(
    extendRequest,
    handlers.wrap('extend claim', null, async ({ article, selection, claim }) => {
      const read = await readingOf(serving, article);
      const file = read?.project.annotations.get(normalUri(claim.uri));
      const located = file && locatedBy(file, claim.handle);
      if (read === undefined || located?.definition.type !== 'claim') return null;
      const target = { file: located.file, definition: located.definition };
      return extendClaim(read.project, read.article, read.spanOf(selection), target, options);
    }),
  );
  connection.onRequest(
    suggestionsRequest,
    handlers.wrap('suggestions', null, async ({ textDocument }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      const annotation = project.annotations.get(uri);
      const read = await readingOf(serving, (annotation && project.articleOf(annotation)?.uri) ?? uri);
      return read ? { article: read.article.uri, claims: suggestedClaims(read.project, read.article) } : null;
    }),
  );
}

/** An article in its project, whether or not something annotates it yet; undefined for what is none. */
async function readingOf(serving: Serving, given: string): Promise<Reading | undefined> {
  const { project, uri } = await fileAt(serving, given);
  const article = project.articleAt(uri) ?? (await serving.workspace.articleAt(uri));
  if (article?.type !== 'article') return undefined;
  const offset = ({ start, end }: Range): Span => ({
    start: article.text.offsetAt(start),
    end: article.text.offsetAt(end),
  });
  return { project, article, spanOf: offset };
}
