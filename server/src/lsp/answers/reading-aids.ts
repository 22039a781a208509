import {
  CancellationToken,
  type InlayHint,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
} from 'vscode-languageserver';
import { countables, suggestClaims } from '../../features/code-lenses/told.ts';
import { codeLenses, type LensData, resolveCodeLens } from '../../features/code-lenses.ts';
import type { HoverOptions } from '../../features/hover.ts';
import { type HintData, inlayHints, resolveInlayHint, withTooltips } from '../../features/inlay-hints.ts';
import { showReferences } from '../../features/offer.ts';
import { semanticTokens } from '../../features/semantic-tokens.ts';
import { normalUri } from '../../project/uri.ts';
import type { Steps } from '../../work/steps.ts';
import type { Serving } from '../serving.ts';
import { TokenHistory } from '../token-history.ts';
import { workOut, workOutSoFar } from '../working.ts';

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
  const tokensOf = async (
    given: string,
    token: CancellationToken,
  ): Promise<{ readonly uri: string; readonly data: number[] }> => {
    const uri = normalUri(given);
    const answer = (cancelled: CancellationToken) => workOutSoFar(workspace, uri, cancelled, semanticTokens);
    const data = await answer(token);
    history.keep(workspace.openUris());
    refreshing.told('semanticTokens', uri, '', data, () => answer(CancellationToken.None));
    return { uri, data };
  };
  connection.languages.semanticTokens.on(
    handlers.wrap('semantic tokens', noTokens, async ({ textDocument }, token) => {
      const { uri, data } = await tokensOf(textDocument.uri, token);
      return history.full(uri, data);
    }),
  );
  connection.languages.semanticTokens.onDelta(
    handlers.wrap<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      'semantic tokens',
      noTokens,
      async ({ textDocument, previousResultId }, token) => {
        const { uri, data } = await tokensOf(textDocument.uri, token);
        return history.since(previousResultId, uri, data);
      },
    ),
  );
  connection.languages.semanticTokens.onRange(
    handlers.wrap('semantic tokens', noTokens, async ({ textDocument, range }, token) => ({
      data: await workOutSoFar(workspace, textDocument.uri, token, (project, uri) =>
        semanticTokens(project, uri, range),
      ),
    })),
  );
}

function answerHints(serving: Serving): void {
  const { connection, client, configuration, handlers, refreshing, workspace } = serving;
  const { inlayHint } = connection.languages;
  const options: HoverOptions = {
    format: client.markdownHover ? 'markdown' : 'plaintext',
    locale: client.locale,
    docs: client.options.docs,
  };
  inlayHint.on(
    handlers.wrap('inlay hints', null, async ({ textDocument, range }, token) => {
      const uri = normalUri(textDocument.uri);
      const answer = async (cancelled: CancellationToken) => {
        const wanted = await configuration.inlayHints(await workspace.rootOf(uri));
        return workOutSoFar(workspace, uri, cancelled, function* (project): Steps<InlayHint[]> {
          const hints = yield* inlayHints(project, uri, range, wanted, client.locale);
          return client.resolvesTooltips ? hints : yield* withTooltips(project, hints, options);
        });
      };
      const hints = await answer(token);
      refreshing.told('inlayHint', uri, '', hints, () => answer(CancellationToken.None));
      return hints;
    }),
  );
  inlayHint.resolve((hint, token) => {
    const data = hintData(hint.data);
    if (data === undefined) return hint;
    const resolve = handlers.wrap('inlay hint', hint, () =>
      workOut(workspace, data.uri, token, (project) => resolveInlayHint(project, hint, data, options)),
    );
    return resolve(hint, token);
  });
}

function answerLenses(serving: Serving): void {
  const { client, connection, handlers, refreshing, workspace } = serving;
  const suggests = client.options.commands?.includes(suggestClaims) ?? false;
  connection.onCodeLens(
    handlers.wrap('code lenses', null, async ({ textDocument }, token) => {
      const uri = normalUri(textDocument.uri);
      const answer = (cancelled: CancellationToken) =>
        workOut(workspace, uri, cancelled, (project) => codeLenses(project, uri, suggests));
      const lenses = await answer(token);
      refreshing.told('codeLens', uri, '', lenses, () => answer(CancellationToken.None));
      return lenses;
    }),
  );
  connection.onCodeLensResolve((lens, token) => {
    const data = lensData(lens.data);
    if (data === undefined) return lens;
    const resolve = handlers.wrap('code lens', lens, async () => {
      const answer = (cancelled: CancellationToken) =>
        workOut(workspace, data.uri, cancelled, (project) => resolveCodeLens(project, lens, data));
      const resolved = await answer(token);
      refreshing.told('codeLens', data.uri, `${data.counts} ${data.id}`, resolved, () =>
        answer(CancellationToken.None),
      );
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
  const known = countables.find((each) => each === counts);
  return known && { uri, id, counts: known };
}
