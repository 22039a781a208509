import { codeActions } from '../../features/code-actions.ts';
import { fileAt, type Serving } from '../serving.ts';

/** Answers with changes to files. */
export function answerRefactoring(serving: Serving): void {
  const { connection, client, configuration, handlers, workspace } = serving;
  connection.onCodeAction(
    handlers.wrap('fixes', null, async ({ textDocument, range, context }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return codeActions(project, uri, range, context, {
        severities: await configuration.severities(project.root),
        docs: client.options.docs,
        documentChanges: client.versionedEdits,
        versionOf: (other) => workspace.openDocument(other)?.version,
      });
    }),
  );
}
