import type { MessagePort } from 'node:worker_threads';
import { speak } from '../../../lsp/language.ts';
import type { Meanwhile } from '../../../project/meanwhile.ts';
import type { Project } from '../../../project/project.ts';
import { languageOf, messagesIn } from '../../language.ts';
import { check } from '../checking.ts';
import { foundBy, foundIn } from '../found.ts';
import { Session } from '../session.ts';
import { Awaited, AwaitedByName } from './awaited.ts';
import { isWorthSharing, shareOfReading } from './reading.ts';
import { type Answer, type Call, type ReadFiles, type Share, type Turn, tell, type Word } from './share.ts';

/** Reads a share of the files for another thread and checks it, as one of its crew. */
export async function help({ paths, folder, ...turn }: Call & Turn, caller: MessagePort): Promise<void> {
  const asked = new Awaited<Share>();
  const read = new AwaitedByName<readonly ReadFiles[]>();
  caller.on('message', (word: Word) => {
    if (word.kind === 'read') read.of(word.root).come(word.files);
    else asked.come(word);
  });
  const answer = (told: Answer) => caller.postMessage(told);
  const share: Meanwhile['share'] = (root, uris) => {
    if (!isWorthSharing(uris)) return undefined;
    return shareOfReading(uris, turn, (own) => {
      answer({ kind: 'read', root, files: own });
      // Who asks for the files to be checked already has nothing to tell of them.
      return Promise.race([read.of(root).value, asked.value.then(() => [])]);
    });
  };
  // Each thread has a language of its own.
  speak(messagesIn(languageOf(process.env)));
  const session = await Session.at(paths, folder, share);
  // All that will be asked for lies in these.
  await session.select();
  answer({ kind: 'ready' });
  const { uris, withFixes } = await asked.value;
  const chosen = new Map<string, Project>();
  for (const uri of uris) chosen.set(uri, await session.workspace.projectOf(uri));
  const found = foundBy(
    await check(chosen, session.pathOf, (each) => foundIn(each, session.pathOf, withFixes)),
  );
  answer({ kind: 'found', told: tell(found, withFixes) });
}
