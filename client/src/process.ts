import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import type { Register } from './commands.ts';
import { begin } from './extension.ts';
import { serverProcess } from './serverProcess.ts';
import type { Session } from './session.ts';

/** VS Code on the desktop and on a remote machine: the server is a process of its own. */
export function beginInNode(context: ExtensionContext, register: Register): Session {
  const server: NodeModule = {
    module: Uri.joinPath(context.extensionUri, 'server', 'dist', 'newsmark.cjs').fsPath,
    args: ['lsp'],
    transport: TransportKind.ipc,
    options: { execArgv: [...serverProcess.execArgv], env: serverProcess.env },
  };
  return begin(context, register, (options) => new LanguageClient('newsmark', 'Newsmark', server, options));
}
