import type { Edit } from '../edit/edit.ts';
import type { Fix } from './rule.ts';

/** The fix that edits of one file make; none, where they could not be made. */
export function fixIn(
  uri: string,
  title: string,
  edits: readonly Edit[] | undefined,
  traits: Pick<Fix, 'preferred' | 'bulk'> = {},
): readonly Fix[] {
  return edits === undefined ? [] : [{ title, edits: new Map([[uri, edits]]), ...traits }];
}

/** Several changes as one; undefined where one of them cannot be made. */
export function together(...changes: readonly (readonly Edit[] | undefined)[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const change of changes) {
    if (change === undefined) return undefined;
    edits.push(...change);
  }
  return edits;
}
