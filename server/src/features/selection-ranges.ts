import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { endOfNode, withoutBreaks } from '../edit/entry.ts';
import type { Project } from '../project/project.ts';
import { pathAt } from '../syntax/cursor.ts';
import { lineEnd, lineStart } from '../syntax/line.ts';
import { startWithProperties } from '../syntax/mark.ts';
import type { Step } from '../syntax/path.ts';
import { contains, type Span, touches } from '../syntax/span.ts';
import { type Alias, type Node, type Scalar, spanOf, type Tree } from '../syntax/tree.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { type Parsed, parsedAt } from './parsed.ts';
import { insideOf, rangeOf } from './place.ts';

/**
 * What to select around each of some positions, step by step: the word, its line in a text of several, the text
 * without and with its quotation marks, the value, the field or item, what holds that, up to the whole file.
 */
export function* selectionRanges(
  project: Project,
  uri: string,
  positions: readonly Position[],
): Steps<SelectionRange[]> {
  const parsed = parsedAt(project, uri);
  if (parsed === undefined)
    return positions.map((position) => ({ range: { start: position, end: position } }));
  return yield* eachOf(positions, (position) => selectionRange(parsed, parsed.text.offsetAt(position)));
}

function selectionRange({ text, tree }: Parsed, offset: number): SelectionRange {
  let selection: SelectionRange = { range: rangeOf(text, { start: 0, end: tree.pieces.length }) };
  let around: Span = { start: 0, end: tree.pieces.length };
  for (const span of spansAt(tree, offset)) {
    const isSmaller = contains(around, span) && span.end - span.start < around.end - around.start;
    if (!isSmaller || !touches(span, offset)) continue;
    selection = { range: rangeOf(text, span), parent: selection };
    around = span;
  }
  return selection;
}

/** From the outermost to the innermost; not all of them hold the offset. */
function* spansAt(tree: Tree, offset: number): Iterable<Span> {
  const { text } = tree;
  const { steps, spot, on } = pathAt(tree, offset);
  if (tree.root !== null) yield nodeSpan(text, tree.root);
  for (const step of steps) yield* stepSpans(text, step);
  if (spot.kind === 'comment') {
    yield spot.span;
    yield* wordAt(text, offset, spot.span);
  }
  if (on !== undefined) yield* leafSpans(text, offset, on);
}

/** The whole field or item, then its value. */
function* stepSpans(text: string, step: Step): Iterable<Span> {
  const value = step.kind === 'field' ? step.pair.value : (step.sequence.items[step.index] ?? null);
  const head = step.kind === 'field' ? step.pair : step.sequence.slots[step.index];
  if (head === undefined) return;
  const { start, end } = spanOf(head);
  const whole = startWithProperties(text, start);
  yield { start: whole, end: value === null ? withoutBreaks(text, whole, end) : nodeSpan(text, value).end };
  if (value === null) return;
  const span = nodeSpan(text, value);
  yield { start: Math.max(whole, startWithProperties(text, span.start)), end: span.end };
  yield span;
}

function nodeSpan(text: string, node: Node): Span {
  const { start } = spanOf(node);
  return { start, end: withoutBreaks(text, start, endOfNode(text, node)) };
}

function* leafSpans(text: string, offset: number, on: Scalar | Alias): Iterable<Span> {
  const whole = nodeSpan(text, on);
  yield whole;
  const inside = on.kind === 'scalar' ? insideOf(text, on) : whole;
  const content = { start: inside.start, end: withoutBreaks(text, inside.start, inside.end) };
  yield content;
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  yield {
    start: Math.max(content.start, line.start + indent),
    end: Math.min(content.end, line.end),
  };
  yield* wordAt(text, offset, content);
}

const word = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu;

/** The word that an offset touches on its line, as far as it lies in a span: the one behind it rather than before. */
function* wordAt(text: string, offset: number, within: Span): Iterable<Span> {
  const start = Math.max(within.start, lineStart(text, offset));
  const end = Math.min(within.end, lineEnd(text, offset));
  const found = [...text.slice(start, end).matchAll(word)]
    .map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }))
    .filter((span) => touches(span, offset));
  const last = found.at(-1);
  if (last) yield last;
}
