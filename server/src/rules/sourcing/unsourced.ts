import type { Claim } from '../../model/claim.ts';
import { textOf } from '../../model/entry.ts';
import type { Breaks } from '../../project/breaks.ts';
import { isMarked, isReadable, isUnfilled } from '../claims/fields.ts';

/**
 * Whether a claim certainly rests on no source. What has no words yet is still being written, and of what
 * cannot be read nothing is known.
 */
export function isUnsourced(claim: Claim, breaks: Breaks): boolean {
  return (
    claim.pieces.length > 0 &&
    claim.sources.length === 0 &&
    isUnfilled(claim, 'sources') &&
    isReadable(claim, 'speech') &&
    !breaks.around(claim.entry.node)
  );
}

/** Whether a claim ought to have a source: the outlet's own words only where they are disputed or judged. */
export function needsSource(claim: Claim): boolean {
  if (claim.speech !== 'narration') return true;
  return isMarked(claim, 'contentious') || textOf(claim.entry, 'verdict') !== undefined;
}
