import type { CallHierarchyIncomingCall, LocationLink, Position } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../features/call-hierarchy.ts';
import { definition } from '../../features/definition.ts';
import { highlights } from '../../features/highlight.ts';
import { implementation } from '../../features/implementation.ts';
import { references } from '../../features/references.ts';
import { locationsOf } from '../../features/target.ts';
import { typeDefinition } from '../../features/type-definition.ts';
import {
  readTyped,
  type SymbolMatch,
  symbolLocation,
  symbolMatches,
  workspaceSymbols,
} from '../../features/workspace-symbols.ts';
import type { Project } from '../../project/project.ts';
import { breathing } from '../breathing.ts';
import { fileAt, type Serving } from '../serving.ts';

/** Answers with the places that belong to a place. */
export function answerNavigation(serving: Serving): void {
  const { connection, client, handlers } = serving;
  /** Answers with links, or with locations where the client takes no links. */
  const leading = (
    feature: 'definition' | 'typeDefinition' | 'implementation',
    find: (project: Project, uri: string, position: Position) => LocationLink[],
  ) =>
    handlers.wrap(
      feature,
      null,
      async ({ textDocument, position }: { textDocument: { uri: string }; position: Position }) => {
        const { project, uri } = await fileAt(serving, textDocument.uri);
        const links = find(project, uri, position);
        return client.takesLinks(feature) ? links : locationsOf(links);
      },
    );
  connection.onDefinition(leading('definition', definition));
  connection.onTypeDefinition(leading('typeDefinition', typeDefinition));
  connection.onImplementation(leading('implementation', implementation));
  connection.onReferences(
    handlers.wrap('references', null, async ({ textDocument, position, context }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return references(project, uri, position, context.includeDeclaration);
    }),
  );
  connection.onDocumentHighlight(
    handlers.wrap('highlights', null, async ({ textDocument, position }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return highlights(project, uri, position);
    }),
  );
  answerCalls(serving);
  answerSymbols(serving);
}

function answerCalls(serving: Serving): void {
  const { connection, handlers } = serving;
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    handlers.wrap('call hierarchy', null, async ({ textDocument, position }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return prepareCallHierarchy(project, uri, position);
    }),
  );
  callHierarchy.onIncomingCalls(
    handlers.wrap('incoming calls', null, async ({ item }, token) => {
      const { project, uri } = await fileAt(serving, item.uri);
      const goesOn = breathing(token);
      const calls: CallHierarchyIncomingCall[] = [];
      for (const call of incomingCalls(project, uri, item.data)) {
        if (!(await goesOn())) return null;
        calls.push(call);
      }
      return calls;
    }),
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
      const goesOn = breathing(token);
      const typed = readTyped(query);
      const matches: (readonly SymbolMatch[])[] = [];
      for (const project of await workspace.everyProject())
        for (const file of project.annotations.values()) {
          if (!(await goesOn())) return null;
          matches.push(symbolMatches(project, file, typed));
        }
      return workspaceSymbols(matches.flat(), client.symbols);
    }),
  );
  connection.onWorkspaceSymbolResolve((symbol, token) =>
    handlers.wrap('symbol', symbol, async () => {
      const { project, uri } = await fileAt(serving, symbol.location.uri);
      return { ...symbol, location: symbolLocation(project, uri, symbol.data) };
    })(symbol, token),
  );
}
