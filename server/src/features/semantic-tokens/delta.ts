import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** The change that makes encoded tokens out of earlier ones: one stretch at most, since people type in one place. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const deleteCount = before.length - tail - same;
  const data = after.slice(same, after.length - tail);
  if (deleteCount === 0 && data.length === 0) return [];
  return [{ start: same, deleteCount, ...(data.length === 0 ? {} : { data }) }];
}
