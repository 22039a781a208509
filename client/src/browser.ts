import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { begin } from './extension.ts';
import type { Session } from './session.ts';

let session: Session | undefined;
let worker: Worker | undefined;

/** VS Code for the Web: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser.js').toString(true);
  /** Each start has a worker of its own: one that was told to exit, or that failed, answers no more. */
  const server = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  session = await begin(context, (options) => new LanguageClient('newsmark', 'Newsmark', server, options));
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}
