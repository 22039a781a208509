import * as l10n from '@vscode/l10n';
import type { Given, Run, Terminal } from '../command.ts';
import { makeAllYoung } from '../heap.ts';
import { Crew } from './crew/crew.ts';
import { look, refuse } from './look.ts';
import { Session } from './session.ts';
import { textOfInput } from './stdin.ts';
import { watching } from './watch.ts';

/** Clears a screen, and goes to its beginning. */
const clear = '\u001B[2J\u001B[3J\u001B[H';

/** Checks what the paths name, or the current folder, and prints what was found. */
export const check: Run = async (given, terminal) => {
  makeAllYoung();
  const crew = new Crew({ paths: given.paths, folder: terminal.folder });
  const session = await sessionFor(given, terminal, crew);
  if (typeof session === 'string') return refuse(session, terminal);
  if (!given.options.has('watch')) return look(session, crew, given, terminal);
  const stopped = terminal.interrupted();
  const again = async () => {
    if (terminal.isScreen) await terminal.out(clear);
    await look(session, crew, given, terminal);
    await terminal.err(l10n.t('Waiting for changes. Ctrl+C ends it.'));
  };
  await watching(session, again, stopped);
  return 0;
};

async function sessionFor(
  { options, paths }: Given,
  terminal: Terminal,
  crew: Crew,
): Promise<Session | string> {
  const name = options.get('stdin-file-name');
  if (name !== undefined) {
    const input = textOfInput(await terminal.input());
    return 'sentence' in input ? input.sentence : Session.over(name, input.text, terminal.folder);
  }
  // One fix may be what another rests on; and whoever watches looks into all files in the end.
  const isAlone = ['fix', 'fix-dry-run', 'watch'].some((option) => options.has(option));
  return Session.at(paths, terminal.folder, isAlone ? undefined : crew.share);
}
