import type { DocumentSymbolParams } from 'vscode-languageserver';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { foldingRanges } from '../../features/folding.ts';
import { hover } from '../../features/hover.ts';
import { documentLinks } from '../../features/links.ts';
import { flatOutline, outline } from '../../features/outline.ts';
import { selectionRanges } from '../../features/selection-ranges.ts';
import type { Serving } from '../serving.ts';
import { workOutSoFar } from '../working.ts';
import { answerReadingAids } from './reading-aids.ts';

/** Answers with what helps to read a file. */
export function answerReading(serving: Serving): void {
  answerReadingAids(serving);
  const { connection, client, handlers, workspace } = serving;
  const format = client.markdownHover ? 'markdown' : 'plaintext';
  connection.onHover(
    handlers.wrap('hover', null, ({ textDocument, position }, token) =>
      workOutSoFar(workspace, textDocument.uri, token, (project, uri) =>
        hover(project, uri, position, { format, locale: client.locale, docs: client.options.docs }),
      ),
    ),
  );
  connection.onDocumentSymbol(
    handlers.wrap<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null>(
      'outline',
      null,
      ({ textDocument }, token) =>
        client.outlineTree
          ? workOutSoFar(workspace, textDocument.uri, token, outline)
          : workOutSoFar(workspace, textDocument.uri, token, flatOutline),
    ),
  );
  connection.onDocumentLinks(
    handlers.wrap('links', null, ({ textDocument }, token) =>
      workOutSoFar(workspace, textDocument.uri, token, documentLinks),
    ),
  );
  connection.onFoldingRanges(
    handlers.wrap('folding', null, ({ textDocument }, token) =>
      workOutSoFar(workspace, textDocument.uri, token, (project, uri) =>
        foldingRanges(project, uri, client.folding),
      ),
    ),
  );
  connection.onSelectionRanges(
    handlers.wrap('selection', null, ({ textDocument, positions }, token) =>
      workOutSoFar(workspace, textDocument.uri, token, (project, uri) =>
        selectionRanges(project, uri, positions),
      ),
    ),
  );
}
