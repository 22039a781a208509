import { columnAt, lineStart } from '../syntax/line.ts';
import { startWithProperties } from '../syntax/mark.ts';
import { parse } from '../syntax/parse.ts';
import type { Span } from '../syntax/span.ts';
import { type Mapping, type Node, type Pair, spanOf, type Tree } from '../syntax/tree.ts';
import { applyEdits, type Edit } from './edit.ts';
import { columnOf, endOfLines, endOfNode, entriesOf, eolOf } from './entry.ts';
import { insertField } from './insert.ts';
import { commentsAbove } from './remove.ts';
import { writeScalar } from './scalar.ts';

/** A field as it is written, with its comments, to be put elsewhere. */
export interface Carried {
  /** Its lines, the first field's column taken off; without line breaks. */
  readonly lines: readonly string[];
  /** The same in flow style; comments are lost. */
  readonly flow: string;
  readonly hasComments: boolean;
}

/**
 * Takes down a field of a mapping as it is written.
 *
 * @param edits changes of the field to be taken along; others are left out
 */
export function carry(tree: Tree, mapping: Mapping, pair: Pair, edits: readonly Edit[] = []): Carried {
  const { text } = tree;
  const index = mapping.pairs.indexOf(pair);
  const entries = entriesOf(text, mapping);
  const entry = entries[index] ?? spanOf(pair);
  const span = mapping.flow ? entry : linesOf(text, mapping, entry, entries[index - 1]);
  const inside = edits.filter((edit) => span.start <= edit.span.start && edit.span.end <= span.end);
  const written = applyEdits(
    text.slice(span.start, span.end),
    inside.map((edit) => ({
      span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
      text: edit.text,
    })),
  );
  const lines = mapping.flow ? flowLines(written) : unindented(written, columnOf(text, mapping));
  // Read again, since a field from flow style may need its colon, and edits may have changed it.
  const own = parse(lines.join('\n'));
  const [only] = own.root?.kind === 'mapping' ? own.root.pairs : [];
  if (only === undefined && mapping.flow)
    return { lines: [`${written}:`], flow: `${written}:`, hasComments: false };
  return {
    lines: only === undefined || !mapping.flow ? lines : withColon(own.text, only),
    flow: only === undefined ? '' : flowPair(own.text, only),
    hasComments: commentIn(own),
  };
}

/** All lines of a field of a block mapping: its comments above and those that belong to it below. */
function linesOf(text: string, mapping: Mapping, { start, end }: Span, before: Span | undefined): Span {
  const first = commentsAbove(text, start, before?.end ?? 0);
  const begins = /^\s*$/.test(text.slice(lineStart(text, start), start));
  return { start: begins ? first : start, end: endOfLines(text, end, columnOf(text, mapping)) };
}

function unindented(written: string, column: number): readonly string[] {
  const lines = written
    .split(/\r?\n/)
    .map((line) => line.slice(Math.min(column, line.length - line.replace(/^ +/, '').length)));
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}

function flowLines(written: string): readonly string[] {
  return written.split(/\r?\n/).map((line, index) => (index === 0 ? line : `  ${line.trimStart()}`));
}

function withColon(text: string, pair: Pair): readonly string[] {
  const key = text.slice(startWithProperties(text, spanOf(pair.key).start), spanOf(pair.key).end);
  if (pair.value === null) return [`${key}:`];
  const value = text.slice(startWithProperties(text, spanOf(pair.value).start), endOfNode(text, pair.value));
  return `${key}: ${value}`.split('\n');
}

/** Whether a `#` stands outside every scalar. */
function commentIn({ text, root }: Tree): boolean {
  let rest = text;
  const visit = (node: Node | null): void => {
    if (node === null) return;
    if (node.kind === 'mapping')
      for (const { key, value } of node.pairs) {
        visit(key);
        visit(value);
      }
    else if (node.kind === 'sequence') node.items.forEach(visit);
    else {
      const { start, end } = spanOf(node);
      rest = rest.slice(0, start) + '_'.repeat(end - start) + rest.slice(end);
    }
  };
  visit(root);
  return rest.includes('#');
}

