import type { FullRemark, Silent } from '../remark.ts';
import { traitKey } from '../trait.ts';
import type { Baseline, Known } from './file.ts';

/** Remarks parted into those that are new and those that a baseline knows. */
export interface Parted {
  readonly fresh: readonly FullRemark[];
  readonly silent: readonly Silent[];
  /** How many things of the files that were checked are no longer to be found. */
  readonly gone: number;
}

/**
 * Parts remarks by a baseline: of each thing that it knows, as many as it counts.
 *
 * @param files the files that were checked
 * @param keyOf how the baseline names a file
 */
export function partedBy(
  baseline: Baseline,
  remarks: readonly FullRemark[],
  files: readonly string[],
  keyOf: (file: string) => string,
): Parted {
  const left = new Map<string, number>();
  for (const file of files)
    for (const known of baseline.get(keyOf(file)) ?? [])
      left.set(`${file}\n${traitKey(known.code, known)}`, known.count);
  const fresh: FullRemark[] = [];
  const silent: Silent[] = [];
  for (const remark of remarks) {
    const key = `${remark.file}\n${traitKey(remark.code, remark.trait)}`;
    const count = left.get(key) ?? 0;
    if (count === 0) fresh.push(remark);
    else {
      left.set(key, count - 1);
      silent.push({ remark, by: 'baseline', reason: undefined });
    }
  }
  return { fresh, silent, gone: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/**
 * A baseline that knows all remarks of the files that were checked, and of the others what it knew.
 *
 * @param isThere whether a file that was not checked, by its name in the baseline, still exists
 */
export function knowing(
  baseline: Baseline,
  remarks: readonly FullRemark[],
  files: readonly string[],
  keyOf: (file: string) => string,
  isThere: (key: string) => boolean,
): Baseline {
  const checked = new Set(files.map(keyOf));
  const next = new Map<string, Known[]>();
  for (const [key, known] of baseline) if (!checked.has(key) && isThere(key)) next.set(key, [...known]);
  const counts = new Map<string, { readonly remark: FullRemark; count: number }>();
  for (const remark of remarks) {
    const key = `${remark.file}\n${traitKey(remark.code, remark.trait)}`;
    const same = counts.get(key);
    if (same) same.count++;
    else counts.set(key, { remark, count: 1 });
  }
  for (const { remark, count } of counts.values()) {
    const key = keyOf(remark.file);
    const own = next.get(key) ?? [];
    own.push({ code: remark.code, ...remark.trait, count });
    next.set(key, own);
  }
  return next;
}
