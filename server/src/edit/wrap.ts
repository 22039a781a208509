import { nextLine } from '../syntax/line.ts';
import { startWithProperties } from '../syntax/mark.ts';
import { pathTo } from '../syntax/path.ts';
import { type Node, type Scalar, type Sequence, spanOf, type Tree } from '../syntax/tree.ts';
import { type Edit, insertion, replacement } from './edit.ts';
import { endOfHead, endOfNode, entriesOf, eolOf, withoutBreaks } from './entry.ts';
import { type Where, writeScalar } from './scalar.ts';
import { inFlow } from './set.ts';

/**
 * Makes a node the only item of a list: `x` becomes `[x]`, and a block mapping or list gets a dash.
 *
 * @returns undefined where that is not safe
 */
export function wrapInList(tree: Tree, node: Node): readonly Edit[] | undefined {
  const { text } = tree;
  const steps = pathTo(tree, node);
  if (steps === undefined) return undefined;
  if ((node.kind === 'mapping' || node.kind === 'sequence') && !node.flow) return dashed(tree, node);
  const { start } = spanOf(node);
  const end = withoutBreaks(text, start, endOfNode(text, node));
  const first = startWithProperties(text, start);
  if (node.kind !== 'alias' && node.anchor !== undefined && first === start) return undefined;
  const open = first === start ? [] : [insertion(first, '[')];
  const written = node.kind === 'scalar' ? flowScalar(text, node) : text.slice(start, end);
  if (written === undefined) return undefined;
  const braces = node.kind === 'mapping' && text[start] !== '{';
  const body = braces ? `{${written}}` : written;
  return [...open, replacement(start, end, `${open.length === 0 ? '[' : ''}${body}]`)];
}

/** A scalar as it can stand in flow style: as it is written, where that can. */
function flowScalar(text: string, node: Scalar): string | undefined {
  const { start, end } = spanOf(node);
  const written = text.slice(start, end);
  const block = node.style === 'literal' || node.style === 'folded';
  // A comment in the head of a block scalar would be lost.
  if (block && /[ \t]#/.test(written.slice(0, written.indexOf('\n')))) return undefined;
  const where: Where = { flow: true, indent: 0, eol: eolOf(text), prefer: node.style };
  if (node.style === 'plain') return writeScalar(node.value, where);
  return block ? writeScalar(node.value, where) : written;
}

/** Puts a dash before a block, and moves the lines below along. */
function dashed(tree: Tree, node: Exclude<Node, Scalar>): readonly Edit[] | undefined {
  const { text } = tree;
  const entries = node.kind === 'alias' ? [] : entriesOf(text, node);
  const start = entries[0]?.start;
  if (start === undefined) return undefined;
  const end = endOfNode(text, node);
  const edits: Edit[] = [insertion(start, '- ')];
  for (let line = nextLine(text, start); line < end; line = nextLine(text, line)) {
    if (/[^\r\n]/.test(text[line] ?? '')) edits.push(insertion(line, '  '));
  }
  return edits;
}

/**
 * Puts the only item of a list in the list's place: `[x]` becomes `x`.
 *
 * @returns undefined for a list that does not hold exactly one item, and where a comment would be lost
 */
export function unwrapList(tree: Tree, list: Sequence): readonly Edit[] | undefined {
  const { text } = tree;
  const [item, ...others] = list.items;
  const slot = entriesOf(text, list)[0];
  const steps = pathTo(tree, list);
  if (item === undefined || item === null || others.length > 0 || slot === undefined || steps === undefined)
    return undefined;
  const span = spanOf(list);
  if (list.flow) {
    const before = text.slice(span.start + 1, slot.start);
    const after = text.slice(slot.end, span.end - 1);
    if (/\S/.test(before) || /[^\s,]/.test(after)) return undefined;
    // `a: b` without braces, and a plain text on several lines, need their list around them.
    const written = text.slice(slot.start, slot.end);
    const braces = item.kind === 'mapping' && text[spanOf(item).start] !== '{';
    if (written.includes('\n') && item.kind === 'scalar' && !inFlow(steps)) {
      const where: Where = { flow: false, blocks: false, indent: 1, eol: eolOf(text), prefer: item.style };
      return [replacement(span.start, span.end, writeScalar(item.value, where))];
    }
    return [replacement(span.start, span.end, braces ? `{${written}}` : written)];
  }
  const itemStart = startWithProperties(text, spanOf(item).start);
  const between = text.slice(slot.start + 1, itemStart);
  const last = steps.at(-1);
  const block = (item.kind === 'mapping' || item.kind === 'sequence') && !item.flow;
  if (/\S/.test(between)) return undefined;
  if (!block && last?.kind === 'field') {
    const head = endOfHead(text, last.pair);
    const scalarBlock = item.kind === 'scalar' && (item.style === 'literal' || item.style === 'folded');
    if (!scalarBlock && text.slice(head, slot.start).trim() === '')
      return [replacement(head, itemStart, ' ')];
  }
  return [replacement(slot.start, slot.start + 1, ' ')];
}
