import { commands, Disposable, Uri } from 'vscode';
import type { Session } from '../session.ts';
import { annotateSelection, type MadeClaim } from './annotateSelection.ts';
import { addAlias, addEntity, addSource } from './definitions.ts';
import { extendClaim } from './extendClaim.ts';
import { goOn } from './goOn.ts';
import { goOnCommand, suggestClaimsCommand } from './protocol.ts';
import { suggestClaims } from './suggestClaims.ts';

/** Registers the commands that annotate an article. */
export function annotateCommands(session: Session): Disposable {
  let last: MadeClaim | undefined;
  return Disposable.from(
    commands.registerCommand('newsmark.annotateSelection', async () => {
      last = (await annotateSelection(session)) ?? last;
    }),
    commands.registerCommand('newsmark.extendClaim', () => extendClaim(session, last)),
    commands.registerCommand('newsmark.addEntity', () => addEntity(session)),
    commands.registerCommand('newsmark.addAlias', () => addAlias(session)),
    commands.registerCommand('newsmark.addSource', () => addSource(session)),
    // A lens gives the article's URI as the protocol has it.
    commands.registerCommand(suggestClaimsCommand, (target?: Uri | string) =>
      suggestClaims(session, typeof target === 'string' ? Uri.parse(target) : target),
    ),
    commands.registerCommand(goOnCommand, goOn),
  );
}
