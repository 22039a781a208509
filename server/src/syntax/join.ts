import { arrayOf, type List, partOf } from '../work/list.ts';
import { Carried } from './carried.ts';
import type { Layout } from './layout.ts';
import type { Stretch } from './stretch.ts';
import {
  type Base,
  type Mapping,
  type Node,
  Pair,
  type Place,
  type Sequence,
  type SyntaxProblem,
  spanOf,
} from './tree.ts';

/** The entries of a collection, joined. */
type Run =
  | { readonly of: 'mapping'; readonly pairs: Carried<Stretch, Pair> }
  | { readonly of: 'sequence'; readonly items: Carried<Stretch, Node | null> };

/** What stretches make together. */
export interface Joined {
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  /** The entries of collections, by the stretch of the key that they belong to. */
  readonly runs: ReadonlyMap<Stretch, Run>;
}

/**
 * Joins stretches to the tree of their file. What holds several of them stands at `base`, the file's start.
 *
 * @param before what they made before an edit
 */
export function join({ stretches, heads, troubled }: Layout, base: Base, before?: Joined): Joined {
  const problems = troubled.flatMap((index) => stretches.at(index)?.problems ?? []);
  const runs = new Map<Stretch, Run>();
  const pairs: Pair[] = [];
  const extents: Place[] = [];
  for (const [number, index] of heads.entries()) {
    const head = stretches.at(index);
    if (head?.as.kind === 'whole') return { root: head.root, problems, runs };
    if (head?.root?.kind !== 'mapping') continue;
    if (head.as.kind !== 'header') {
      for (const pair of head.root.pairs) pairs.push(pair);
      extents.push(head.root);
      continue;
    }
    const run = runOf(head.as.of, partOf(stretches, index + 1, heads[number + 1]), before?.runs.get(head));
    runs.set(head, run);
    const value = run.of === 'sequence' ? sequenceOf(run, base) : entriesOf(run, base);
    // The last key of a header is the one that the entries belong to.
    const key = head.root.pairs.at(-1);
    for (const pair of head.root.pairs.slice(0, -1)) pairs.push(pair);
    if (key) pairs.push(new Pair(between(base, key, value ?? key), key.key, value));
    extents.push(value ?? head.root);
  }
  return { root: pairs.length === 0 ? null : mappingOf(pairs, extents, base), problems, runs };
}

function runOf(of: Run['of'], entries: List<Stretch>, before: Run | undefined): Run {
  if (of === 'mapping') {
    const known = before?.of === 'mapping' ? before : undefined;
    return { of, pairs: Carried.of(entries, pairsIn, known?.pairs) };
  }
  const known = before?.of === 'sequence' ? before : undefined;
  return { of, items: Carried.of(entries, itemsIn, known?.items) };
}

function pairsIn({ root }: Stretch): readonly Pair[] {
  return root?.kind === 'mapping' ? root.pairs : [];
}

function itemsIn({ root }: Stretch): readonly (Node | null)[] {
  return root?.kind === 'sequence' ? root.items : [];
}

function slotsIn({ root }: Stretch): readonly Place[] {
  return root?.kind === 'sequence' ? root.slots : [];
}

function entriesOf({ pairs }: Extract<Run, { of: 'mapping' }>, base: Base): Mapping | null {
  const last = lastOf(pairs.members, ({ root }) => root?.kind === 'mapping')?.root;
  return last && pairs.all.length > 0 ? mappingOf(arrayOf(pairs.all), [last], base) : null;
}

/** @param of the extents of what it is made of: they reach behind the last pair, as YAML has it */
function mappingOf(pairs: readonly Pair[], of: readonly Place[], base: Base): Mapping {
  const [first] = pairs;
  const last = of.at(-1);
  const place = first && last ? between(base, first, last) : { base, from: 0, to: 0 };
  return { kind: 'mapping', ...place, flow: false, pairs, anchor: undefined };
}

function sequenceOf({ items }: Extract<Run, { of: 'sequence' }>, base: Base): Sequence | null {
  const isList = ({ root }: Stretch): boolean => root?.kind === 'sequence';
  const first = firstOf(items.members, isList)?.root;
  const last = lastOf(items.members, isList)?.root;
  if (!first || !last) return null;
  return new JoinedSequence(between(base, first, last), items);
}

/** A sequence of many stretches. That its items lie in one array, and where they stand, is asked by no keystroke. */
class JoinedSequence implements Sequence {
  readonly kind = 'sequence';
  readonly base: Base;
  readonly from: number;
  readonly to: number;
  readonly flow = false;
  readonly anchor = undefined;
  readonly list: List<Node | null>;
  readonly #stretches: List<Stretch>;
  #slots: readonly Place[] | undefined;

  constructor({ base, from, to }: Place, { members, all }: Carried<Stretch, Node | null>) {
    this.base = base;
    this.from = from;
    this.to = to;
    this.list = all;
    this.#stretches = members;
  }

  get items(): readonly (Node | null)[] {
    return arrayOf(this.list);
  }

  get slots(): readonly Place[] {
    this.#slots ??= arrayOf(this.#stretches).flatMap(slotsIn);
    return this.#slots;
  }
}

/** The items of a sequence, which may be many. */
export function itemsOf(sequence: Sequence): List<Node | null> {
  return sequence instanceof JoinedSequence ? sequence.list : sequence.items;
}

function firstOf(stretches: List<Stretch>, isMeant: (stretch: Stretch) => boolean): Stretch | undefined {
  for (const each of stretches) if (isMeant(each)) return each;
  return undefined;
}

function lastOf(stretches: List<Stretch>, isMeant: (stretch: Stretch) => boolean): Stretch | undefined {
  for (let index = stretches.length - 1; index >= 0; index--) {
    const each = stretches.at(index);
    if (each !== undefined && isMeant(each)) return each;
  }
  return undefined;
}

function between(base: Base, first: Place, last: Place): Place {
  return { base, from: spanOf(first).start - base.offset, to: spanOf(last).end - base.offset };
}
