import { type commands, Disposable, type Uri } from 'vscode';
import { annotateCommands } from './annotate/commands.ts';
import { showReferencesCommand } from './commandNames.ts';
import { goToClaim } from './goToClaim.ts';
import { importArticle } from './importArticle.ts';
import { newAnnotation } from './newAnnotation.ts';
import { reanchorCommands } from './reanchor.ts';
import type { Session } from './session.ts';
import { showReferences } from './showReferences.ts';

/** Has something done whenever a command is given. */
export type Register = typeof commands.registerCommand;

/** Registers the commands of the manifest, and the one that the server's code lenses name. */
export function registerCommands(session: Session, register: Register): Disposable {
  return Disposable.from(
    register('newsmark.newAnnotation', (article?: Uri) => newAnnotation(session, article)),
    register('newsmark.nextClaim', () => goToClaim(session, 'next', 'any')),
    register('newsmark.previousClaim', () => goToClaim(session, 'previous', 'any')),
    register('newsmark.nextUnsourced', () => goToClaim(session, 'next', 'unsourced')),
    register('newsmark.previousUnsourced', () => goToClaim(session, 'previous', 'unsourced')),
    annotateCommands(session, register),
    reanchorCommands(session, register),
    register('newsmark.importArticle', (page?: Uri) => importArticle(session, page)),
    register(showReferencesCommand, showReferences),
    register('newsmark.restartServer', () => session.restart()),
    register('newsmark.showOutput', () => session.output.show()),
  );
}
