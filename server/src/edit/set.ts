import { columnAt, lineEnd, nextLine } from '../syntax/line.ts';
import { colonOf } from '../syntax/mark.ts';
import { pathTo, type Step } from '../syntax/path.ts';
import type { Span } from '../syntax/span.ts';
import type { Text } from '../syntax/text.ts';
import { type Node, type Pair, type Scalar, spanOf, type Tree } from '../syntax/tree.ts';
import { type Edit, insertion, replacement } from './edit.ts';
import {
  columnOf,
  endOfHead,
  endOfLines,
  endOfNode,
  eolOf,
  isBlank,
  isFollowed,
  withoutBreaks,
} from './entry.ts';
import {
  isCollection,
  type Layout,
  type Single,
  type Value,
  writeAfterColon,
  writeLeaf,
  writeNode,
} from './node.ts';
import { type Where, writeScalar } from './scalar.ts';

/**
 * Gives a field, or the place of a node, another value. A scalar that stays one keeps its quotation marks where
 * the new text allows it; an anchor stays. Comments inside a list or mapping that is replaced go with it.
 *
 * @returns undefined for a node that is not of this tree
 */
export function setValue(
  tree: Tree,
  at: Pair | Node,
  value: Value,
  layout: Layout = {},
): readonly Edit[] | undefined {
  const steps = pathTo(tree, at);
  if (steps === undefined) return undefined;
  if (!('key' in at)) return replaceNode(tree, steps, at, value, layout);
  if (at.value !== null && !isBlank(at.value)) return replaceNode(tree, steps, at.value, value, layout);
  return fill(tree, steps, at, value, layout);
}

/** Whether the last of the steps lies inside `[…]` or `{…}`. */
export function inFlow(steps: readonly Step[]): boolean {
  return steps.some((step) => (step.kind === 'field' ? step.mapping : step.sequence).flow);
}

function holderColumn(text: Text, steps: readonly Step[]): number {
  const last = steps.at(-1);
  if (last === undefined) return -2;
  return columnOf(text, last.kind === 'field' ? last.mapping : last.sequence);
}

function fill(tree: Tree, steps: readonly Step[], pair: Pair, value: Value, layout: Layout): readonly Edit[] {
  const text = tree.pieces;
  const eol = eolOf(text);
  const head = endOfHead(text, pair);
  const colon = colonOf(text, pair) === undefined ? ':' : '';
  const keyWidth = head - spanOf(pair.key).start - (colon === '' ? 1 : 0);
  if (inFlow(steps))
    return [insertion(head, colon + writeAfterColon(value, { flow: true, indent: 0, eol }, keyWidth))];
  const indent = holderColumn(text, steps);
  const end = endOfLines(text, head, indent);
  const followed = isFollowed(text, head);
  const blocks = !followed && end === nextLine(text, head);
  const written = writeAfterColon(value, { ...layout, flow: false, indent, eol, blocks }, keyWidth);
  if (written.startsWith(' ') || blocks) {
    if (followed) return [insertion(head, colon + written)];
    return [replacement(head, lineEnd(text, head), colon + written)];
  }
  // A list or mapping goes below the comments that follow the key.
  const lines = written.slice(eol.length);
  const below = insertion(end, text.charAt(end - 1) === '\n' ? lines + eol : eol + lines);
  return colon === '' ? [below] : [insertion(head, colon), below];
}

function replaceNode(
  tree: Tree,
  steps: readonly Step[],
  node: Node,
  value: Value,
  layout: Layout,
): readonly Edit[] {
  const text = tree.pieces;
  const eol = eolOf(text);
  const { start } = spanOf(node);
  const end = withoutBreaks(text, start, endOfNode(text, node));
  if (inFlow(steps)) {
    const where: Where = { flow: true, indent: 0, eol };
    return [
      replacement(start, end, isCollection(value) ? writeNode(value, where) : leaf(value, node, where)),
    ];
  }
  const column = holderColumn(text, steps);
  const plainEnd = endOfLines(text, end, Number.POSITIVE_INFINITY);
  const blocks = !isFollowed(text, end) && endOfLines(text, end, column) === plainEnd;
  const where: Where & Layout = { ...layout, flow: false, indent: column + 2, eol, blocks };
  const { from, written } = inBlock(text, steps, node, value, where);
  const comment = node.kind === 'scalar' ? headComment(text, node, end) : undefined;
  if (comment === undefined) return [replacement(from, end, written)];
  const line = written.includes(eol) ? written.indexOf(eol) : written.length;
  return [
    replacement(from, comment.start, written.slice(0, line)),
    replacement(comment.end, end, written.slice(line)),
  ];
}

/** The text of a value in block style, and from where on it stands instead of the node. */
function inBlock(
  text: Text,
  steps: readonly Step[],
  node: Node,
  value: Value,
  where: Where & Layout,
): { readonly from: number; readonly written: string } {
  const { start, end } = spanOf(node);
  if (node.kind === 'scalar' && !isCollection(value)) {
    const indent = isBlockScalar(node) ? (bodyIndent(text.slice(start, end)) ?? where.indent) : where.indent;
    return { from: start, written: leaf(value, node, { ...where, indent }) };
  }
  const last = steps.at(-1);
  const head = last?.kind === 'field' ? endOfHead(text, last.pair) : start;
  if (last?.kind !== 'field' || /[^ \t\r\n]/.test(text.slice(head, start)))
    return { from: start, written: writeNode(value, { ...where, indent: columnAt(text, start) }) };
  const keyWidth = last.pair.key.to - last.pair.key.from;
  return { from: head, written: writeAfterColon(value, { ...where, indent: where.indent - 2 }, keyWidth) };
}

function leaf(value: Single, node: Node, where: Where): string {
  if (typeof value !== 'string') return writeLeaf(value, where);
  return writeScalar(value, node.kind === 'scalar' ? { ...where, prefer: node.style } : where);
}

function isBlockScalar(node: Scalar): boolean {
  return node.style === 'literal' || node.style === 'folded';
}

/** The comment behind the `|` or `>` of a block scalar, the white space before it included. */
function headComment(text: Text, node: Scalar, end: number): Span | undefined {
  if (!isBlockScalar(node)) return undefined;
  const { start } = spanOf(node);
  const head = text.slice(start, Math.min(lineEnd(text, start), end));
  const comment = /(?<![ \t])[ \t]+#/.exec(head);
  return comment === null ? undefined : { start: start + comment.index, end: start + head.length };
}

function bodyIndent(body: string): number | undefined {
  return /\n( *)\S/.exec(body)?.[1]?.length;
}
