import type { SemanticTokens, SemanticTokensDelta, SemanticTokensDeltaParams } from 'vscode-languageserver';
import { codeLenses, type LensData, resolveCodeLens, showReferences } from '../../features/code-lenses.ts';
import type { HoverOptions } from '../../features/hover.ts';
import { type HintData, inlayHints, resolveInlayHint } from '../../features/inlay-hints.ts';
import { semanticTokens } from '../../features/semantic-tokens.ts';
import { fileAt, type Serving } from '../serving.ts';
import { TokenHistory } from '../token-history.ts';

/** Answers with what an editor shows in and around the text. What rests on other files is kept up with them. */
export function answerReadingAids(serving: Serving): void {
  answerTokens(serving);
  answerHints(serving);
  if (serving.client.options.commands?.includes(showReferences)) answerLenses(serving);
}

const noTokens: SemanticTokens = { data: [] };

function answerTokens(serving: Serving): void {
  const { connection, handlers, refreshing, workspace } = serving;
  const history = new TokenHistory();
  const tokensOf = async (given: string): Promise<{ readonly uri: string; readonly data: number[] }> => {
    const { project, uri } = await fileAt(serving, given);
    const data = semanticTokens(project, uri);
    history.keep(workspace.openUris());
    refreshing.told('semanticTokens', uri, '', data, async () =>
      semanticTokens(await workspace.projectOf(uri), uri),
    );
    return { uri, data };
  };
  connection.languages.semanticTokens.on(
    handlers.wrap('semantic tokens', noTokens, async ({ textDocument }) => {
      const { uri, data } = await tokensOf(textDocument.uri);
      return history.full(uri, data);
    }),
  );
  connection.languages.semanticTokens.onDelta(
    handlers.wrap<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      'semantic tokens',
      noTokens,
      async ({ textDocument, previousResultId }) => {
        const { uri, data } = await tokensOf(textDocument.uri);
        return history.since(previousResultId, uri, data);
      },
    ),
  );
  connection.languages.semanticTokens.onRange(
    handlers.wrap('semantic tokens', noTokens, async ({ textDocument, range }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return { data: semanticTokens(project, uri, range) };
    }),
  );
}

function answerHints(serving: Serving): void {
  const { connection, client, configuration, handlers, refreshing, workspace } = serving;
  const { inlayHint } = connection.languages;
  inlayHint.on(
    handlers.wrap('inlay hints', null, async ({ textDocument, range }) => {
      const { uri } = await fileAt(serving, textDocument.uri);
      const answer = async () => {
        const project = await workspace.projectOf(uri);
        const wanted = await configuration.inlayHints(project.root);
        return inlayHints(project, uri, range, wanted, client.locale);
      };
      const hints = await answer();
      refreshing.told('inlayHint', uri, '', hints, answer);
      return hints;
    }),
  );
  const options: HoverOptions = {
    format: client.markdownHover ? 'markdown' : 'plaintext',
    locale: client.locale,
    docs: client.options.docs,
  };
  inlayHint.resolve((hint, token) => {
    const data = hintData(hint.data);
    if (data === undefined) return hint;
    const resolve = handlers.wrap('inlay hint', hint, async () =>
      resolveInlayHint(await workspace.projectOf(data.uri), hint, data, options),
    );
    return resolve(hint, token);
  });
}

function answerLenses(serving: Serving): void {
  const { connection, handlers, refreshing, workspace } = serving;
  connection.onCodeLens(
    handlers.wrap('code lenses', null, async ({ textDocument }) => {
      const { uri } = await fileAt(serving, textDocument.uri);
      const answer = async () => codeLenses(await workspace.projectOf(uri), uri);
      const lenses = await answer();
      refreshing.told('codeLens', uri, '', lenses, answer);
      return lenses;
    }),
  );
  connection.onCodeLensResolve((lens, token) => {
    const data = lensData(lens.data);
    if (data === undefined) return lens;
    const resolve = handlers.wrap('code lens', lens, async () => {
      const answer = async () => resolveCodeLens(await workspace.projectOf(data.uri), lens, data);
      const resolved = await answer();
      refreshing.told('codeLens', data.uri, `${data.counts} ${data.id}`, resolved, answer);
      return resolved;
    });
    return resolve(lens, token);
  });
}

/** What the client gives back is what it was given, unless the client is another. */
function hintData(data: unknown): HintData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('kind' in data)) return undefined;
  const { uri, kind } = data;
  if (typeof uri !== 'string') return undefined;
  return kind === 'names' || kind === 'weekdays' || kind === 'drift' ? { uri, kind } : undefined;
}

function lensData(data: unknown): LensData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('id' in data) || !('counts' in data))
    return undefined;
  const { uri, id, counts } = data;
  if (typeof uri !== 'string' || typeof id !== 'string') return undefined;
  return counts === 'claims' || counts === 'unsourced' || counts === 'quotations' || counts === 'definition'
    ? { uri, id, counts }
    : undefined;
}
