import { columnAt, nextLine } from '../syntax/line.ts';
import { colonOf, skipBlank, startWithProperties } from '../syntax/mark.ts';
import type { Span } from '../syntax/span.ts';
import type { Text } from '../syntax/text.ts';
import { type Mapping, type Node, type Pair, type Sequence, spanOf } from '../syntax/tree.ts';

export type Collection = Mapping | Sequence;

/** What stands after the colon of a pair that has no value, or after a dash: an anchor or a tag. */
const properties = /^[ \t]+[&!][^\s,[\]{}]*/;

/**
 * The entries of a mapping or list: of a pair, from its key (its anchor included) to the end of its value; of an
 * item, from its dash. Comments and white space that follow are not part of one.
 */
export function entriesOf(text: Text, collection: Collection): readonly Span[] {
  const all: readonly unknown[] = collection.kind === 'mapping' ? collection.pairs : collection.slots;
  return all.flatMap((_, index) => entryAt(text, collection, index) ?? []);
}

/** One of these entries; undefined where there are fewer. */
export function entryAt(text: Text, collection: Collection, index: number): Span | undefined {
  if (collection.kind === 'mapping') {
    const pair = collection.pairs[index];
    return pair && { start: startWithProperties(text, spanOf(pair.key).start), end: endOfPair(text, pair) };
  }
  const slot = collection.slots[index];
  if (slot === undefined) return undefined;
  const { start, end } = spanOf(slot);
  const item = collection.items[index] ?? null;
  return {
    start: collection.flow ? startWithProperties(text, start) : start,
    end: item === null ? end : endOfNode(text, item),
  };
}

/** Where a node's own text ends. The end of a block scalar is behind its last line break. */
export function endOfNode(text: Text, node: Node): number {
  if (node.kind === 'mapping' && !node.flow) {
    const last = node.pairs.at(-1);
    if (last !== undefined) return endOfPair(text, last);
  } else if (node.kind === 'sequence' && !node.flow) {
    const last = node.items.at(-1);
    const slot = node.slots.at(-1);
    if (last) return endOfNode(text, last);
    if (slot !== undefined) return spanOf(slot).end;
  }
  return spanOf(node).end;
}

function endOfPair(text: Text, pair: Pair): number {
  return pair.value === null || isBlank(pair.value) ? endOfHead(text, pair) : endOfNode(text, pair.value);
}

/** Whether no value is written; an anchor or tag alone is none. */
export function isBlank(node: Node | null): boolean {
  return node === null || (node.kind === 'scalar' && node.style === 'plain' && node.from === node.to);
}

/** The end of a key, its colon, and the anchor or tag behind it on the line. */
export function endOfHead(text: Text, pair: Pair): number {
  const colon = colonOf(text, pair);
  if (colon === undefined) return spanOf(pair.key).end;
  let end = colon + 1;
  for (;;) {
    const found = properties.exec(text.slice(end, nextLine(text, end)));
    if (found === null) return end;
    end += found[0].length;
  }
}

/** A text's end without the line breaks that close it. */
export function withoutBreaks(text: Text, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\r')) at--;
  return at;
}

/**
 * Where the lines of an entry of a block collection end: behind the comment on its last line, and behind comments
 * below that are indented further than the entry, at `column`, is. They belong to it, and a text put before them
 * might swallow them.
 */
export function endOfLines(text: Text, end: number, column: number): number {
  let last = text.charAt(end - 1) === '\n' ? end : nextLine(text, end);
  for (let line = last; line < text.length; line = nextLine(text, line)) {
    const next = nextLine(text, line);
    const [white = ''] = /^[ \t]*/.exec(text.slice(line, next)) ?? [];
    const sign = text.charAt(line + white.length);
    const blank = sign === '' || sign === '\n' || sign === '\r';
    if (!blank && (sign !== '#' || white.length <= column)) break;
    if (!blank || white.length > column) last = next;
  }
  return last;
}

/** Whether anything but white space stands between an offset and the next line. */
export function isFollowed(text: Text, offset: number): boolean {
  return /\S/.test(text.slice(offset, nextLine(text, offset)));
}

/** The column at which the entries of a block collection begin. */
export function columnOf(text: Text, collection: Collection): number {
  const first = entryAt(text, collection, 0);
  return columnAt(text, first?.start ?? spanOf(collection).start);
}

/** The comma behind an entry of a flow collection. */
export function commaAfter(text: Text, entry: Span): number | undefined {
  const at = skipBlank(text, entry.end, text.length);
  return text.charAt(at) === ',' ? at : undefined;
}

/** The line break that a text uses. */
export function eolOf(text: Text): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}
