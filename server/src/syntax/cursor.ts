import { columnAt, lineEnd, lineStart } from './line.ts';
import { colonOf } from './mark.ts';
import type { Step } from './path.ts';
import { contains, type Span, touches } from './span.ts';
import type { Text } from './text.ts';
import {
  type Alias,
  type Mapping,
  type Node,
  type Pair,
  type Scalar,
  type Sequence,
  spanOf,
  type Tree,
} from './tree.ts';

/** What an offset is on. */
export type Spot =
  /** A key, which may be half typed: then it has neither a colon nor a value. */
  | { readonly kind: 'key'; readonly mapping: Mapping; readonly pair: Pair }
  /** A value; null where one is due and none is written, behind a colon or a dash. */
  | { readonly kind: 'value'; readonly node: Node | null }
  /**
   * A blank in which a key or an item could begin: one more of `within`; where that is null, the first of a
   * value that is not written yet, or of an empty file.
   */
  | { readonly kind: 'blank'; readonly within: Mapping | Sequence | null }
  | { readonly kind: 'comment'; readonly span: Span };

/** Where an offset stands in a tree. */
export interface Cursor {
  readonly offset: number;
  /**
   * The fields and items that hold the offset, the outermost first. On a key, the last is the key's own field;
   * in a blank, the last leads to what has the blank.
   */
  readonly steps: readonly Step[];
  readonly spot: Spot;
  /** The key, scalar or alias that the offset touches. */
  readonly on: Scalar | Alias | undefined;
}

/**
 * What stands at a UTF-16 offset of a file, half-typed lines included. The end of a key, scalar or alias
 * belongs to it. On a blank line the column tells to which of the mappings and lists still open it belongs.
 */
export function pathAt(tree: Tree, offset: number): Cursor {
  const comment = commentAt(tree, offset);
  if (comment === undefined) return new Walk(tree.pieces, offset).from(tree.root);
  const { steps } = new Walk(tree.pieces, comment.start).from(tree.root);
  return { offset, steps, spot: { kind: 'comment', span: comment }, on: undefined };
}

