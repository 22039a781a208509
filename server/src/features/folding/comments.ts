import type { Span } from '../../syntax/span.ts';
import type { Steps } from '../../work/steps.ts';
import type { Parsed } from '../parsed.ts';
import { cross, type Fold } from './fold.ts';
import type { Structure } from './structure.ts';

const comment = /^[ \t\uFEFF]*#[ \t]*((?:end)?region\b)?/gm;

/**
 * The folds of a file's structure, with those of comments of several lines and of the regions that comments mark.
 * A region that crosses what the file holds is left out.
 */
export function* withComments({ text, tree }: Parsed, { folds, texts }: Structure): Steps<readonly Fold[]> {
  const found: Fold[] = [];
  const open: number[] = [];
  let structure = folds;
  let block: { readonly from: number; readonly to: number } | undefined;
  const isText = within(texts);
  for (const { index, 1: mark } of tree.text.matchAll(comment)) {
    yield;
    if (isText(index)) continue;
    const { line } = text.positionAt(index);
    if (mark === undefined) {
      const goesOn = block?.to === line - 1;
      if (block && !goesOn) found.push(...several(block));
      block = { from: block && goesOn ? block.from : line, to: line };
      continue;
    }
    if (mark === 'region') {
      open.push(line);
      continue;
    }
    const from = open.pop();
    if (from === undefined) continue;
    const region: Fold = { from, to: line, kind: 'region' };
    const around = aroundRegion(structure, region, (last) =>
      isBlank(tree.text, text.offsetAt({ line: last + 1, character: 0 }), index),
    );
    if (around === undefined) continue;
    structure = around;
    found.push(region);
  }
  if (block) found.push(...several(block));
  return [...structure, ...found];
}

function several({ from, to }: { readonly from: number; readonly to: number }): readonly Fold[] {
  return to > from ? [{ from, to, kind: 'comment' }] : [];
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
  for (const { from, to } of crossed) if (from > region.from || !endsAt(to)) return undefined;
  return folds.map((fold) => (crossed.has(fold) ? { from: fold.from, to: region.to } : fold));
}

function isBlank(text: string, from: number, to: number): boolean {
  return text
    .slice(from, to)
    .split('\n')
    .every((line) => /^\s*(?:#|$)/.test(line));
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
