import { commands, Position, Uri, window } from 'vscode';
import type * as protocol from 'vscode-languageclient';
import { openBeside } from '../beside.ts';

/** Goes to a place of a file that is shown beside the active editor, and offers what can be typed there. */
export async function goOn(file?: string, cursor?: protocol.Position): Promise<void> {
  const article = window.activeTextEditor?.document.uri;
  if (file === undefined || cursor === undefined || article === undefined) return;
  await openBeside(article, Uri.parse(file), { cursor: new Position(cursor.line, cursor.character) });
  await commands.executeCommand('editor.action.triggerSuggest');
}
