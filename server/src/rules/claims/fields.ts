import type { Claim } from '../../model/claim.ts';
import { type Entry, type FieldName, leavesOf, textOf } from '../../model/entry.ts';
import type { Place } from '../../syntax/tree.ts';

/** Whether an entry says nothing under a field: it is absent, empty, or a list of nothing. */
export function isEmpty({ fields }: Pick<Entry, 'fields'>, field: string): boolean {
  const content = fields.get(field)?.content;
  if (content === undefined || content === null) return true;
  if (content.kind === 'scalar') return content.value.trim() === '';
  return content.kind === 'sequence'
    ? content.items.every((item) => item === null)
    : content.pairs.length === 0;
}

/** Whether a claim says nothing under a field. */
export function isUnfilled(claim: Claim, field: FieldName<'claim'>): boolean {
  return isEmpty(claim.entry, field);
}

/** Whether a field is either empty or holds what it takes, so that it can be judged by. */
export function isReadable(claim: Claim, field: FieldName<'claim'>): boolean {
  return isUnfilled(claim, field) || leavesOf(claim.entry, field).some((leaf) => leaf.valid);
}

/** Where to say that a claim lacks a field: at its empty key, else at the claim's id, else at its words. */
export function placeOfClaim(claim: Claim, field: FieldName<'claim'>): Place {
  const { entry, idLeaf, pieces } = claim;
  return entry.fields.get(field)?.key ?? idLeaf?.at ?? pieces[0]?.at ?? entry.node.pairs[0]?.key ?? entry.at;
}

/** Whether a claim says of itself that it is contentious, or an opinion. */
export function isMarked(claim: Claim, field: 'contentious' | 'opinion'): boolean {
  return textOf(claim.entry, field)?.toLowerCase() === 'true';
}
