import { fitted } from '../../work/fitted.ts';
import { handful, type Steps } from '../../work/steps.ts';
import type { Mapping, Node, Pair, Place, Scalar, Sequence } from '../tree.ts';
import { readBlockScalar } from './block-scalar.ts';
import { FlowReader } from './flow.ts';
import { type Draft, isBegun, mostLevels, type Parts } from './parts.ts';
import { readPlain, readQuoted, type Written } from './scalars.ts';
import { beginsPlain, isBlank, isLineEnd, sign } from './signs.ts';
import { Unusual } from './unusual.ts';

/** How long a key may be (YAML 1.2.2, 7.4.2, allows little more). */
const longestKey = 1000;

/** Where a value is read. */
interface Slot {
  /** The column of the mapping or list that it stands in. */
  readonly indent: number;
  readonly anchor: string | undefined;
  /** Whether it stands behind a key or an anchor on its line, where no mapping or list in lines begins. */
  readonly isBehind: boolean;
}

/** Reads mappings and lists that are written in lines. */
export class BlockReader {
  readonly #parts: Parts;
  readonly #flow: FlowReader;
  #level = 0;
  /**
   * Where what was read last ends as YAML has it: with its line, and the comments that belong to it. It is where what
   * holds it ends.
   */
  #end = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#flow = new FlowReader(parts);
  }

  /** @param key the first key, which has been read */
  *mapping(indent: number, anchor: string | undefined, key?: Scalar): Steps<Mapping> {
    const { lines, base, names } = this.#parts;
    const from = key?.from ?? lines.at;
    const pairs: Pair[] = [];
    const mapping: Draft<Mapping> = { kind: 'mapping', base, from, to: from, flow: false, pairs, anchor };
    names.keep(mapping);
    this.#enter();
    let next = key ?? this.#key();
    for (;;) {
      if (next.to - next.from > longestKey) throw new Unusual();
      lines.at++;
      const value = this.#value(indent, true);
      pairs.push(this.#parts.pair(next, isBegun(value) ? yield* value : value));
      if (pairs.length % handful === 0) yield;
      if (lines.column !== indent || this.#isDash()) break;
      next = this.#key();
    }
    mapping.to = this.#leave(indent);
    mapping.pairs = fitted(pairs);
    return mapping;
  }

  *sequence(indent: number, anchor: string | undefined): Steps<Sequence> {
    const { lines, base, names } = this.#parts;
    const from = lines.at;
    const items: (Node | null)[] = [];
    const slots: Place[] = [];
    const sequence: Draft<Sequence> = {
      kind: 'sequence',
      base,
      from,
      to: from,
      flow: false,
      items,
      slots,
      anchor,
    };
    names.keep(sequence);
    this.#enter();
    do {
      const dash = lines.at++;
      const begun = this.#value(indent, false);
      const item = isBegun(begun) ? yield* begun : begun;
      if (item === null) throw new Unusual();
      items.push(item);
      slots.push({ base, from: dash, to: item.to });
      if (items.length % handful === 0) yield;
    } while (lines.column === indent && this.#isDash());
    sequence.to = this.#leave(indent);
    sequence.items = fitted(items);
    sequence.slots = fitted(slots);
    return sequence;
  }

  #enter(): void {
    if (++this.#level > mostLevels) throw new Unusual();
  }

  /** Ends a collection: returns where it ends itself. */
  #leave(indent: number): number {
    const { lines } = this.#parts;
    this.#level--;
    // A line further right goes on with the last value, or stands nowhere.
    if (lines.column > indent) throw new Unusual();
    const own = this.#end;
    if (lines.isLoose && indent > 0 && lines.comment >= indent) {
      // What stands below belongs to it, though behind its end, where a comment stands as far right as it does.
      this.#end = lines.at;
      lines.settle();
    }
    return own;
  }

  #isDash(): boolean {
    const { lines } = this.#parts;
    return lines.code() === sign.dash && isBlank(lines.code(1));
  }

  /** The key here, up to its colon. */
  #key(): Scalar {
    const written = this.#written();
    if (!isColon(this.#parts.lines.text, written.end)) throw new Unusual();
    return this.#parts.scalar(written, undefined);
  }

  /** What stands behind a colon or dash, and up to the next line that holds something else; null for nothing. */
  #value(indent: number, isPair: boolean): Node | Steps<Node> | null {
    const { lines } = this.#parts;
    lines.skipSpaces();
    let anchor: string | undefined;
    if (lines.code() === sign.ampersand) {
      anchor = this.#parts.name();
      lines.skipSpaces();
    }
    const empty = lines.at;
    const code = lines.code();
    if (!isLineEnd(code) && code !== sign.hash)
      return this.#node({ indent, anchor, isBehind: isPair || anchor !== undefined });
    lines.endLine();
    lines.next(Number.POSITIVE_INFINITY);
    if (lines.column > indent || (isPair && lines.column === indent && this.#isDash())) {
      lines.settle();
      return this.#node({ indent, anchor, isBehind: false });
    }
    if (anchor !== undefined) throw new Unusual();
    this.#end = code === sign.hash || lines.comment !== -1 ? lines.at : empty;
    lines.settle();
    return null;
  }

  #node(slot: Slot): Node | Steps<Node> {
    const { lines } = this.#parts;
    const { indent, anchor, isBehind } = slot;
    const code = lines.code();
    switch (code) {
      case sign.dash:
        if (isBehind || !this.#isDash()) throw new Unusual();
        return this.sequence(lines.columnHere(), anchor);
      case sign.openBracket:
      case sign.openBrace:
        return this.#flowCollection(slot);
      case sign.asterisk:
        if (anchor !== undefined) throw new Unusual();
        return this.#ended(this.#parts.alias(), indent);
      case sign.bar:
      case sign.greater: {
        const scalar = this.#parts.scalar(readBlockScalar(lines.text, lines.at, indent), anchor);
        // No comment below belongs to it.
        this.#end = lines.next(Number.POSITIVE_INFINITY);
        return scalar;
      }
      default:
        return this.#scalarOrMapping(slot);
    }
  }

  *#flowCollection({ indent, anchor }: Slot): Steps<Node> {
    return this.#ended(yield* this.#flow.read(indent, anchor), indent);
  }

  /** A scalar, or the mapping whose first key it is. */
  #scalarOrMapping({ indent, anchor, isBehind }: Slot): Node | Steps<Node> {
    const { lines } = this.#parts;
    const written = this.#written();
    if (!isColon(lines.text, written.end)) return this.#ended(this.#parts.scalar(written, anchor), indent);
    if (isBehind) throw new Unusual();
    const column = lines.columnHere();
    return this.mapping(column, anchor, this.#parts.scalar(written, undefined));
  }

  #written(): Written {
    const { lines } = this.#parts;
    const code = lines.code();
    if (code === sign.doubleQuote || code === sign.singleQuote) return readQuoted(lines.text, lines.at);
    if (!beginsPlain(code)) throw new Unusual();
    return readPlain(lines.text, lines.at, false);
  }

  /** Goes behind what ends on its line, and behind the comments that belong to it. */
  #ended<Part extends Node>(part: Part, indent: number): Part {
    const { lines } = this.#parts;
    lines.endLine();
    this.#end = lines.next(indent);
    return part;
  }
}

function isColon(text: string, at: number): boolean {
  return text.charCodeAt(at) === sign.colon && isBlank(text.charCodeAt(at + 1));
}
