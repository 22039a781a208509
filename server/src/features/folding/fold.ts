/** Lines that fold into the first of them, counted from 0; the last is folded too. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  readonly kind?: 'comment' | 'region';
  /** Where the folded text begins and ends on its lines, in the document's characters; the lines' ends if absent. */
  readonly fromCharacter?: number;
  readonly toCharacter?: number;
}

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
  for (const fold of folds.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    while ((open.at(-1)?.to ?? Number.POSITIVE_INFINITY) < fold.from) open.pop();
    const around = open.at(-1);
    if (around !== undefined && (around.from === fold.from || around.to < fold.to)) continue;
    kept.push({ fold, depth: open.length });
    open.push(fold);
  }
  return kept;
}

/** As many folds as are wanted, those that hold others first, in the order of their lines. */
export function outermost(folds: readonly NestedFold[], most: number | undefined): readonly Fold[] {
  const all = folds.map(({ fold }) => fold);
  if (most === undefined || folds.length <= most) return all;
  const first = folds.toSorted((a, b) => a.depth - b.depth).slice(0, Math.max(0, most));
  const chosen = new Set(first.map(({ fold }) => fold));
  return all.filter((fold) => chosen.has(fold));
}

/** Whether two folds share lines and neither holds the other. */
export function cross(a: Fold, b: Fold): boolean {
  return (
    (a.from < b.from && b.from <= a.to && a.to < b.to) || (b.from < a.from && a.from <= b.to && b.to < a.to)
  );
}
