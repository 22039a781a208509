import { Disposable, Uri } from 'vscode';
import { goOnCommand, suggestClaimsCommand } from '../commandNames.ts';
import type { Register } from '../commands.ts';
import type { Session } from '../session.ts';
import { annotateSelection, type MadeClaim } from './annotateSelection.ts';
import { addAlias, addEntity, addSource } from './definitions.ts';
import { extendClaim } from './extendClaim.ts';
import { goOn } from './goOn.ts';
import { suggestClaims } from './suggestClaims.ts';

/** Registers the commands that annotate an article. */
export function annotateCommands(session: Session, register: Register): Disposable {
  let last: MadeClaim | undefined;
  return Disposable.from(
    register('newsmark.annotateSelection', async () => {
      last = (await annotateSelection(session)) ?? last;
    }),
    register('newsmark.extendClaim', () => extendClaim(session, last)),
    register('newsmark.addEntity', () => addEntity(session)),
    register('newsmark.addAlias', () => addAlias(session)),
    register('newsmark.addSource', () => addSource(session)),
    // A lens gives the article's URI as the protocol has it.
    register(suggestClaimsCommand, (target?: Uri | string) =>
      suggestClaims(session, typeof target === 'string' ? Uri.parse(target) : target),
    ),
    register(goOnCommand, goOn),
  );
}