/** A node in flow style, every scalar in the quotation marks that it has, as far as they can stand there. */
export function flowText(text: string, node: Node | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'alias':
      return `*${node.name}`;
    case 'scalar':
      return writeScalar(node.value, { flow: true, indent: 0, eol: eolOf(text), prefer: node.style });
    case 'sequence':
      return `[${node.items.map((item) => flowText(text, item)).join(', ')}]`;
    case 'mapping':
      return `{${node.pairs.map((pair) => flowPair(text, pair)).join(', ')}}`;
  }
}

/** A field in flow style. */
export function flowPair(text: string, { key, value }: Pair): string {
  return `${flowText(text, key)}: ${flowText(text, value)}`.trimEnd();
}

/** Stands for the field while its place is looked for. */
const stand = 'x-newsmark-carried';

/**
 * Puts a field into a mapping as it was written elsewhere.
 *
 * @param into the mapping, or the field that holds it or has no value yet; or the name of a field of the whole
 * file that may not be there yet, with the order of the file's fields
 * @returns undefined where it cannot stand, or its comments would be lost
 */
export function putCarried(
  tree: Tree,
  into: Mapping | Pair | { readonly field: string; readonly order: readonly string[] },
  carried: Carried,
  options: { readonly order?: readonly string[]; readonly key?: string; readonly loses?: 'comments' } = {},
): readonly Edit[] | undefined {
  const name = options.key ?? stand;
  const edits =
    'field' in into
      ? insertField(tree, null, into.field, { [stand]: null }, { lines: 2, order: into.order })
      : insertField(tree, into, name, null, {
          lines: 1,
          ...(options.order === undefined ? {} : { order: options.order }),
        });
  const made = edits?.findIndex(({ text }) => text.includes(`${'field' in into ? stand : name}:`)) ?? -1;
  const edit = edits?.[made];
  if (edits === undefined || edit === undefined) return undefined;
  const key = 'field' in into ? stand : name;
  const at = edit.text.indexOf(`${key}:`);
  const changed = applyEdits(tree.text, edits);
  const offset = offsetAfter(edits, made) + at;
  const found = pairAt(parse(changed).root, offset);
  if (found === undefined) return undefined;
  if (found.mapping.flow && carried.hasComments && options.loses === undefined) return undefined;
  const column = columnAt(changed, offset);
  const eol = eolOf(tree.text);
  const written = found.mapping.flow
    ? carried.flow
    : carried.lines.map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(column) + line)).join(eol);
  const text = edit.text.slice(0, at) + written + edit.text.slice(at + key.length + 1);
  return edits.with(made, { span: edit.span, text });
}

/** Where the text of one of several edits begins once all are applied. */
function offsetAfter(edits: readonly Edit[], index: number): number {
  const edit = edits[index];
  if (edit === undefined) return 0;
  let moved = 0;
  edits.forEach((other, i) => {
    const isBefore =
      other.span.start < edit.span.start || (other.span.start === edit.span.start && i < index);
    if (isBefore) moved += other.text.length - (other.span.end - other.span.start);
  });
  return edit.span.start + moved;
}

function pairAt(
  node: Node | null,
  offset: number,
): { readonly mapping: Mapping; readonly pair: Pair } | undefined {
  if (node?.kind === 'sequence') {
    for (const item of node.items) {
      const found = pairAt(item, offset);
      if (found) return found;
    }
  } else if (node?.kind === 'mapping') {
    for (const pair of node.pairs) {
      if (spanOf(pair.key).start === offset) return { mapping: node, pair };
      const found = pairAt(pair.value, offset);
      if (found) return found;
    }
  }
  return undefined;
}
