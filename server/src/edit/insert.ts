import { columnAt, lineStart } from '../syntax/line.ts';
import { startWithProperties } from '../syntax/mark.ts';
import { pathTo } from '../syntax/path.ts';
import { type Mapping, type Pair, type Sequence, spanOf, type Tree } from '../syntax/tree.ts';
import { rootPlace } from './document.ts';
import { type Edit, insertion, replacement } from './edit.ts';
import { type Collection, columnOf, endOfLines, entriesOf, eolOf, isBlank, isFollowed } from './entry.ts';
import { isCollection, type Layout, type Value, writeField, writeItem, writeNode } from './node.ts';
import type { Where } from './scalar.ts';
import { setValue } from './set.ts';

export interface FieldOptions extends Layout {
  /** The keys of such a mapping in the order in which they are written. */
  readonly order?: readonly string[];
}

/**
 * Puts a field into a mapping, behind the fields that `order` puts before it; at the end, where it does not know
 * the key. A null value leaves the value to be typed.
 *
 * @param into the mapping; or the field that holds it or has no value yet; or null for the whole file, which
 * may be empty
 * @returns undefined where no field can stand
 */
export function insertField(
  tree: Tree,
  into: Mapping | Pair | null,
  key: string,
  value: Value | null,
  options: FieldOptions = {},
): readonly Edit[] | undefined {
  const holder = into ?? tree.root;
  const eol = eolOf(tree.text);
  if (holder === null)
    return rootPlace(tree).put(writeField(key, value, { ...options, flow: false, indent: 0, eol }));
  if (!('key' in holder)) {
    if (holder.kind !== 'mapping') return undefined;
    return insertEntry(
      tree,
      holder,
      indexFor(key, holder, options.order ?? []),
      blockWorthy(value, options),
      (where) => writeField(key, value, { ...options, ...where }),
    );
  }
  if (holder.value !== null && !isBlank(holder.value))
    return holder.value.kind === 'mapping' ? insertField(tree, holder.value, key, value, options) : undefined;
  return setValue(tree, holder, { [key]: value }, { lines: 1 + (options.lines ?? 0) });
}

/**
 * Puts an item at the end of a list.
 *
 * @param into the list, or the field that holds it or has no value yet
 * @returns undefined where no item can stand
 */
export function appendItem(
  tree: Tree,
  into: Sequence | Pair,
  value: Value,
  layout: Layout = {},
): readonly Edit[] | undefined {
  const list = 'key' in into ? into.value : into;
  if (list === null || isBlank(list)) {
    if (!('key' in into)) return undefined;
    const { lines = 0 } = layout;
    return setValue(tree, into, [value], isCollection(value) || lines > 0 ? { lines: lines + 1 } : {});
  }
  if (list.kind !== 'sequence') return undefined;
  return insertItem(tree, list, list.items.length, value, layout);
}

/** Puts an item before the one at `index`; behind the last, where there is none. */
export function insertItem(
  tree: Tree,
  list: Sequence,
  index: number,
  value: Value,
  layout: Layout = {},
): readonly Edit[] {
  const last = list.items.at(-1);
  // A list whose items take a line each goes on like that.
  const like: Layout = last?.kind === 'mapping' && !last.flow ? { lines: 1, ...layout } : layout;
  return insertEntry(tree, list, index, blockWorthy(value, like), (where) =>
    where.flow ? writeNode(value, where) : writeItem(value, { ...like, ...where }),
  );
}

function indexFor(key: string, mapping: Mapping, order: readonly string[]): number {
  const wanted = order.indexOf(key);
  if (wanted === -1) return mapping.pairs.length;
  let after = { rank: -1, index: -1 };
  let before = { rank: order.length, index: mapping.pairs.length };
  for (const [index, pair] of mapping.pairs.entries()) {
    const rank = order.indexOf(pair.name);
    if (rank === -1) continue;
    if (rank <= wanted && rank >= after.rank) after = { rank, index };
    else if (rank > wanted && rank < before.rank) before = { rank, index };
  }
  return after.rank >= 0 ? after.index + 1 : before.index;
}

