import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { formats } from './choices.ts';
import { reporters } from './reports/all.ts';
import type { Report } from './reports/report.ts';

/** How many characters are written at a time: a report may be longer than any text can be. */
const atOnce = 1 << 16;

/** Writes the pieces of a text one after the other, some at a time. */
export async function print(
  pieces: Iterable<string>,
  out: (text: string) => Promise<unknown>,
): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < atOnce) continue;
    await out(waiting);
    waiting = '';
  }
  if (waiting !== '') await out(waiting);
}

/**
 * Writes reports to files as well.
 *
 * @param asked `FORMAT=FILE`, parted by line breaks
 * @returns sentences for people on those that could not be written
 */
export async function printAlso(
  asked: string | undefined,
  report: Report,
  folder: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const each of asked?.split('\n') ?? []) {
    const format = formats.find((name) => each.startsWith(`${name}=`));
    if (format === undefined) continue;
    const file = each.slice(format.length + 1);
    try {
      const handle = await open(resolve(folder, file), 'w');
      try {
        await print(reporters[format](report), (text) => handle.write(text));
      } finally {
        await handle.close();
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      faults.push(l10n.t('{0} cannot be written: {1}', file, reason));
    }
  }
  return faults;
}
