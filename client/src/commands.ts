import { commands, Disposable, type Uri } from 'vscode';
import { annotateCommands } from './annotate/commands.ts';
import { goToClaim } from './goToClaim.ts';
import { importArticle } from './importArticle.ts';
import { newAnnotation } from './newAnnotation.ts';
import { reanchorCommands } from './reanchor.ts';
import type { Session } from './session.ts';
import { showReferences, showReferencesCommand } from './showReferences.ts';

/** Registers the commands of the manifest, and the one that the server's code lenses name. */
export function registerCommands(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand('newsmark.newAnnotation', (article?: Uri) => newAnnotation(session, article)),
    commands.registerCommand('newsmark.nextClaim', () => goToClaim(session, 'next', 'any')),
    commands.registerCommand('newsmark.previousClaim', () => goToClaim(session, 'previous', 'any')),
    commands.registerCommand('newsmark.nextUnsourced', () => goToClaim(session, 'next', 'unsourced')),
    commands.registerCommand('newsmark.previousUnsourced', () => goToClaim(session, 'previous', 'unsourced')),
    annotateCommands(session),
    reanchorCommands(session),
    commands.registerCommand('newsmark.importArticle', (page?: Uri) => importArticle(session, page)),
    commands.registerCommand(showReferencesCommand, showReferences),
    commands.registerCommand('newsmark.restartServer', () => session.restart()),
    commands.registerCommand('newsmark.showOutput', () => session.output.show()),
  );
}