function blockWorthy(value: Value | null, { lines = 0 }: Layout): boolean {
  return lines > 0 || (value !== null && isCollection(value));
}

function insertEntry(
  tree: Tree,
  into: Collection,
  index: number,
  structured: boolean,
  write: (where: Where) => string,
): readonly Edit[] {
  const { text } = tree;
  const eol = eolOf(text);
  if (into.flow) return insertInFlow(tree, into, index, structured, write);
  const entries = entriesOf(text, into);
  const indent = columnOf(text, into);
  const pad = ' '.repeat(indent);
  const next = entries[index];
  const before = entries[index - 1];
  if (before === undefined) {
    const at = next?.start ?? spanOf(into).start;
    return [insertion(at, write({ flow: false, indent, eol }) + eol + pad)];
  }
  const at = endOfLines(text, before.end, indent);
  const entry = pad + write({ flow: false, indent, eol });
  return [insertion(at, text[at - 1] === '\n' ? entry + eol : eol + entry)];
}

function insertInFlow(
  tree: Tree,
  into: Collection,
  index: number,
  structured: boolean,
  write: (where: Where) => string,
): readonly Edit[] {
  const { text } = tree;
  const eol = eolOf(text);
  const span = spanOf(into);
  const entries = entriesOf(text, into);
  const inFlow = write({ flow: true, indent: 0, eol });
  const before = entries[index - 1];
  const next = entries[index];
  if (before === undefined && next === undefined)
    return (structured ? asBlock(tree, into, write) : undefined) ?? [insertion(span.start + 1, inFlow)];
  const open = text[span.start];
  if (open !== '{' && open !== '[') {
    // `[a: 1]`: a mapping without braces, which holds one field only.
    const own = text.slice(span.start, span.end);
    return [
      replacement(span.start, span.end, before === undefined ? `{${inFlow}, ${own}}` : `{${own}, ${inFlow}}`),
    ];
  }
  if (before === undefined) return [insertion(next?.start ?? span.start + 1, `${inFlow}, `)];
  const line = lineStart(text, before.start);
  const white = text.slice(line, before.start);
  const ownLine = line > span.start && /^[ \t]*$/.test(white);
  return [insertion(before.end, (ownLine ? `,${eol}${white}` : ', ') + inFlow)];
}

/** The edits that make `{}` or `[]` a block with one entry; undefined where it must stay as it is. */
function asBlock(
  tree: Tree,
  empty: Collection,
  write: (where: Where) => string,
): readonly Edit[] | undefined {
  const { text } = tree;
  const eol = eolOf(text);
  const { start, end } = spanOf(empty);
  if (/\S/.test(text.slice(start + 1, end - 1)) || isFollowed(text, end)) return undefined;
  const steps = pathTo(tree, empty);
  const last = steps?.at(-1);
  if (
    steps === undefined ||
    steps.some((step) => (step.kind === 'field' ? step.mapping : step.sequence).flow)
  )
    return undefined;
  const blocks = endOfLines(text, end, 0) === endOfLines(text, end, Number.POSITIVE_INFINITY);
  if (last?.kind !== 'field') {
    const bare = startWithProperties(text, start) === start && empty.anchor === undefined;
    if (!bare) return undefined;
    return [replacement(start, end, write({ flow: false, indent: columnAt(text, start), eol, blocks }))];
  }
  const indent = columnOf(text, last.mapping) + 2;
  const colonLine = text.slice(spanOf(last.pair.key).end, start);
  if (colonLine.includes('\n')) return undefined;
  const from = start - (colonLine.length - colonLine.trimEnd().length);
  return [
    replacement(
      from,
      lineEndOf(text, end),
      eol + ' '.repeat(indent) + write({ flow: false, indent, eol, blocks }),
    ),
  ];
}

/** The end of the white space behind an offset on its line. */
function lineEndOf(text: string, offset: number): number {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}
