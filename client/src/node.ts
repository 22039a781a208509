import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { begin } from './extension.ts';
import type { Session } from './session.ts';

let session: Session | undefined;

/** VS Code on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const server: NodeModule = {
    module: Uri.joinPath(context.extensionUri, 'server', 'dist', 'newsmark.cjs').fsPath,
    args: ['lsp'],
    transport: TransportKind.ipc,
  };
  session = begin(context, (options) => new LanguageClient('newsmark', 'Newsmark', server, options));
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
