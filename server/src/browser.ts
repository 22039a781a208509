import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { loadEngine } from './load-engine.ts';
import { serve } from './lsp/server.ts';
import { name, version } from './version.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0];

serve(
  (options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
  { name, version },
  { load: async () => (await loadEngine()).begin() },
);
