import { claimsIn } from '../../features/claims.ts';
import { newAnnotation } from '../../features/new-annotation.ts';
import { claimsRequest, newAnnotationRequest } from '../protocol.ts';
import { fileAt, type Serving } from '../serving.ts';

/** Answers what only Newsmark's own client asks. */
export function answerOwn(serving: Serving): void {
  const { connection, handlers, workspace } = serving;
  connection.onRequest(
    claimsRequest,
    handlers.wrap('claims', null, async ({ textDocument }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return claimsIn(project, uri);
    }),
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
