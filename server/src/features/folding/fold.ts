import type { FoldingRange } from 'vscode-languageserver-types';

/** Lines that fold into the first of them; the last is folded too. */
export type Fold = Readonly<FoldingRange>;

/** A fold, with the number of folds that hold it. */
export interface NestedFold {
  readonly fold: Fold;
  readonly depth: number;
}

/**
 * Folds in the order of their lines, of which none crosses another: of several that begin on one line the
 * longest stays, and of two that cross the first.
 */
export function nested(folds: readonly Fold[]): readonly NestedFold[] {
  const open: Fold[] = [];
  const kept: NestedFold[] = [];
  for (const fold of folds.toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)) {
    while ((open.at(-1)?.endLine ?? Number.POSITIVE_INFINITY) < fold.startLine) open.pop();
    const around = open.at(-1);
    if (around !== undefined && (around.startLine === fold.startLine || around.endLine < fold.endLine))
      continue;
    kept.push({ fold, depth: open.length });
    open.push(fold);
  }
  return kept;
}

/** As many folds as are wanted, those that hold others first, in the order of their lines. */
export function outermost(folds: readonly NestedFold[], most: number | undefined): Fold[] {
  const all = folds.map(({ fold }) => fold);
  if (most === undefined || folds.length <= most) return all;
  const first = folds.toSorted((a, b) => a.depth - b.depth).slice(0, Math.max(0, most));
  const chosen = new Set(first.map(({ fold }) => fold));
  return all.filter((fold) => chosen.has(fold));
}

/** A fold so many lines further down. */
export function lowered(fold: Fold, lines: number): Fold {
  return { ...fold, startLine: fold.startLine + lines, endLine: fold.endLine + lines };
}

/** Whether two folds share lines and neither holds the other. */
export function cross(a: Fold, b: Fold): boolean {
  return isAcross(a, b) || isAcross(b, a);
}

function isAcross(first: Fold, second: Fold): boolean {
  return (
    first.startLine < second.startLine && second.startLine <= first.endLine && first.endLine < second.endLine
  );
}
