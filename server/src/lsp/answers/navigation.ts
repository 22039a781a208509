import { definition } from '../../features/definition.ts';
import { locationsOf } from '../../features/target.ts';
import { fileAt, type Serving } from '../serving.ts';

/** Answers with the places that belong to a place. */
export function answerNavigation(serving: Serving): void {
  const { connection, client, handlers } = serving;
  connection.onDefinition(
    handlers.wrap('definition', null, async ({ textDocument, position }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      const links = definition(project, uri, position);
      return client.definitionLinks ? links : locationsOf(links);
    }),
  );
}
