import type { Steps } from '../../work/steps.ts';
import type { Names } from '../names.ts';
import { type Alias, type Base, type Node, Pair, type Scalar } from '../tree.ts';
import type { Lines } from './lines.ts';
import type { Written } from './scalars.ts';
import { isBlank, isFlowSign } from './signs.ts';
import { Unusual } from './unusual.ts';

/** Makes the parts of a stretch's tree, and moves the reading behind them. */
export class Parts {
  readonly lines: Lines;
  readonly base: Base;
  readonly names: Names;

  constructor(lines: Lines, base: Base, names: Names) {
    this.lines = lines;
    this.base = base;
    this.names = names;
  }

  scalar({ value, style, end }: Written, anchor: string | undefined): Scalar {
    const { lines, base } = this;
    const scalar: Scalar = { kind: 'scalar', base, from: lines.at, to: end, value, style, anchor };
    if (anchor !== undefined) this.names.keep(scalar);
    lines.at = end;
    return scalar;
  }

  /** The alias here. */
  alias(): Alias {
    const { lines, base } = this;
    const from = lines.at;
    const name = this.name();
    return this.names.alias({ base, from, to: lines.at }, name);
  }

  /** The name of the anchor or alias here. */
  name(): string {
    const { lines } = this;
    const start = ++lines.at;
    while (!isBlank(lines.code()) && !isFlowSign(lines.code())) lines.at++;
    const name = lines.text.slice(start, lines.at);
    if (name === '' || name.endsWith(':')) throw new Unusual();
    return name;
  }

  pair(key: Scalar, value: Node | null): Pair {
    const place = { base: this.base, from: key.from, to: Math.max(key.to, value?.to ?? 0) };
    return new Pair(place, key.style === 'plain' && key.anchor === undefined ? key.value : key, value);
  }
}

/** A node that is being read: where it ends is not known yet. */
export type Draft<Part extends Node> = { -readonly [Key in keyof Part]: Part[Key] };

/** What is one scalar is read at once: a collection is read in steps, which have begun when they are taken. */
export function isBegun<Part extends Node>(part: Part | Steps<Part> | null): part is Steps<Part> {
  return part !== null && 'next' in part;
}

/** How deep lists and mappings may lie in each other: no annotation is half as deep. */
export const mostLevels = 40;
