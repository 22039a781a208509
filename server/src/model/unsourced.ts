import type { Claim } from './claim.ts';
import { textOf } from './entry.ts';

/** How a claim without sources counts: any as a fault, but for a narration that nobody disputes or judges. */
export type Unsourced = 'claim' | 'narration';

/** What a claim that names no source is; undefined where it names one. */
export function unsourced(claim: Claim): Unsourced | undefined {
  if (claim.sources.length > 0) return undefined;
  if (claim.speech !== 'narration') return 'claim';
  const contentious = textOf(claim.entry, 'contentious')?.toLowerCase() === 'true';
  return contentious || textOf(claim.entry, 'verdict') !== undefined ? 'claim' : 'narration';
}
