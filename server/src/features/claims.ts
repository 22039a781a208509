import type { Range } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import { breaksOf } from '../rules/breaks.ts';
import { isUnsourced, needsSource } from '../rules/sourcing/unsourced.ts';
import { extentOf } from './extent.ts';
import { rangeOf } from './place.ts';

/** One claim of a file, for whoever counts them or walks through them. */
export interface ClaimSummary {
  /** Empty where none is written. */
  readonly id: string;
  readonly range: Range;
  /** Its id, or else its first words. */
  readonly selectionRange: Range;
  /** Whether it needs a source and has none. */
  readonly unsourced: boolean;
}

/** The claims of a file in its order; null where it is no annotation file of the project. */
export function claimsIn(project: Project, uri: string): { readonly claims: ClaimSummary[] } | null {
  const file = project.annotations.get(uri);
  if (file === undefined) return null;
  const breaks = breaksOf(file.annotation.tree);
  const claims = file.annotation.claims.map((claim) => {
    const { whole, name } = extentOf(file, claim.entry, [claim.idLeaf, claim.pieces[0]]);
    return {
      id: claim.id,
      range: rangeOf(file.text, whole),
      selectionRange: rangeOf(file.text, name),
      unsourced: isUnsourced(claim, breaks) && needsSource(claim),
    };
  });
  return { claims };
}
