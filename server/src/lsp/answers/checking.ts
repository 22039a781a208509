import { normalUri } from '../../project/uri.ts';
import type { Serving } from '../serving.ts';

/** Answers with what the rules report, for clients that ask for it. */
export function answerChecking({ connection, client, diagnosing, handlers }: Serving): void {
  if (!client.pullsDiagnostics) return;
  connection.languages.diagnostics.on(
    handlers.wrap('diagnostics', { kind: 'full', items: [] }, ({ textDocument, previousResultId }, token) =>
      diagnosing.pull(normalUri(textDocument.uri), previousResultId, token),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    handlers.wrap('workspace diagnostics', { items: [] }, ({ previousResultIds }, token) =>
      diagnosing.pullAll(previousResultIds, token),
    ),
  );
}
