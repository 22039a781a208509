import { type ExtensionContext, window } from 'vscode';
import { registerCommands } from './commands.ts';
import { Decorations } from './decorations.ts';
import { type MakeClient, Session } from './session.ts';
import { ClaimStatus } from './status.ts';

/** Wires the client into the editor and starts the server; the same on the desktop and in the browser. */
export function begin(context: ExtensionContext, makeClient: MakeClient): Session {
  const output = window.createOutputChannel('Newsmark', { log: true });
  const session = new Session(context.extensionUri, output, makeClient);
  context.subscriptions.push(
    output,
    session,
    registerCommands(session),
    new ClaimStatus(session),
    new Decorations(session, context.extensionUri),
  );
  session.start();
  return session;
}
