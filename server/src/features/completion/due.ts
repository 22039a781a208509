import { eolOf } from '../../edit/entry.ts';
import type { MappingName } from '../../format/mappings.ts';
import type { Shape } from '../../format/shape.ts';
import { type Cursor, pathAt } from '../../syntax/cursor.ts';
import { columnAt, lineEnd, lineStart, nextLine } from '../../syntax/line.ts';
import { colonOf } from '../../syntax/mark.ts';
import type { Step } from '../../syntax/path.ts';
import type { Text } from '../../syntax/text.ts';
import { type Mapping, type Node, type Sequence, spanOf, type Tree } from '../../syntax/tree.ts';
import { type Expected, expectedAt } from './site.ts';
import { emptySlot, type Slot, scalarSlot } from './slot.ts';
import type { Setting } from './suggestion.ts';

/** What is due at the cursor. */
export interface Due {
  readonly slot: Slot;
  readonly setting: Setting;
  /** The fields and items that lead there, the outermost first. */
  readonly steps: readonly Step[];
  readonly what: What;
}

export type What =
  /** One more key of what `expected` says: of a mapping, or of a map. */
  | {
      readonly kind: 'key';
      readonly expected: Expected;
      readonly mapping: Mapping;
      readonly has: Has;
    }
  | { readonly kind: 'value'; readonly expected: Expected; readonly list: Sequence | undefined }
  /** The name of an anchor, behind a `*`. */
  | { readonly kind: 'alias' };

/** What of a key's field stands already: its colon, its value on the lines below, or nothing. */
export type Has = 'nothing' | 'colon' | 'value';

/** What can be typed at an offset of a file, half-typed lines included; undefined where nothing is due. */
export function dueAt(tree: Tree, root: MappingName, offset: number): Due | undefined {
  const text = tree.pieces;
  const cursor = pathAt(tree, offset);
  if (cursor.spot.kind === 'comment') return undefined;
  const alias = aliasSlot(text, cursor);
  if (alias !== undefined)
    return { slot: alias, setting: inline(true), steps: cursor.steps, what: { kind: 'alias' } };
  return new Place(tree, root, cursor).due();
}

