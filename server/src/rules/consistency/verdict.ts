import type { Claim } from '../../model/claim.ts';
import { entriesOf, type Leaf, leafOf } from '../../model/entry.ts';
import { isUnfilled } from '../claims/fields.ts';

/** What a claim's sources say for or against it. */
export interface Evidence {
  readonly supports: readonly Leaf[];
  readonly refutes: readonly Leaf[];
}

/** The verdict on a claim, where it is one of those that there are. */
export function verdictOf(claim: Claim): Leaf | undefined {
  const verdict = leafOf(claim.entry, 'verdict');
  return verdict?.valid ? verdict : undefined;
}

/** The stances of a claim's sources that judge it; undefined where not all of its sources can be read. */
export function evidenceFor(claim: Claim): Evidence | undefined {
  const citations = entriesOf(claim.entry, 'sources', 'citation');
  const stances = citations.flatMap((citation) => leafOf(citation, 'stance') ?? []);
  if (stances.some(({ valid, text }) => !valid && text !== '')) return undefined;
  if (citations.some(({ fields }) => !fields.has('source') && !fields.has('stance'))) return undefined;
  if (citations.length === 0 && claim.sources.length === 0 && !isUnfilled(claim, 'sources')) return undefined;
  return {
    supports: stances.filter(({ text }) => text === 'supports'),
    refutes: stances.filter(({ text }) => text === 'refutes'),
  };
}
