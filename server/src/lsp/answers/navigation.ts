import type { CancellationToken } from 'vscode-languageserver';
import type { LocationLink, Position } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../features/call-hierarchy.ts';
import { definition } from '../../features/definition.ts';
import { highlights } from '../../features/highlight.ts';
import { implementation } from '../../features/implementation.ts';
import { references } from '../../features/references.ts';
import { locationsOf } from '../../features/target.ts';
import { typeDefinition } from '../../features/type-definition.ts';
import { readTyped, symbolLocation, workspaceSymbols } from '../../features/workspace-symbols.ts';
import type { Project } from '../../project/project.ts';
import { normalUri } from '../../project/uri.ts';
import type { Steps } from '../../work/steps.ts';
import { breathing } from '../breathing.ts';
import { fileAt, type Serving } from '../serving.ts';
import { type Work, workOut, workOutSoFar } from '../working.ts';

/** Answers with the places that belong to a place. */
export function answerNavigation(serving: Serving): void {
  const { connection, client, handlers, workspace, keptReferences } = serving;
  /** Answers with links, or with locations where the client takes no links. */
  const leading = (
    feature: 'definition' | 'typeDefinition' | 'implementation',
    find: (project: Project, uri: string, position: Position) => Steps<LocationLink[]>,
  ) =>
    handlers.wrap(
      feature,
      null,
      async (
        { textDocument, position }: { textDocument: { uri: string }; position: Position },
        token: CancellationToken,
      ) => {
        const work: Work<LocationLink[]> = (project, uri) => find(project, uri, position);
        const early = feature === 'definition' ? workOutSoFar : workOut;
        const found = await early(workspace, textDocument.uri, token, work);
        // What is nowhere yet may stand in a file that is still to be read.
        const links = found.length > 0 ? found : await workOut(workspace, textDocument.uri, token, work);
        return client.takesLinks(feature) ? links : locationsOf(links);
      },
    );
  connection.onDefinition(leading('definition', definition));
  connection.onTypeDefinition(leading('typeDefinition', typeDefinition));
  connection.onImplementation(leading('implementation', implementation));
  connection.onReferences(
    handlers.wrap('references', null, async ({ textDocument, position, context }, token) => {
      const { uri } = textDocument;
      const wanted = context.includeDeclaration;
      const known = await keptReferences?.at(normalUri(uri), position, wanted);
      if (known) return known;
      return workOut(workspace, uri, token, (project, file) => references(project, file, position, wanted));
    }),
  );
  connection.onDocumentHighlight(
    handlers.wrap('highlights', null, ({ textDocument, position }, token) =>
      workOutSoFar(workspace, textDocument.uri, token, (project, uri) => highlights(project, uri, position)),
    ),
  );
  answerCalls(serving);
  answerSymbols(serving);
}

function answerCalls(serving: Serving): void {
  const { connection, handlers, workspace } = serving;
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    handlers.wrap('call hierarchy', null, async ({ textDocument, position }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return prepareCallHierarchy(project, uri, position);
    }),
  );
  callHierarchy.onIncomingCalls(
    handlers.wrap('incoming calls', null, ({ item }, token) =>
      workOut(workspace, item.uri, token, (project, uri) => incomingCalls(project, uri, item.data)),
    ),
  );
  callHierarchy.onOutgoingCalls(
    handlers.wrap('outgoing calls', null, async ({ item }) => {
      const { project, uri } = await fileAt(serving, item.uri);
      return outgoingCalls(project, uri, item.data);
    }),
  );
}

function answerSymbols(serving: Serving): void {
  const { connection, client, handlers, workspace } = serving;
  connection.onWorkspaceSymbol(
    handlers.wrap('symbols', null, async ({ query }, token) => {
      const projects = await workspace.everyProject();
      return breathing(workspaceSymbols(projects, readTyped(query), client.symbols), token);
    }),
  );
  connection.onWorkspaceSymbolResolve((symbol, token) =>
    handlers.wrap('symbol', symbol, async () => {
      const { project, uri } = await fileAt(serving, symbol.location.uri);
      return { ...symbol, location: symbolLocation(project, uri, symbol.data) };
    })(symbol, token),
  );
}
