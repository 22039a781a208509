import { columnAt, lineEnd, lineStart, nextLine } from '../../syntax/line.ts';
import { startWithProperties } from '../../syntax/mark.ts';
import { contains, type Span } from '../../syntax/span.ts';
import { type Alias, type Node, type Pair, type Scalar, spanOf, type Tree } from '../../syntax/tree.ts';
import type { Steps } from '../../work/steps.ts';
import type { Edit } from '../edit.ts';
import { type Collection, endOfNode, isBlank } from '../entry.ts';
import { Lines } from './lines.ts';
import { marksBetween } from './marks.ts';
import { type BlockHead, blockHead, blockTextStart, columnOfBlockText, endOfBlockText } from './texts.ts';

/** What is formatted, and how. */
export interface Scope {
  /** How many columns a level is indented. */
  readonly step: number;
  /** The whole lines that may be changed; all, where it is undefined. */
  readonly within: readonly Span[] | undefined;
  /** Whether lines may be indented otherwise, and blank ones go. */
  readonly lays: boolean;
}

/** A block mapping or list that is open. */
interface Block {
  /** Where its entries stand, and where they will. */
  readonly before: number;
  readonly column: number;
  /** How much further to the right its values stand. */
  readonly step: number;
}

/** The column at which a comment, or another mark that begins a line, is to stand, by where it stands. */
type Columns = (before: number) => number;

/** A dash and the space behind it. */
const dashWidth = 2;

/** Goes through a file once, from its first piece to its last. */
export class Walk {
  readonly #text: string;
  readonly #root: Node | null;
  readonly #scope: Scope;
  readonly #lines: Lines;
  /** The blocks that the last piece lies in, the outermost first. */
  readonly #open: Block[] = [];
  /** Whether the last piece is a block scalar, which would take what is indented like its text for its text. */
  #afterBlockScalar = false;
  /** Whether everything met so far is understood. */
  #sure = true;

  constructor({ text, root }: Tree, scope: Scope) {
    this.#text = text;
    this.#root = root;
    this.#scope = scope;
    this.#lines = new Lines(text, scope.lays);
  }

  /** The edits in their order; none where something in the file is not understood. */
  *edits(): Steps<readonly Edit[]> {
    if (this.#root !== null && !isBlank(this.#root)) yield* this.#value(this.#root, 0, 0, 0);
    this.#marks(this.#text.length, 0, this.#commentsBelow(0));
    return this.#sure ? this.#lines.finish(this.#scope.within) : [];
  }

  /**
   * @param depth how many blocks hold the node
   * @param column where it is to stand, if it begins a line
   * @param further where the further lines of a text are to stand; 0 leaves them
   */
  *#value(node: Node, depth: number, column: number, further: number): Steps<void> {
    yield;
    if (node.kind === 'mapping' || node.kind === 'sequence') {
      if (node.flow) yield* this.#flow(node, column);
      else yield* this.#block(node, depth, column);
      return;
    }
    this.#marks(spanOf(node).start, column);
    this.#word(node, column, further);
  }

  *#block(node: Collection, depth: number, wanted: number): Steps<void> {
    const text = this.#text;
    const list = node.kind === 'sequence';
    const entries: readonly (Pair | number)[] = list
      ? node.slots.map((slot) => spanOf(slot).start)
      : node.pairs;
    const [first] = entries;
    if (first === undefined) return;
    const before = columnAt(text, entryStart(text, first));
    const moves = this.#movable({ start: startOf(first), end: endOfNode(text, node) });
    const column = moves ? wanted : before;
    const block: Block = { before, column, step: list ? dashWidth : this.#scope.step };
    for (const [index, entry] of entries.entries()) {
      if (columnAt(text, entryStart(text, entry)) !== before) this.#sure = false;
      this.#marks(startOf(entry), column, index === 0 ? undefined : this.#commentsBelow(depth));
      this.#open.length = depth;
      this.#open.push(block);
      const value =
        typeof entry === 'number' ? this.#dash(node, index, entry, column) : this.#key(entry, column);
      if (value !== null && !isBlank(value))
        yield* this.#value(value, depth + 1, column + block.step, column + block.step);
    }
  }

  #dash(node: Collection, index: number, at: number, column: number): Node | null {
    if (this.#text[at] !== '-') this.#sure = false;
    this.#lines.piece('dash', at, at + 1, column);
    this.#afterBlockScalar = false;
    return node.kind === 'sequence' ? (node.items[index] ?? null) : null;
  }

