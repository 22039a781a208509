import type { FoldingRange } from 'vscode-languageserver-types';
import { Slot } from '../../work/slot.ts';

/** Lines that fold into the first of them; the last is folded too. */
export type Fold = Readonly<FoldingRange>;

/** Folds in the order of their lines, of which none crosses another. */
export interface Nested {
  readonly folds: readonly Fold[];
  /** How many folds hold each. */
  readonly depths: readonly number[];
}

/** What folds were made into last: nearly every keystroke leaves all as they were. */
const known = new Slot<object, { readonly of: readonly Fold[]; readonly nested: Nested }>();

/**
 * Puts folds in order: of several that begin on one line the longest stays, and of two that cross the first.
 *
 * @param of whose they are, from one edit to the next
 */
export function nested(folds: readonly Fold[], of: object | undefined): Nested {
  const before = of && known.get(of);
  if (before?.of.length === folds.length && before.of.every((fold, index) => isSame(fold, folds[index])))
    return before.nested;
  const now = nest(folds);
  if (of !== undefined) known.set(of, { of: folds, nested: now });
  return now;
}

/** The entry that is edited is folded anew, and mostly as before. */
function isSame(one: Fold, other: Fold | undefined): boolean {
  return (
    one === other ||
    (one.startLine === other?.startLine &&
      one.endLine === other.endLine &&
      one.startCharacter === other.startCharacter &&
      one.endCharacter === other.endCharacter &&
      one.kind === other.kind)
  );
}

function nest(folds: readonly Fold[]): Nested {
  const open: Fold[] = [];
  const kept: Fold[] = [];
  const depths: number[] = [];
  for (const fold of folds.toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)) {
    while ((open.at(-1)?.endLine ?? Number.POSITIVE_INFINITY) < fold.startLine) open.pop();
    const around = open.at(-1);
    if (around !== undefined && (around.startLine === fold.startLine || around.endLine < fold.endLine))
      continue;
    kept.push(fold);
    depths.push(open.length);
    open.push(fold);
  }
  return { folds: kept, depths };
}

/** As many folds as are wanted, those that hold others first, in the order of their lines. */
export function outermost({ folds, depths }: Nested, most: number | undefined): readonly Fold[] {
  if (most === undefined || folds.length <= most) return folds;
  const depthAt = (index: number): number => depths[index] ?? 0;
  const first = [...folds.keys()].sort((a, b) => depthAt(a) - depthAt(b)).slice(0, Math.max(0, most));
  return first.sort((a, b) => a - b).flatMap((index) => folds[index] ?? []);
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
