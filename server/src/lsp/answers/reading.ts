import { foldingRanges } from '../../features/folding.ts';
import { hover } from '../../features/hover.ts';
import { documentLinks } from '../../features/links.ts';
import { flatOutline, outline } from '../../features/outline.ts';
import { selectionRanges } from '../../features/selection-ranges.ts';
import { fileAt, type Serving } from '../serving.ts';
import { answerReadingAids } from './reading-aids.ts';

/** Answers with what helps to read a file. */
export function answerReading(serving: Serving): void {
  answerReadingAids(serving);
  const { connection, client, handlers } = serving;
  const format = client.markdownHover ? 'markdown' : 'plaintext';
  connection.onHover(
    handlers.wrap('hover', null, async ({ textDocument, position }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return hover(project, uri, position, { format, locale: client.locale, docs: client.options.docs });
    }),
  );
  connection.onDocumentSymbol(
    handlers.wrap('outline', null, async ({ textDocument }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return client.outlineTree ? outline(project, uri) : flatOutline(project, uri);
    }),
  );
  connection.onDocumentLinks(
    handlers.wrap('links', null, async ({ textDocument }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return documentLinks(project, uri);
    }),
  );
  connection.onFoldingRanges(
    handlers.wrap('folding', null, async ({ textDocument }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return foldingRanges(project, uri, client.folding);
    }),
  );
  connection.onSelectionRanges(
    handlers.wrap('selection', null, async ({ textDocument, positions }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      return selectionRanges(project, uri, positions);
    }),
  );
}
