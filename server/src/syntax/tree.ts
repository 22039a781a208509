import type { PiecedText } from './pieced-text.ts';
import type { Span } from './span.ts';

/**
 * Where a stretch of a file begins. Offsets in nodes are relative to it, so that a stretch that moves as a
 * whole, because something before it was edited, keeps its nodes.
 */
export interface Base {
  offset: number;
  /** What is to last as long as anything that stands here. */
  holds?: object | undefined;
}

/** A stretch of a file that moves with its base; read it with `spanOf`. Every node is one. */
export interface Place {
  readonly base: Base;
  readonly from: number;
  readonly to: number;
}

/** Where a place stands in the file now, in UTF-16 offsets. */
export function spanOf(place: Place): Span {
  return { start: place.base.offset + place.from, end: place.base.offset + place.to };
}

/** The place from the start of one to the end of another of the same base. */
export function placeBetween(first: Place, last: Place): Place {
  return { base: first.base, from: first.from, to: last.to };
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A scalar. Its value is a string always: as it is written, for a plain one (`007`, `null`, `no`). */
export interface Scalar extends Place {
  readonly kind: 'scalar';
  readonly value: string;
  readonly style: ScalarStyle;
  readonly anchor: string | undefined;
}

/** A key and its value; the value is null where none is written yet. */
export class Pair implements Place {
  readonly base: Base;
  readonly from: number;
  readonly to: number;
  readonly value: Node | null;
  #key: Scalar | string;

  /**
   * @param key what it says is enough, where it is plain and the pair begins with it: a large file has a hundred
   * thousand, and hardly anybody asks where one stands
   */
  constructor({ base, from, to }: Place, key: Scalar | string, value: Node | null) {
    this.base = base;
    this.from = from;
    this.to = to;
    this.#key = key;
    this.value = value;
  }

  /** What its key says. */
  get name(): string {
    return typeof this.#key === 'string' ? this.#key : this.#key.value;
  }

  /** Always the same object. */
  get key(): Scalar {
    if (typeof this.#key === 'string') {
      const { base, from } = this;
      const value = this.#key;
      const to = from + value.length;
      this.#key = { kind: 'scalar', base, from, to, value, style: 'plain', anchor: undefined };
    }
    return this.#key;
  }
}

export interface Mapping extends Place {
  readonly kind: 'mapping';
  readonly flow: boolean;
  /** As written: duplicates and `<<` included. */
  readonly pairs: readonly Pair[];
  readonly anchor: string | undefined;
}

export interface Sequence extends Place {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly (Node | null)[];
  /** Where each item stands, its dash included; in flow style, the item alone. */
  readonly slots: readonly Place[];
  readonly anchor: string | undefined;
}

/** `*name`, standing for the node that `&name` names, or for nothing where there is none before it. */
export interface Alias extends Place {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Content | undefined;
}

/** A node that holds something itself. */
export type Content = Scalar | Mapping | Sequence;
export type Node = Content | Alias;

/** Something that keeps the YAML from being read as its author meant it. */
export interface SyntaxProblem {
  readonly at: Place;
  readonly message: string;
  /** A second place that explains it. */
  readonly related?: { readonly at: Place; readonly message: string };
}

/** A YAML file as read. */
export interface Tree {
  /** All of the text. It is put together when somebody asks: who needs little of it asks `pieces`. */
  readonly text: string;
  readonly pieces: PiecedText;
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
}

/** The node behind an alias; the node itself, where it is none. */
export function follow(node: Node | null): Content | null {
  if (node === null) return null;
  return node.kind === 'alias' ? (node.target ?? null) : node;
}