  #key({ key, value }: Pair, column: number): Node | null {
    if (key.from !== key.to) this.#word(key, column, column);
    return value;
  }

  *#flow(node: Collection, column: number): Steps<void> {
    const text = this.#text;
    const { start, end } = spanOf(node);
    const inner = column + this.#scope.step;
    // `[a: 1]` holds a pair without braces.
    const first = node.kind === 'mapping' ? node.pairs[0] : undefined;
    const bare = first !== undefined && spanOf(first.key).start === start;
    if (!bare) {
      this.#marks(start, column);
      this.#bracket('open', start, column);
    }
    if (node.kind === 'mapping') {
      for (const { key, value } of node.pairs) {
        if (key.from !== key.to) yield* this.#inFlow(key, bare ? column : inner);
        yield* this.#inFlow(value, bare ? column : inner);
      }
    } else for (const item of node.items) yield* this.#inFlow(item, inner);
    if (bare) return;
    this.#marks(end - 1, inner);
    if (!/[\]}]/.test(text[end - 1] ?? '')) this.#sure = false;
    this.#bracket('close', end - 1, column);
  }

  #bracket(kind: 'open' | 'close', at: number, column: number): void {
    this.#lines.piece(kind, at, at + 1, column);
    this.#afterBlockScalar = false;
  }

  *#inFlow(node: Node | null, column: number): Steps<void> {
    if (node !== null && !isBlank(node)) yield* this.#value(node, this.#open.length, column, column);
  }

  /** A scalar, an alias or a key. */
  #word(node: Scalar | Alias, column: number, further: number): void {
    const text = this.#text;
    const { start, end } = spanOf(node);
    const head = node.kind === 'scalar' ? blockHead(text, node) : undefined;
    this.#afterBlockScalar = head !== undefined;
    if (head !== undefined) {
      this.#blockScalar({ start, end }, head, column, further);
      return;
    }
    const line = lineEnd(text, start);
    const isAlias = node.kind === 'alias' || (node.style === 'plain' && text[start] === '*');
    this.#lines.piece(
      isAlias ? 'alias' : 'text',
      start,
      Math.min(end, trimmedEnd(text, start, line)),
      column,
    );
    if (line >= end) return;
    this.#lines.further(end, further || undefined, node.kind === 'scalar' && node.style !== 'plain');
  }

  #blockScalar({ start, end }: Span, head: BlockHead, column: number, further: number): void {
    const text = this.#text;
    this.#lines.piece('text', start, head.end, column);
    this.#marks(Math.min(lineEnd(text, start), end), column);
    const from = blockTextStart(text, head.end, end);
    if (from === undefined) return;
    const holder = this.#open.at(-1);
    if (holder === undefined) {
      this.#lines.skipTo(end);
      return;
    }
    const written = columnOfBlockText(text, from, end);
    const own = head.digit === undefined ? written : holder.before + head.digit;
    // Blank lines at its end belong to it only where it keeps them.
    const last = head.keeps ? end : endOfBlockText(text, from, end, own ?? Number.POSITIVE_INFINITY);
    // Spaces without a line break, and the file ends: whether that is one more line is in the eye of the reader.
    if (head.keeps && text.slice(lineStart(text, end), end).trim() === '' && text[end - 1] === ' ')
      this.#sure = false;
    if (last === from) return;
    const wanted = head.digit === undefined ? further : holder.column + head.digit;
    if (own === undefined) this.#lines.blockText(last, Number.POSITIVE_INFINITY, 0);
    else if (!this.#lines.blockText(last, own, this.#movable({ start, end: last }) ? wanted : own))
      this.#sure = false;
  }

  /** Takes the comments and other marks before an offset, and makes sure that nothing else stands there. */
  #marks(to: number, column: number, columns: Columns = () => column): void {
    const marks = to < this.#lines.end ? undefined : marksBetween(this.#text, this.#lines.end, to);
    if (marks === undefined) this.#sure = false;
    for (const { kind, start, end } of marks ?? []) {
      const own = kind === 'comment' || (kind === 'property' && this.#text.slice(end, to).includes('\n'));
      const wanted = own && this.#lines.begins(start) ? columns(columnAt(this.#text, start)) : column;
      this.#lines.piece(kind, start, end, kind === 'marker' ? 0 : wanted);
    }
  }

  /**
   * Where a comment belongs between the last piece and another entry of a block: above that entry, if it stands
   * no further to the right; else to the innermost block that it does not stand to the left of.
   */
  #commentsBelow(depth: number): Columns {
    const afterBlockScalar = this.#afterBlockScalar;
    const open = [...this.#open];
    return (at) => {
      const next = open[depth];
      if (next === undefined || at <= next.before) return next?.column ?? 0;
      const holder = open.findLastIndex(({ before }) => before <= at);
      const block = open[holder] ?? next;
      // Any further in, a block scalar above would take it for its text.
      if (at === block.before || afterBlockScalar) return block.column;
      return Math.min(block.column + block.step, open[holder + 1]?.column ?? Number.POSITIVE_INFINITY);
    };
  }

  /** Whether all lines of a stretch may be indented otherwise. */
  #movable(span: Span): boolean {
    const { within, lays } = this.#scope;
    if (!lays) return false;
    if (within === undefined) return true;
    const start = lineStart(this.#text, span.start);
    const ended = span.end > start && this.#text[span.end - 1] === '\n';
    const end = ended ? span.end : nextLine(this.#text, span.end);
    return within.some((lines) => contains(lines, { start, end }));
  }
}

function startOf(entry: Pair | number): number {
  return typeof entry === 'number' ? entry : spanOf(entry.key).start;
}

/** Where an entry begins, its anchor and tag included. */
function entryStart(text: string, entry: Pair | number): number {
  return typeof entry === 'number' ? entry : startWithProperties(text, startOf(entry));
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}
