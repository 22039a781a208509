import { commands, type ExtensionContext, window } from 'vscode';
import { type Register, registerCommands } from './commands.ts';
import { Decorations } from './decorations.ts';
import { type MakeClient, Session } from './session.ts';
import { ClaimStatus } from './status.ts';

/** True in the editor's `when` clauses while the extension is at work: in a folder that holds annotation files. */
const activeContext = 'newsmark.isActive';

/** Wires the client into the editor and starts the server; the same on the desktop and in the browser. */
export function begin(context: ExtensionContext, register: Register, makeClient: MakeClient): Session {
  const output = window.createOutputChannel('Newsmark', { log: true });
  const session = new Session(context, output, makeClient);
  context.subscriptions.push(
    output,
    session,
    registerCommands(session, register),
    new ClaimStatus(session),
    new Decorations(session, context.extensionUri),
  );
  void commands.executeCommand('setContext', activeContext, true);
  session.start();
  return session;
}
