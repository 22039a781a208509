import type { Span } from '../../syntax/span.ts';
import type { Steps } from '../../work/steps.ts';
import type { Parsed } from '../parsed.ts';
import { cross, type Fold } from './fold.ts';
import type { Structure } from './folder.ts';

const comment = /^[ \t\uFEFF]*#[ \t]*((?:end)?region\b)?/gm;

/**
 * The folds of a file's structure, with those of comments of several lines and of the regions that comments mark.
 * A region that crosses what the file holds is left out.
 */
export function* withComments({ tree }: Parsed, { folds, texts }: Structure): Steps<readonly Fold[]> {
  const found: Fold[] = [];
  const open: number[] = [];
  let structure = folds;
  let block: Fold | undefined;
  const isText = within(texts);
  for (const { index, group: mark } of tree.pieces.matchesOf(comment)) {
    yield;
    if (isText(index)) continue;
    const line = tree.pieces.lineOf(index);
    if (mark === undefined) {
      const goesOn = block?.endLine === line - 1;
      if (block && !goesOn) found.push(...several(block));
      block = { startLine: block && goesOn ? block.startLine : line, endLine: line, kind: 'comment' };
      continue;
    }
    if (mark === 'region') {
      open.push(line);
      continue;
    }
    const from = open.pop();
    if (from === undefined) continue;
    const region: Fold = { startLine: from, endLine: line, kind: 'region' };
    const around = aroundRegion(structure, region, (last) =>
      isBlank(tree.pieces.slice(tree.pieces.startOfLine(last + 1) ?? index, index)),
    );
    if (around === undefined) continue;
    structure = around;
    found.push(region);
  }
  if (block) found.push(...several(block));
  return [...structure, ...found];
}

function several(block: Fold): readonly Fold[] {
  return block.endLine > block.startLine ? [block] : [];
}

/**
 * Folds that hold a region: what ends within it, before nothing but comments, goes on to the region's end.
 * Undefined where the region crosses any.
 *
 * @param endsAt whether nothing but comments stands between a line and the region's end
 */
function aroundRegion(
  folds: readonly Fold[],
  region: Fold,
  endsAt: (line: number) => boolean,
): readonly Fold[] | undefined {
  const crossed = new Set(folds.filter((fold) => cross(fold, region)));
  if (crossed.size === 0) return folds;
  for (const { startLine, endLine } of crossed)
    if (startLine > region.startLine || !endsAt(endLine)) return undefined;
  return folds.map((fold) =>
    crossed.has(fold) ? { startLine: fold.startLine, endLine: region.endLine } : fold,
  );
}

function isBlank(lines: string): boolean {
  return lines.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

/** Whether offsets, asked for in their order, lie inside one of some spans, which are in their order too. */
function within(spans: readonly Span[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= offset) at++;
    const span = spans[at];
    return span !== undefined && span.start < offset;
  };
}
