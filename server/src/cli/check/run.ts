import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { Disk } from '../../disk.ts';
import { coloured, plain } from '../colour.ts';
import type { Run } from '../command.ts';
import { checkTargets } from './checking.ts';
import { jsonReport } from './json.ts';
import { unreadSentence } from './sentences.ts';
import { exitCodeOf, tallyOf } from './tally.ts';
import { type Target, targetAt } from './target.ts';
import { textReport } from './text.ts';

/** Checks what the paths name, or the current folder, and prints what was found. */
export const check: Run = async ({ options, paths }, terminal) => {
  const folder = await realpath(terminal.folder);
  const targets: Target[] = [];
  const astray: string[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const target = await targetAt(path, folder);
    if ('home' in target) targets.push(target);
    else astray.push(unreadSentence(path, target));
  }
  const pathOf = (uri: string) => relative(folder, URI.parse(uri).fsPath).split(sep).join('/') || '.';
  const { remarks, files, notes, faults } = await checkTargets(targets, new Disk(), pathOf);
  const shown = options.has('quiet') ? remarks.filter(({ severity }) => severity === 'error') : remarks;
  const paint = terminal.colours ? coloured : plain;
  if (options.get('format') === 'json') await terminal.out(jsonReport(shown));
  else if (files > 0) await terminal.out(textReport(shown, files, paint));
  for (const sentence of [...notes, ...astray, ...faults]) await terminal.err(`newsmark: ${sentence}`);
  const mostWarnings = Number(options.get('max-warnings') ?? Number.POSITIVE_INFINITY);
  return exitCodeOf(tallyOf(remarks), mostWarnings, astray.length + faults.length > 0);
};
