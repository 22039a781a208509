import { lineStart, nextLine } from '../../syntax/line.ts';
import type { Span } from '../../syntax/span.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Steps } from '../../work/steps.ts';
import type { Edit } from '../edit.ts';
import { Walk } from './walk.ts';

/** How many columns a level is indented where nobody says. */
const usualStep = 2;

/** A wider step is the width of an editor's tabs rather than anybody's wish. */
const widestStep = 4;

/**
 * The edits that lay a file out: indentation, the spaces around brackets, commas and colons, at most one blank
 * line at a time, and one line break at the end. Line breaks, comments, anchors and the text of scalars stay as
 * they are, and what is right already is not touched. A file that cannot be read without doubt is left alone.
 *
 * @param step how many columns a level is indented, from 2 to 4; others count as 2
 * @param ranges formats only the lines that these spans of UTF-16 offsets touch. A mapping or list that is not
 * wholly in one of them keeps its indentation, so that the file says what it said.
 */
export function* format(tree: Tree, step: number, ranges?: readonly Span[]): Steps<readonly Edit[]> {
  if (!isSafe(tree)) return [];
  const known = Number.isInteger(step) && step >= usualStep && step <= widestStep;
  const within = ranges?.map((range) => linesOf(tree.text, range));
  return yield* new Walk(tree, { step: known ? step : usualStep, within, lays: true }).edits();
}

/**
 * The edits that set right the spaces within the line of an offset and at its end. How far it is indented is left
 * to whoever types.
 */
export function* formatLine(tree: Tree, offset: number): Steps<readonly Edit[]> {
  if (!isSafe(tree)) return [];
  const within = [linesOf(tree.text, { start: offset, end: offset })];
  return yield* new Walk(tree, { step: usualStep, within, lays: false }).edits();
}

/** Whether a file is read as its author meant it. An alias that stands for nothing is in nobody's way. */
function isSafe(tree: Tree): boolean {
  return tree.problems.every(({ at }) => 'kind' in at && at.kind === 'alias');
}

/** The whole lines that a span touches. One that ends at the beginning of a line does not touch that. */
function linesOf(text: string, { start, end }: Span): Span {
  const first = lineStart(text, start);
  const ended = end > start && text[end - 1] === '\n';
  return { start: first, end: ended ? end : nextLine(text, end) };
}
