import type { LocationLink, Position } from 'vscode-languageserver-types';
import { definition } from '../../features/definition.ts';
import { highlights } from '../../features/highlight.ts';
import { implementation } from '../../features/implementation.ts';
import { references } from '../../features/references.ts';
import { locationsOf } from '../../features/target.ts';
import { typeDefinition } from '../../features/type-definition.ts';
import type { Project } from '../../project/project.ts';
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
}
