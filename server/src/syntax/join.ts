import type { Stretch } from './stretch.ts';
import {
  type Base,
  type Mapping,
  type Node,
  type Pair,
  type Place,
  type Sequence,
  type SyntaxProblem,
  spanOf,
} from './tree.ts';

/** Joins stretches to the tree of their file. What holds several of them stands at `base`, the file's start. */
export function join(
  stretches: readonly Stretch[],
  base: Base,
): { readonly root: Node | null; readonly problems: readonly SyntaxProblem[] } {
  const problems: SyntaxProblem[] = [];
  // Loops rather than `flatMap`, which takes ten times as long where thousands of stretches hold one thing each.
  for (const stretch of stretches) for (const problem of stretch.problems) problems.push(problem);
  const whole = stretches.find(({ as }) => as.kind === 'whole');
  if (whole) return { root: whole.root, problems };
  const pairs: Pair[] = [];
  const extents: Place[] = [];
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index];
    if (stretch === undefined || stretch.root?.kind !== 'mapping') continue;
    if (stretch.as.kind !== 'header') {
      for (const pair of stretch.root.pairs) pairs.push(pair);
      extents.push(stretch.root);
      continue;
    }
    let end = index + 1;
    while (stretches[end]?.as.kind === 'entries') end++;
    const entries = stretches.slice(index + 1, end);
    const value = stretch.as.of === 'sequence' ? sequence(entries, base) : mapping(entries, base);
    // The last key of a header is the one that the entries belong to.
    const key = stretch.root.pairs.at(-1);
    pairs.push(...stretch.root.pairs.slice(0, -1));
    if (key) pairs.push({ ...between(base, key, value ?? key), key: key.key, value });
    extents.push(value ?? stretch.root);
    index = end - 1;
  }
  return { root: pairs.length === 0 ? null : mappingOf(pairs, extents, base), problems };
}

function mapping(entries: readonly Stretch[], base: Base): Mapping | null {
  const mappings: Mapping[] = [];
  const pairs: Pair[] = [];
  for (const { root } of entries) {
    if (root?.kind !== 'mapping') continue;
    mappings.push(root);
    for (const pair of root.pairs) pairs.push(pair);
  }
  return pairs.length === 0 ? null : mappingOf(pairs, mappings, base);
}

/** @param of the extents of what it is made of: they reach behind the last pair, as YAML has it */
function mappingOf(pairs: readonly Pair[], of: readonly Place[], base: Base): Mapping {
  return { kind: 'mapping', ...extent([...pairs, ...of], base), flow: false, pairs, anchor: undefined };
}

function sequence(entries: readonly Stretch[], base: Base): Sequence | null {
  const lists: Sequence[] = [];
  const items: (Node | null)[] = [];
  const slots: Place[] = [];
  for (const { root } of entries) {
    if (root?.kind !== 'sequence') continue;
    lists.push(root);
    for (const item of root.items) items.push(item);
    for (const slot of root.slots) slots.push(slot);
  }
  if (lists.length === 0) return null;
  return { kind: 'sequence', ...extent(lists, base), flow: false, items, slots, anchor: undefined };
}

/** The place of all of some, in order. In broken text one may reach further than those behind it. */
function extent(places: readonly Place[], base: Base): Place {
  const [first] = places;
  if (first === undefined) return { base, from: 0, to: 0 };
  let end = 0;
  for (const { base: own, to } of places) end = Math.max(end, own.offset + to);
  return { base, from: spanOf(first).start - base.offset, to: end - base.offset };
}

function between(base: Base, first: Place, last: Place): Place {
  return { base, from: spanOf(first).start - base.offset, to: spanOf(last).end - base.offset };
}
