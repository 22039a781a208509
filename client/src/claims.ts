import type { Position } from 'vscode-languageclient';
import type { Claim } from './protocol.ts';

/** How many claims there are, and how many of them have no source. */
export function countClaims(claims: readonly Claim[]): {
  readonly all: number;
  readonly unsourced: number;
} {
  return { all: claims.length, unsourced: claims.filter(({ unsourced }) => unsourced).length };
}

/** Where to go from the cursor, and whether the end of the file was passed on the way. */
export interface Step {
  readonly claim: Claim;
  readonly wrapped: boolean;
}

/** Which claims somebody steps through. */
export type Wanted = 'any' | 'unsourced';

/**
 * The nearest claim after or before the cursor, of all or of those without a source, going on at the other end of the
 * file; undefined where there is none.
 */
export function nearestClaim(
  claims: readonly Claim[],
  cursor: Position,
  direction: 'next' | 'previous',
  wanted: Wanted,
): Step | undefined {
  const sign = direction === 'next' ? 1 : -1;
  const candidates = claims
    .filter((claim) => wanted === 'any' || claim.unsourced)
    .sort((a, b) => sign * compare(a.selectionRange.start, b.selectionRange.start));
  const ahead = candidates.find(({ selectionRange }) => sign * compare(selectionRange.start, cursor) > 0);
  if (ahead !== undefined) return { claim: ahead, wrapped: false };
  const [first] = candidates;
  return first && { claim: first, wrapped: true };
}

/** Negative where a is before b, 0 where they are the same. */
function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
