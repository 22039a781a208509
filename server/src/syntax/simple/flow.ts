import { fitted } from '../../work/fitted.ts';
import { handful, type Steps } from '../../work/steps.ts';
import type { Mapping, Node, Pair, Scalar, Sequence } from '../tree.ts';
import { type Draft, isBegun, mostLevels, type Parts } from './parts.ts';
import { readPlain, readQuoted } from './scalars.ts';
import { beginsPlain, isBlank, isLineEnd, sign } from './signs.ts';
import { Unusual } from './unusual.ts';

/** Reads `[a, b]` and `{a: b}`. */
export class FlowReader {
  readonly #parts: Parts;
  /** The column that further lines stand right of. */
  #indent = 0;
  #level = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @param indent the column of what it stands in, which its further lines stand right of */
  read(indent: number, anchor: string | undefined): Steps<Mapping | Sequence> {
    this.#indent = indent;
    this.#level = 0;
    return this.#collection(anchor);
  }

  #collection(anchor: string | undefined): Steps<Mapping | Sequence> {
    return this.#parts.lines.code() === sign.openBrace ? this.#mapping(anchor) : this.#sequence(anchor);
  }

  *#mapping(anchor: string | undefined): Steps<Mapping> {
    const { lines, base, names } = this.#parts;
    const from = lines.at;
    const pairs: Pair[] = [];
    const mapping: Draft<Mapping> = { kind: 'mapping', base, from, to: from, flow: true, pairs, anchor };
    names.keep(mapping);
    this.#enter();
    while (this.#goesOn(pairs.length > 0, sign.closeBrace)) {
      const key = this.#scalar();
      if (lines.code() !== sign.colon || !isBlank(lines.code(1))) throw new Unusual();
      lines.at++;
      this.#skipBlank();
      const value = this.#node();
      pairs.push(this.#parts.pair(key, isBegun(value) ? yield* value : value));
      if (pairs.length % handful === 0) yield;
      this.#skipBlank();
    }
    this.#level--;
    mapping.to = lines.at;
    mapping.pairs = fitted(pairs);
    return mapping;
  }

  *#sequence(anchor: string | undefined): Steps<Sequence> {
    const { lines, base, names } = this.#parts;
    const from = lines.at;
    const items: Node[] = [];
    // Each item stands where it is written, and nowhere else.
    const sequence: Draft<Sequence> = {
      kind: 'sequence',
      base,
      from,
      to: from,
      flow: true,
      items,
      slots: items,
      anchor,
    };
    names.keep(sequence);
    this.#enter();
    while (this.#goesOn(items.length > 0, sign.closeBracket)) {
      const begun = this.#node();
      const item = isBegun(begun) ? yield* begun : begun;
      items.push(item);
      if (items.length % handful === 0) yield;
      this.#skipBlank();
    }
    this.#level--;
    sequence.to = lines.at;
    sequence.items = sequence.slots = fitted(items);
    return sequence;
  }

  #enter(): void {
    if (++this.#level > mostLevels) throw new Unusual();
  }

  /** Whether there is one more, behind the opening sign or a comma; if not, goes behind the closing sign. */
  #goesOn(needsComma: boolean, close: number): boolean {
    const { lines } = this.#parts;
    if (!needsComma || lines.code() === sign.comma) {
      lines.at++;
      this.#skipBlank();
      if (lines.code() !== close) return true;
    } else if (lines.code() !== close) {
      throw new Unusual();
    }
    lines.at++;
    return false;
  }

  #node(): Node | Steps<Node> {
    const code = this.#parts.lines.code();
    if (code === sign.openBracket || code === sign.openBrace) return this.#collection(undefined);
    return code === sign.asterisk ? this.#parts.alias() : this.#scalar();
  }

  #scalar(): Scalar {
    const { lines } = this.#parts;
    const code = lines.code();
    if (code === sign.doubleQuote || code === sign.singleQuote)
      return this.#parts.scalar(readQuoted(lines.text, lines.at), undefined);
    if (!beginsPlain(code)) throw new Unusual();
    return this.#parts.scalar(readPlain(lines.text, lines.at, true), undefined);
  }

  /** Skips white space, comments and line breaks. */
  #skipBlank(): void {
    const { lines } = this.#parts;
    for (;;) {
      lines.skipSpaces();
      if (!isLineEnd(lines.code()) && !lines.isAtComment()) return;
      lines.endLine();
      lines.next(0);
      this.#checkColumn();
    }
  }

  /** Further lines stand right of what the collection stands in; its last bracket may stand where that does. */
  #checkColumn(): void {
    const { lines } = this.#parts;
    const code = lines.code();
    const closes = this.#level === 1 && (code === sign.closeBracket || code === sign.closeBrace);
    if (lines.column < this.#indent + (closes ? 0 : 1)) throw new Unusual();
  }
}
