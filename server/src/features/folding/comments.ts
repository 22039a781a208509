import type { Span } from '../../syntax/span.ts';
import type { Parsed } from '../parsed.ts';
import { cross, type Fold } from './fold.ts';
import type { Structure } from './structure.ts';

const comment = /^[ \t\uFEFF]*#/;
const opening = /^[ \t\uFEFF]*#[ \t]*region\b/;
const closing = /^[ \t]*#[ \t]*endregion\b/;

/**
 * The folds of a file's structure, with those of comments of several lines and of the regions that comments mark.
 * A region that crosses what the file holds is left out.
 */
export function withComments({ tree }: Parsed, { folds, texts }: Structure): readonly Fold[] {
  const found: Fold[] = [];
  const open: number[] = [];
  let structure = folds;
  let first: number | undefined;
  /** The last line that holds something else than a comment. */
  let written = 0;
  const finish = (line: number): void => {
    if (first !== undefined && line - 1 > first) found.push({ from: first, to: line - 1, kind: 'comment' });
    first = undefined;
  };
  let number = 0;
  const isText = within(texts);
  for (const { line, start } of linesOf(tree.text)) {
    if (isText(start) || !comment.test(line)) {
      finish(number);
      if (line.trim() !== '') written = number;
    } else if (opening.test(line)) {
      finish(number);
      open.push(number);
    } else if (closing.test(line)) {
      finish(number);
      const from = open.pop();
      if (from !== undefined) {
        const region: Fold = { from, to: number, kind: 'region' };
        const around = aroundRegion(structure, region, written);
        if (around !== undefined) {
          structure = around;
          found.push(region);
        }
      }
    } else first ??= number;
    number++;
  }
  finish(number);
  return [...structure, ...found];
}

/**
 * Folds that hold a region: what ends within it, before nothing but comments, goes on to the region's end.
 * Undefined where the region crosses any.
 */
function aroundRegion(folds: readonly Fold[], region: Fold, written: number): readonly Fold[] | undefined {
  const crossed = folds.filter((fold) => cross(fold, region));
  if (crossed.length === 0) return folds;
  if (crossed.some(({ from, to }) => from > region.from || to < written)) return undefined;
  return folds.map((fold) => (crossed.includes(fold) ? { from: fold.from, to: region.to } : fold));
}

function* linesOf(text: string): Iterable<{ readonly line: string; readonly start: number }> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield { line: text.slice(start, end), start };
    start = end + 1;
  }
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
