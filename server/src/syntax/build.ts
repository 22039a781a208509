import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
  type Pair as YamlPair,
  type Scalar as YamlScalar,
} from 'yaml';
import { handful, type Steps } from '../work/steps.ts';
import { skipBlank } from './mark.ts';
import type { Names } from './names.ts';
import {
  type Base,
  type Mapping,
  type Node,
  Pair,
  type Place,
  type Scalar,
  type ScalarStyle,
  type Sequence,
} from './tree.ts';

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Turns the nodes of the `yaml` library into the tree. */
export class TreeBuilder {
  readonly #text: string;
  readonly #base: Base;
  readonly #lead: number;
  readonly #names: Names;

  /**
   * @param lead how much of the text stands before the base
   * @param names takes the anchors that are met
   */
  constructor(text: string, lead: number, base: Base, names: Names) {
    this.#text = text;
    this.#lead = lead;
    this.#base = base;
    this.#names = names;
  }

  /** Null for a value that is not written. */
  *node(node: unknown): Steps<Node | null> {
    if (isAlias(node)) return this.#names.alias(this.#place(...rangeOf(node)), node.source);
    if (isScalar(node)) return this.#scalarOrNothing(node);
    if (isMap(node)) return yield* this.#mapping(node);
    if (isSeq(node)) return yield* this.#sequence(node);
    return null;
  }

  /** In broken text the library lets a node reach further than the text itself. */
  #place(from: number, to: number): Place {
    const end = this.#text.length;
    return {
      base: this.#base,
      from: Math.min(from, end) - this.#lead,
      to: Math.min(to, end) - this.#lead,
    };
  }

  #scalarOrNothing(node: YamlScalar): Scalar | null {
    const [from, to] = rangeOf(node);
    if (from === to && node.anchor === undefined) return null;
    return this.#scalar(node);
  }

  #scalar(node: YamlScalar): Scalar {
    const [from, to] = rangeOf(node);
    const scalar: Scalar = {
      kind: 'scalar',
      ...this.#place(from, to),
      value: this.#unclosed(node) ?? (typeof node.value === 'string' ? node.value : (node.source ?? '')),
      style: styles[node.type ?? 'PLAIN'] ?? 'plain',
      anchor: node.anchor,
    };
    this.#names.keep(scalar);
    return scalar;
  }

  /** The value of a quotation that lacks its closing mark: the library takes its last letter for the mark. */
  #unclosed(node: YamlScalar): string | undefined {
    const mark = node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : undefined;
    if (mark === undefined) return undefined;
    const [from, to] = rangeOf(node);
    const written = this.#text.slice(from, to);
    return written.length > 1 && written.endsWith(mark) ? undefined : written.slice(1);
  }

  *#mapping(node: YAMLMap): Steps<Mapping> {
    const [from, to] = rangeOf(node);
    const pairs: Pair[] = [];
    const mapping: Mapping & Extent = {
      kind: 'mapping',
      ...this.#place(from, to),
      flow: node.flow === true,
      pairs,
      anchor: node.anchor,
    };
    this.#names.keep(mapping);
    for (const [number, item] of node.items.entries()) {
      pairs.push(...(yield* this.#pairs(item)));
      if (number % handful === 0) yield;
    }
    cover(mapping, pairs);
    return mapping;
  }

  *#pairs(item: YamlPair): Steps<readonly Pair[]> {
    const key = isScalar(item.key) ? item.key : undefined;
    const value = yield* this.node(item.value);
    if (key === undefined) {
      // A list or mapping as a key: kept under what is written, so that it is reported as unknown.
      const node = isAlias(item.key) || isMap(item.key) || isSeq(item.key) ? item.key : undefined;
      if (node === undefined) return [];
      const [from, to] = rangeOf(node);
      const written: Scalar = {
        kind: 'scalar',
        ...this.#place(from, to),
        value: this.#text.slice(from, to),
        style: 'plain',
        anchor: undefined,
      };
      return [this.#pair(written, value)];
    }
    return [...this.#halfTyped(key), this.#pair(this.#lastLine(key), value)];
  }

  #pair(key: Scalar, value: Node | null): Pair {
    return new Pair({ base: this.#base, from: key.from, to: Math.max(key.to, value?.to ?? 0) }, key, value);
  }

  /**
   * A word typed on a line of its own above `key: value` is read by YAML as the beginning of that key. Each
   * line above the last is a field being typed.
   */
  #halfTyped(key: YamlScalar): Pair[] {
    const [from, to] = rangeOf(key);
    if (key.type !== 'PLAIN') return [];
    const lines = [...this.#text.slice(from, to).matchAll(/[^\s][^\r\n]*/g)];
    return lines.slice(0, -1).map((match) => {
      const written = match[0].trimEnd();
      const start = from + match.index;
      return this.#pair(
        {
          kind: 'scalar',
          ...this.#place(start, start + written.length),
          value: written,
          style: 'plain',
          anchor: undefined,
        },
        null,
      );
    });
  }

  #lastLine(key: YamlScalar): Scalar {
    const scalar = this.#scalar(key);
    const [from, to] = rangeOf(key);
    const written = this.#text.slice(from, to);
    const newline = written.lastIndexOf('\n');
    if (key.type !== 'PLAIN' || newline === -1) return scalar;
    const last = written.slice(newline + 1);
    const indent = last.length - last.trimStart().length;
    return { ...scalar, ...this.#place(from + newline + 1 + indent, to), value: last.trim() };
  }

  *#sequence(node: YAMLSeq): Steps<Sequence> {
    const [from, to] = rangeOf(node);
    const items: (Node | null)[] = [];
    const slots: Place[] = [];
    const sequence: Sequence & Extent = {
      kind: 'sequence',
      ...this.#place(from, to),
      flow: node.flow === true,
      items,
      slots,
      anchor: node.anchor,
    };
    this.#names.keep(sequence);
    let before = from;
    for (const [number, item] of node.items.entries()) {
      if (number % handful === 0) yield;
      // `[a: 1]` holds a pair without braces; it is read as the mapping that it stands for.
      const read = yield* this.node(item);
      items.push(read);
      const range =
        item !== null && typeof item === 'object' && 'range' in item ? rangeOf(item as YamlNode) : undefined;
      const [start, ownEnd] = range ?? [before, before];
      const end = read === null ? ownEnd : Math.max(ownEnd, read.to + this.#lead);
      const from = sequence.flow ? start : skipBlank(this.#text, before, start);
      // An item that is not written yet is its dash.
      slots.push(this.#place(from, sequence.flow || read !== null ? end : Math.min(from + 1, end)));
      before = end;
    }
    cover(sequence, slots);
    return sequence;
  }
}

interface Extent {
  from: number;
  to: number;
}

/** In broken text the library lets a value reach further than what holds it. */
function cover(outer: Extent, inner: readonly Place[]): void {
  for (const { from, to } of inner) {
    outer.from = Math.min(outer.from, from);
    outer.to = Math.max(outer.to, to);
  }
}

function rangeOf(node: YamlNode): readonly [number, number] {
  return node.range ? [node.range[0], node.range[1]] : [0, 0];
}
