import { commands, Disposable, type Uri } from 'vscode';
import { newAnnotation } from './newAnnotation.ts';
import type { Session } from './session.ts';
import { showReferences, showReferencesCommand } from './showReferences.ts';
import { goToUnsourced } from './unsourced.ts';

/** Registers the commands of the manifest, and the one that the server's code lenses name. */
export function registerCommands(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand('newsmark.newAnnotation', (article?: Uri) => newAnnotation(session, article)),
    commands.registerCommand('newsmark.nextUnsourced', () => goToUnsourced(session, 'next')),
    commands.registerCommand('newsmark.previousUnsourced', () => goToUnsourced(session, 'previous')),
    commands.registerCommand(showReferencesCommand, showReferences),
    commands.registerCommand('newsmark.restartServer', () => session.restart()),
    commands.registerCommand('newsmark.showOutput', () => session.output.show()),
  );
}
