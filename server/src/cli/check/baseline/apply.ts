import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { FullRemark, Silent } from '../remark.ts';
import { readBaseline, writeBaseline } from './file.ts';
import { knowing, partedBy } from './known.ts';

/** What a baseline leaves to be reported. */
export interface Left {
  readonly fresh: readonly FullRemark[];
  readonly silent: readonly Silent[];
  readonly notes: readonly string[];
  readonly faults: readonly string[];
}

/** Which baseline, and what with it. */
export interface BaselineUse {
  /** As it was written on the command line. */
  readonly written: string;
  readonly folder: string;
  /** Whether it is to know what was found from now on. */
  readonly update: boolean;
}

/**
 * Takes out of remarks what a baseline knows.
 *
 * @param files the files that were checked, each as its path from the current folder
 * @returns a sentence for people, where the baseline cannot be read
 */
export async function leftBy(
  { written, folder, update }: BaselineUse,
  remarks: readonly FullRemark[],
  files: readonly string[],
): Promise<Left | string> {
  const path = resolve(folder, written);
  const read = await readBaseline(path, written);
  if (typeof read === 'string') return read;
  if (read.text === undefined && !update)
    return l10n.t('{0} does not exist. --update-baseline makes it.', written);
  const keyOf = (file: string) => relative(dirname(path), resolve(folder, file)).split(sep).join('/');
  const isThere = (key: string) => existsSync(resolve(dirname(path), key));
  const baseline = update ? knowing(read.baseline, remarks, files, keyOf, isThere) : read.baseline;
  const fault = update ? await writeBaseline(path, written, read.text, baseline) : undefined;
  const { fresh, silent, gone } = partedBy(baseline, remarks, files, keyOf);
  return {
    fresh,
    silent,
    notes:
      gone === 0
        ? []
        : [l10n.t('Mended since {0} was made: {1}. --update-baseline takes it out.', written, gone)],
    faults: fault === undefined ? [] : [fault],
  };
}
