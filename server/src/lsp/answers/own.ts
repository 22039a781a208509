import { claimsIn } from '../../features/claims.ts';
import { newAnnotation } from '../../features/new-annotation.ts';
import { shownPassages } from '../../features/passages.ts';
import { reanchor } from '../../features/reanchor.ts';
import { claimsRequest, newAnnotationRequest, passagesRequest, reanchorRequest } from '../protocol.ts';
import { fileAt, type Serving } from '../serving.ts';
import { workOut, workOutSoFar } from '../working.ts';

/** Answers what only Newsmark's own client asks. */
export function answerOwn(serving: Serving): void {
  const { connection, client, handlers, workspace } = serving;
  connection.onRequest(
    claimsRequest,
    handlers.wrap('claims', null, ({ textDocument }, token) =>
      workOutSoFar(workspace, textDocument.uri, token, claimsIn),
    ),
  );
  connection.onRequest(
    passagesRequest,
    handlers.wrap('passages', null, ({ textDocument }, token) =>
      workOut(workspace, textDocument.uri, token, shownPassages),
    ),
  );
  connection.onRequest(
    reanchorRequest,
    handlers.wrap('re-anchoring', null, ({ textDocument, only }, token) =>
      workOut(workspace, textDocument.uri, token, (project, uri) =>
        reanchor(project, uri, only, {
          documentChanges: client.versionedEdits,
          versionOf: (each) => workspace.openDocument(each)?.version,
          confirms: client.confirmsEdits,
        }),
      ),
    ),
  );
  connection.onRequest(
    newAnnotationRequest,
    handlers.wrap('new annotation', null, async ({ article }) => {
      const { project, uri } = await fileAt(serving, article);
      const read = await workspace.articleAt(uri);
      return read ? newAnnotation(project, read) : null;
    }),
  );
}
