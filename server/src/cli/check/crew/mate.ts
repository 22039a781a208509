import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { speak } from '../../../lsp/language.ts';
import type { Project } from '../../../project/project.ts';
import { languageOf, messagesIn } from '../../language.ts';
import { check } from '../checking.ts';
import { foundBy } from '../found.ts';
import { Session } from '../session.ts';
import { type Call, type Share, tell } from './share.ts';

/** Checks a share of the files for another thread, as one of its crew. */
export async function help({ paths, folder }: Call, caller: MessagePort): Promise<void> {
  const asked = once(caller, 'message');
  // Each thread has a language of its own.
  speak(messagesIn(languageOf(process.env)));
  const session = await Session.at(paths, folder);
  // All that will be asked for lies in these.
  await session.select();
  const [share]: readonly Share[] = await asked;
  if (share === undefined) return;
  const chosen = new Map<string, Project>();
  for (const uri of share.uris) chosen.set(uri, await session.workspace.projectOf(uri));
  const found = foundBy(check(chosen, session.pathOf), session.pathOf);
  caller.postMessage(tell(found, share.withFixes));
}
