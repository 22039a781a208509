import type { ExitCode } from '../command.ts';
import type { Gravity, Remark } from './remark.ts';

/** How many remarks there are of each gravity. */
export type Tally = Readonly<Record<Gravity, number>>;

/** Counts remarks. */
export function tallyOf(remarks: readonly Remark[]): Tally {
  const tally = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of remarks) tally[severity]++;
  return tally;
}

/**
 * How a check ends.
 *
 * @param mostWarnings how many warnings are allowed
 * @param unread something that was to be checked could not be read
 */
export function exitCodeOf(tally: Tally, mostWarnings: number, unread: boolean): ExitCode {
  if (unread) return 2;
  return tally.error > 0 || tally.warning > mostWarnings ? 1 : 0;
}
