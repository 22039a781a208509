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

/**
 * The nearest claim without a source after or before the cursor, going on at the other end of the file; undefined
 * where every claim has one.
 */
export function nearestUnsourced(
  claims: readonly Claim[],
  cursor: Position,
  direction: 'next' | 'previous',
): Step | undefined {
  const sign = direction === 'next' ? 1 : -1;
  const unsourced = claims
    .filter((claim) => claim.unsourced)
    .sort((a, b) => sign * compare(a.selectionRange.start, b.selectionRange.start));
  const ahead = unsourced.find(({ selectionRange }) => sign * compare(selectionRange.start, cursor) > 0);
  if (ahead !== undefined) return { claim: ahead, wrapped: false };
  const [first] = unsourced;
  return first && { claim: first, wrapped: true };
}

/** Negative where a is before b, 0 where they are the same. */
function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
