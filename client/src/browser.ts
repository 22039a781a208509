import { commands, type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { begin } from './extension.ts';
import type { Session } from './session.ts';

let session: Session | undefined;
let worker: Worker | undefined;

/** VS Code for the Web: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser.js').toString(true);
  /**
   * Each start has a worker of its own: one that was told to exit, or that failed, answers no more. Its reader and
   * writer are made here, since the library knows a worker by `instanceof`, and the editor's workers are none.
   */
  const server = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  session = begin(
    context,
    commands.registerCommand,
    (options) => new LanguageClient('newsmark', 'Newsmark', server, options),
  );
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}
