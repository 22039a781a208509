import type { Connection } from 'vscode-languageserver';
import { claimsIn } from '../features/claims.ts';
import { codeActions } from '../features/code-actions.ts';
import { definition, locationsOf } from '../features/definition.ts';
import { hover } from '../features/hover.ts';
import { documentLinks } from '../features/links.ts';
import { newAnnotation } from '../features/new-annotation.ts';
import { flatOutline, outline } from '../features/outline.ts';
import type { Project } from '../project/project.ts';
import { normalUri } from '../project/uri.ts';
import type { Workspace } from '../project/workspace.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { Diagnosing } from './diagnosing.ts';
import type { Handlers } from './handlers.ts';
import { claimsRequest, newAnnotationRequest } from './protocol.ts';

/** All that answers are made from. */
export interface Serving {
  readonly connection: Connection;
  readonly client: Client;
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly diagnosing: Diagnosing;
  readonly handlers: Handlers;
}

/** Answers the client's requests, each with the features' pure functions. */
export function answerRequests({
  connection,
  client,
  workspace,
  configuration,
  diagnosing,
  handlers,
}: Serving): void {
  const { docs } = client.options;
  const { locale } = client;
  const format = client.markdownHover ? 'markdown' : 'plaintext';
  const versionOf = (uri: string) => workspace.openDocument(uri)?.version;
  const at = async (given: string): Promise<{ readonly uri: string; readonly project: Project }> => {
    const uri = normalUri(given);
    return { uri, project: await workspace.projectOf(uri) };
  };

  connection.onHover(
    handlers.wrap('hover', null, async ({ textDocument, position }) => {
      const { project, uri } = await at(textDocument.uri);
      return hover(project, uri, position, { format, locale, docs });
    }),
  );
  connection.onDocumentSymbol(
    handlers.wrap('outline', null, async ({ textDocument }) => {
      const { project, uri } = await at(textDocument.uri);
      return client.outlineTree ? outline(project, uri) : flatOutline(project, uri);
    }),
  );
  connection.onDefinition(
    handlers.wrap('definition', null, async ({ textDocument, position }) => {
      const { project, uri } = await at(textDocument.uri);
      const links = definition(project, uri, position);
      return client.definitionLinks ? links : locationsOf(links);
    }),
  );
  connection.onDocumentLinks(
    handlers.wrap('links', null, async ({ textDocument }) => {
      const { project, uri } = await at(textDocument.uri);
      return documentLinks(project, uri);
    }),
  );
  connection.onCodeAction(
    handlers.wrap('fixes', null, async ({ textDocument, range, context }) => {
      const { project, uri } = await at(textDocument.uri);
      const severities = await configuration.severities(project.root);
      const documentChanges = client.versionedEdits;
      return codeActions(project, uri, range, context, { severities, docs, documentChanges, versionOf });
    }),
  );
  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(
      handlers.wrap('diagnostics', { kind: 'full', items: [] }, ({ textDocument, previousResultId }) =>
        diagnosing.pull(normalUri(textDocument.uri), previousResultId),
      ),
    );
    connection.languages.diagnostics.onWorkspace(
      handlers.wrap('workspace diagnostics', { items: [] }, ({ previousResultIds }, token) =>
        diagnosing.pullAll(previousResultIds, token),
      ),
    );
  }
  connection.onRequest(
    claimsRequest,
    handlers.wrap('claims', null, async ({ textDocument }) => {
      const { project, uri } = await at(textDocument.uri);
      return claimsIn(project, uri);
    }),
  );
  connection.onRequest(
    newAnnotationRequest,
    handlers.wrap('new annotation', null, async ({ article }) => {
      const { project, uri } = await at(article);
      const read = await workspace.articleAt(uri);
      return read ? newAnnotation(project, read) : null;
    }),
  );
}
