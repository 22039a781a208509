import { columnAt, lineEnd, nextLine } from '../syntax/line.ts';
import { colonOf } from '../syntax/mark.ts';
import { pathTo, type Step } from '../syntax/path.ts';
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
import { isCollection, type Layout, type Value, writeAfterColon, writeNode } from './node.ts';
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

function holderColumn(text: string, steps: readonly Step[]): number {
  const last = steps.at(-1);
  if (last === undefined) return -2;
  return columnOf(text, last.kind === 'field' ? last.mapping : last.sequence);
}

function fill(tree: Tree, steps: readonly Step[], pair: Pair, value: Value, layout: Layout): readonly Edit[] {
  const { text } = tree;
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
  const below = insertion(end, text[end - 1] === '\n' ? lines + eol : eol + lines);
  return colon === '' ? [below] : [insertion(head, colon), below];
}

function replaceNode(
  tree: Tree,
  steps: readonly Step[],
  node: Node,
  value: Value,
  layout: Layout,
): readonly Edit[] {
  const { text } = tree;
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
  if (node.kind === 'scalar' && !isCollection(value)) return setScalar(tree, node, value, where);
  const last = steps.at(-1);
  const head = last?.kind === 'field' ? endOfHead(text, last.pair) : start;
  if (last?.kind !== 'field' || /[^ \t\r\n]/.test(text.slice(head, start)))
    return [replacement(start, end, writeNode(value, { ...where, indent: columnAt(text, start) }))];
  const keyWidth = last.pair.key.to - last.pair.key.from;
  return [replacement(head, end, writeAfterColon(value, { ...where, indent: column }, keyWidth))];
}

function leaf(value: string | number | boolean, node: Node, where: Where): string {
  if (typeof value !== 'string') return String(value);
  return writeScalar(value, node.kind === 'scalar' ? { ...where, prefer: node.style } : where);
}

function setScalar(
  tree: Tree,
  node: Scalar,
  value: string | number | boolean,
  where: Where,
): readonly Edit[] {
  const { text } = tree;
  const { start, end: behind } = spanOf(node);
  const end = withoutBreaks(text, start, behind);
  const isBlock = node.style === 'literal' || node.style === 'folded';
  if (!isBlock) return [replacement(start, end, leaf(value, node, where))];
  const headEnd = Math.min(lineEnd(text, start), end);
  const header = text.slice(start, headEnd);
  const indent = bodyIndent(text.slice(headEnd, end)) ?? where.indent;
  const written = leaf(value, node, { ...where, indent });
  const comment = /[ \t]+#.*$/.exec(header)?.[0];
  if (comment === undefined) return [replacement(start, end, written)];
  const lines = written.indexOf(where.eol);
  const head = lines === -1 ? written : written.slice(0, lines);
  return [
    replacement(start, headEnd - comment.length, head),
    replacement(headEnd, end, lines === -1 ? '' : written.slice(lines)),
  ];
}

function bodyIndent(body: string): number | undefined {
  return /\n( *)\S/.exec(body)?.[1]?.length;
}
