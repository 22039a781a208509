import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './lsp/server.ts';
import { name, version } from './version.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0];

serveWorker();

function serveWorker(): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  serve(connection, { name, version }, {});
  connection.listen();
}