function aliasSlot(text: Text, { offset, on, spot }: Cursor): Slot | undefined {
  if (spot.kind === 'key' || (on?.kind === 'scalar' && on.style !== 'plain')) return undefined;
  const before = text.slice(lineStart(text, offset), offset);
  const found = /(?<=^|[\s[{,])\*[^\s,[\]{}]*$/.exec(before)?.[0];
  if (found === undefined) return undefined;
  const rest = /^[^\s,[\]{}]*/.exec(text.slice(offset, lineEnd(text, offset)))?.[0] ?? '';
  return { start: offset - found.length, end: offset + rest.length, cursor: offset, quote: undefined };
}

function inline(flow: boolean): Setting {
  return { lead: '', tail: '', flow, indent: 0, opens: false };
}

class Place {
  readonly #tree: Tree;
  readonly #text: Text;
  readonly #root: MappingName;
  readonly #cursor: Cursor;
  readonly #flow: boolean;

  constructor(tree: Tree, root: MappingName, cursor: Cursor) {
    this.#tree = tree;
    this.#text = tree.pieces;
    this.#root = root;
    this.#cursor = cursor;
    this.#flow = cursor.steps.some((step) => (step.kind === 'field' ? step.mapping : step.sequence).flow);
  }

  due(): Due | undefined {
    const { spot, steps, offset } = this.#cursor;
    switch (spot.kind) {
      case 'key': {
        const slot =
          this.#cursor.on === undefined ? undefined : scalarSlot(this.#text, spot.pair.key, offset);
        const expected = this.#expected(steps.slice(0, -1));
        if (slot === undefined || expected === undefined) return undefined;
        const { mapping } = spot;
        const has =
          colonOf(this.#text, spot.pair) !== undefined
            ? 'colon'
            : this.#isAbove(mapping)
              ? 'value'
              : 'nothing';
        const indent = mapping.flow ? 0 : columnOf(this.#text, mapping);
        const setting = { ...inline(mapping.flow), indent, opens: true };
        return { slot, setting, steps, what: { kind: 'key', expected, mapping, has } };
      }
      case 'value':
        return this.#value(spot.node);
      case 'blank':
        return this.#blank(spot.within);
      default:
        return undefined;
    }
  }

  /** Whether the key at the cursor lost only its name: lines below are indented as its value. */
  #isAbove(mapping: Mapping): boolean {
    const next = mapping.flow ? undefined : this.#nextLine();
    return next !== undefined && columnAt(this.#text, next) > columnOf(this.#text, mapping);
  }

  #expected(steps: readonly Step[]): Expected | undefined {
    return expectedAt(this.#tree, this.#root, steps);
  }

  #value(node: Node | null): Due | undefined {
    const { steps, offset } = this.#cursor;
    if (node !== null && node.kind !== 'scalar') return undefined;
    const expected = this.#expected(steps);
    const slot = node === null ? emptySlot(this.#text, offset) : this.#scalarSlot(node, expected?.shape);
    if (slot === undefined || expected === undefined) return undefined;
    const before = this.#text.slice(lineStart(this.#text, slot.start), slot.start);
    // Right behind a colon or a dash, a space is missing.
    const lead = /[^\s[{,]$/.test(before) ? ' ' : '';
    const opens = !this.#flow && /^\uFEFF?\s*(?:-\s+)*-?$/.test(before);
    const indent = opens ? columnAt(this.#text, slot.start) + lead.length : this.#below();
    const last = steps.at(-1);
    const list = last?.kind === 'item' ? last.sequence : undefined;
    // A comment needs a space before it.
    const tail = this.#text.charAt(slot.end) === '#' ? ' ' : '';
    const setting = { lead, tail, flow: this.#flow, indent, opens };
    return { slot, setting, steps, what: { kind: 'value', expected, list } };
  }

  /** A word that is followed by a space is still being typed, where words of several parts can stand. */
  #scalarSlot(node: Extract<Node, { kind: 'scalar' }>, shape: Shape | undefined): Slot | undefined {
    const { on, offset } = this.#cursor;
    const slot = scalarSlot(this.#text, node, offset);
    if (slot === undefined || on !== undefined) return slot;
    const kept = shape?.type === 'words' || shape?.type === 'reference' || shape?.type === 'list';
    const between = this.#text.slice(spanOf(node).end, offset);
    return kept && node.style === 'plain' && /^[ \t]+$/.test(between) ? slot : undefined;
  }

  /** The column of a block that begins on the line below. */
  #below(): number {
    for (const step of this.#cursor.steps.toReversed())
      if (step.kind === 'field' && !step.mapping.flow) return columnOf(this.#text, step.mapping) + 2;
      else if (step.kind === 'item' && !step.sequence.flow) return columnOf(this.#text, step.sequence) + 2;
    return 2;
  }

  #blank(within: Mapping | Sequence | null): Due | undefined {
    const { steps, offset } = this.#cursor;
    if (this.#flow || within?.flow === true) {
      const expected = this.#expected(steps);
      return expected && this.#flowBlank(within, expected);
    }
    if (this.#text.slice(offset, lineEnd(this.#text, offset)).trim() !== '') return undefined;
    const next = this.#nextLine();
    // A blank in the midst of a block is the block's own, however little it is indented.
    const column = within === null ? columnAt(this.#text, offset) : columnOf(this.#text, within);
    if (next === undefined || columnAt(this.#text, next) <= column) return this.#entry(within, steps);
    const below = pathAt(this.#tree, next);
    const last = below.steps.at(-1);
    if (last?.kind === 'field' && below.spot.kind === 'key')
      return last.mapping.flow ? undefined : this.#entry(last.mapping, below.steps.slice(0, -1));
    if (last?.kind === 'item' && !last.sequence.flow && this.#text.charAt(next) === '-')
      return this.#entry(last.sequence, below.steps.slice(0, -1));
    return undefined;
  }

  /** Where the next line begins that is neither blank nor a comment. */
  #nextLine(): number | undefined {
    for (
      let line = nextLine(this.#text, this.#cursor.offset);
      line < this.#text.length;
      line = nextLine(this.#text, line)
    ) {
      const start = line + this.#text.slice(line, lineEnd(this.#text, line)).search(/\S|$/);
      if (start < lineEnd(this.#text, line) && this.#text.charAt(start) !== '#') return start;
    }
    return undefined;
  }

  /** One more entry of a block, or the first of one that is not written yet. */
  #entry(within: Mapping | Sequence | null, steps: readonly Step[]): Due | undefined {
    const { offset } = this.#cursor;
    const expected = this.#expected(steps);
    if (expected === undefined) return undefined;
    if (within === null) {
      const slot = emptySlot(this.#text, offset);
      const setting = { ...inline(false), indent: columnAt(this.#text, offset), opens: true };
      return { slot, setting, steps, what: { kind: 'value', expected, list: undefined } };
    }
    const column = columnOf(this.#text, within);
    const { slot, lead } = this.#atColumn(column);
    if (within.kind === 'mapping') {
      const setting = { ...inline(false), lead, indent: column, opens: true };
      return { slot, setting, steps, what: { kind: 'key', expected, mapping: within, has: 'nothing' } };
    }
    const inner = itemsOf(expected);
    const setting = { ...inline(false), lead: `${lead}- `, indent: column + 2, opens: true };
    return inner && { slot, setting, steps, what: { kind: 'value', expected: inner, list: within } };
  }

  /** An entry of a block begins where the others do, however far the line is indented. */
  #atColumn(column: number): { readonly slot: Slot; readonly lead: string } {
    const { offset } = this.#cursor;
    const start = lineStart(this.#text, offset);
    const white = this.#text.slice(start, offset);
    if (white === ' '.repeat(column))
      return { slot: { start: offset, end: offset, cursor: offset, quote: undefined }, lead: '' };
    return { slot: { start, end: offset, cursor: offset, quote: undefined }, lead: ' '.repeat(column) };
  }

  #flowBlank(within: Mapping | Sequence | null, expected: Expected): Due | undefined {
    const { steps, offset } = this.#cursor;
    const slot = emptySlot(this.#text, offset);
    const lead = this.#text.charAt(slot.start - 1) === ',' ? ' ' : '';
    const next = /^[ \t]*(\S)/.exec(this.#text.slice(offset, lineEnd(this.#text, offset)))?.[1];
    const tail = next === undefined || /[,\]}#]/.test(next) ? '' : ', ';
    const setting = { ...inline(true), lead, tail };
    if (within?.kind === 'mapping')
      return { slot, setting, steps, what: { kind: 'key', expected, mapping: within, has: 'nothing' } };
    if (within === null) return { slot, setting, steps, what: { kind: 'value', expected, list: undefined } };
    const inner = itemsOf(expected);
    return inner && { slot, setting, steps, what: { kind: 'value', expected: inner, list: within } };
  }
}

function itemsOf(expected: Expected): Expected | undefined {
  return expected.shape.type === 'list' ? { ...expected, shape: expected.shape.of } : undefined;
}

function columnOf(text: Text, block: Mapping | Sequence): number {
  const first = block.kind === 'mapping' ? block.pairs[0] : block.slots[0];
  return columnAt(text, spanOf(first ?? block).start);
}

/** The line break and the indentation of a line below. */
export function below(tree: Tree, column: number): string {
  return eolOf(tree.pieces) + ' '.repeat(column);
}
