import type { FoldingRange } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import type { Steps } from '../work/steps.ts';
import { withComments } from './folding/comments.ts';
import { nested, outermost } from './folding/fold.ts';
import { partAt } from './folding/folder.ts';
import { structureFolds } from './folding/structure.ts';
import { parsedAt } from './parsed.ts';

/** How a client folds. */
export interface FoldingOptions {
  /** Whether it folds whole lines only. */
  readonly wholeLines: boolean;
  /** How many ranges it takes; undefined for any number. */
  readonly most: number | undefined;
}

/**
 * What can be folded in an annotation or settings file: sections, entities, sources, claims, long lists and
 * texts, comments of several lines, and `# region` to `# endregion`. Where there are more than the client takes,
 * the outermost.
 */
export function* foldingRanges(
  project: Project,
  uri: string,
  { wholeLines, most }: FoldingOptions,
): Steps<FoldingRange[]> {
  const parsed = parsedAt(project, uri);
  if (parsed === undefined) return [];
  const folds = yield* withComments(parsed, yield* structureFolds(parsed, wholeLines));
  const { root } = parsed.tree;
  // The first key stays where nothing but what it holds is edited.
  return [...outermost(nested(folds, root ? partAt(root, 0)?.head : undefined), most)];
}