/** The comment that an offset lies in or at the end of, from its `#` to the end of its line. */
export function commentAt(tree: Tree, offset: number): Span | undefined {
  const text = tree.pieces;
  const start = lineStart(text, offset);
  // Not in all of the text: the next such sign may be far off.
  for (const { index } of text.slice(start, offset).matchAll(/(?<![^ \t])#/g)) {
    const at = start + index;
    const { on } = new Walk(text, at).from(tree.root);
    if (on !== undefined && spanOf(on).start <= at && at < spanOf(on).end) continue;
    return { start: at, end: lineEnd(text, at) };
  }
  return undefined;
}

/** A way down the tree to one offset. */
class Walk {
  readonly #text: Text;
  readonly #offset: number;
  readonly #steps: Step[] = [];
  /** The column of the offset where nothing but white space stands before it on its line. */
  readonly #indent: number | undefined;

  constructor(text: Text, offset: number) {
    this.#text = text;
    this.#offset = offset;
    const before = text.slice(lineStart(text, offset), offset);
    this.#indent = before.trim() === '' ? columnAt(text, offset) : undefined;
  }

  from(root: Node | null): Cursor {
    if (root === null) return this.#blank(null);
    if (root.kind === 'scalar' || root.kind === 'alias')
      return this.#touches(root) ? this.#value(root) : this.#blank(null);
    return this.#node(root);
  }

  #cursor(spot: Spot, on?: Scalar | Alias): Cursor {
    return { offset: this.#offset, steps: this.#steps, spot, on };
  }

  #blank(within: Mapping | Sequence | null): Cursor {
    return this.#cursor({ kind: 'blank', within });
  }

  #value(node: Node | null): Cursor {
    const leaf = node !== null && (node.kind === 'scalar' || node.kind === 'alias') && this.#touches(node);
    return this.#cursor({ kind: 'value', node }, leaf ? node : undefined);
  }

  /** Whether the offset lies in a node or at its end. A block scalar ends before its last line break. */
  #touches(node: Scalar | Alias): boolean {
    const span = spanOf(node);
    const ended = span.end > span.start && this.#text.charAt(span.end - 1) === '\n';
    return ended ? span.start <= this.#offset && this.#offset < span.end : touches(span, this.#offset);
  }

  #node(node: Node): Cursor {
    if (node.kind === 'mapping') return node.flow ? this.#flowMapping(node) : this.#blockMapping(node);
    if (node.kind === 'sequence') return node.flow ? this.#flowSequence(node) : this.#blockSequence(node);
    return this.#value(node);
  }

  #blockMapping(mapping: Mapping): Cursor {
    const pair = lastBefore(mapping.pairs, (each) => spanOf(each).start, this.#offset);
    if (pair === undefined) return this.#before(mapping);
    const step: Step = { kind: 'field', mapping, pair };
    const key = spanOf(pair.key);
    const colon = colonOf(this.#text, pair);
    if (this.#offset <= (colon ?? key.end)) return this.#key(step, mapping, pair);
    if (this.#indent === undefined) {
      // Behind a half-typed key there is nothing but white space.
      if (colon === undefined) return this.#key(step, mapping, pair);
      return this.#into(step, pair.value);
    }
    return this.#indented(
      mapping,
      step,
      pair.value,
      columnAt(this.#text, spanOf(mapping.pairs[0] ?? pair).start),
    );
  }

  #blockSequence(sequence: Sequence): Cursor {
    const slot = lastBefore(sequence.slots, (each) => spanOf(each).start, this.#offset);
    if (slot === undefined) return this.#before(sequence);
    const index = sequence.slots.indexOf(slot);
    const step: Step = { kind: 'item', sequence, index };
    const item = sequence.items[index] ?? null;
    if (this.#indent === undefined || this.#offset <= spanOf(slot).start) {
      const onDash = item !== null && this.#offset < spanOf(item).start;
      if (!onDash) return this.#into(step, item);
      this.#steps.push(step);
      return this.#value(item);
    }
    return this.#indented(sequence, step, item, columnAt(this.#text, spanOf(slot).start));
  }

  /** Before the first entry of a block: another can begin on a line of its own, and not behind the colon above. */
  #before(block: Mapping | Sequence): Cursor {
    return this.#indent === undefined ? this.#value(block) : this.#blank(block);
  }

  #key(step: Step, mapping: Mapping, pair: Pair): Cursor {
    this.#steps.push(step);
    return this.#cursor({ kind: 'key', mapping, pair }, this.#touches(pair.key) ? pair.key : undefined);
  }

  #into(step: Step, node: Node | null): Cursor {
    this.#steps.push(step);
    return node === null ? this.#value(null) : this.#node(node);
  }

  /** For an offset with only white space before it, behind the beginning of an entry: its column decides. */
  #indented(owner: Mapping | Sequence, step: Step, value: Node | null, column: number): Cursor {
    const indent = this.#indent ?? 0;
    if (value === null) {
      if (indent <= column) return this.#blank(owner);
      this.#steps.push(step);
      return this.#blank(null);
    }
    const block = (value.kind === 'mapping' || value.kind === 'sequence') && !value.flow;
    const inner = block ? this.#columnOf(value) : 0;
    // A list may begin at the column of the key above it: a blank there is the mapping's.
    const goesDown = block
      ? indent >= inner && (indent > column || value.kind === 'mapping')
      : this.#within(value) || (indent > column && (isBlock(value) || this.#isUnclosed(value)));
    return goesDown ? this.#into(step, value) : this.#blank(owner);
  }

  #columnOf(block: Mapping | Sequence): number {
    const first = block.kind === 'mapping' ? block.pairs[0] : block.slots[0];
    return columnAt(this.#text, spanOf(first ?? block).start);
  }

  #within(node: Node): boolean {
    if (node.kind === 'scalar' || node.kind === 'alias') return this.#touches(node);
    const span = spanOf(node);
    return span.start <= this.#offset && this.#offset < span.end;
  }

  /** A list or mapping in flow style that is being typed goes on below. */
  #isUnclosed(node: Node): boolean {
    if (node.kind !== 'mapping' && node.kind !== 'sequence') return false;
    const { start, end } = spanOf(node);
    const close = this.#text.charAt(start) === '{' ? '}' : this.#text.charAt(start) === '[' ? ']' : undefined;
    return close !== undefined && (end - start < 2 || this.#text.charAt(end - 1) !== close);
  }

  #flowMapping(mapping: Mapping): Cursor {
    const span = spanOf(mapping);
    if (this.#offset <= span.start || (this.#offset >= span.end && !this.#isUnclosed(mapping)))
      if (this.#text.charAt(span.start) === '{') return this.#value(mapping);
    const pair = lastBefore(mapping.pairs, (each) => spanOf(each).start, this.#offset);
    if (pair === undefined) return this.#blank(mapping);
    const step: Step = { kind: 'field', mapping, pair };
    const colon = colonOf(this.#text, pair);
    const end = pair.value === null ? (colon ?? spanOf(pair.key).end) : spanOf(pair.value).end;
    if (this.#hasComma(end, pair.value)) return this.#blank(mapping);
    if (colon === undefined || this.#offset <= colon) return this.#key(step, mapping, pair);
    return this.#into(step, pair.value);
  }

  #flowSequence(sequence: Sequence): Cursor {
    const span = spanOf(sequence);
    if (this.#offset <= span.start || (this.#offset >= span.end && !this.#isUnclosed(sequence)))
      return this.#value(sequence);
    const slot = lastBefore(sequence.slots, (each) => spanOf(each).start, this.#offset);
    if (slot === undefined) return this.#blank(sequence);
    const index = sequence.slots.indexOf(slot);
    const item = sequence.items[index] ?? null;
    if (this.#hasComma(spanOf(slot).end, item)) return this.#blank(sequence);
    return this.#into({ kind: 'item', sequence, index }, item);
  }

  /** Whether a comma stands between the end of an entry and the offset. */
  #hasComma(end: number, value: Node | null): boolean {
    if (this.#offset <= end) return false;
    if (value !== null && contains(spanOf(value), { start: this.#offset, end: this.#offset })) return false;
    const between = this.#text.slice(end, this.#offset).replaceAll(/(?<=\s)#.*/g, '');
    return between.includes(',');
  }
}

function isBlock(node: Node): boolean {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** The last of the places, in their order, that begins at or before an offset. */
function lastBefore<T>(places: readonly T[], startOf: (place: T) => number, offset: number): T | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && startOf(place) <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
