import type { Range } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';

/** One claim of a file, for whoever counts them or walks through them. */
export interface ClaimSummary {
  /** Empty where none is written. */
  readonly id: string;
  readonly range: Range;
  /** Its id, or else its first words. */
  readonly selectionRange: Range;
  readonly unsourced: boolean;
}

/** The claims of a file in its order; null where it is no annotation file of the project. */
export function claimsIn(
  _project: Project,
  _uri: string,
): { readonly claims: readonly ClaimSummary[] } | null {
  return null;
}
