import type { Node, Pair } from '../../syntax/tree.ts';

/**
 * The numbers of pairs in their order by rank. Those without a rank (-1) keep their place among all; equal ranks
 * keep theirs among each other.
 *
 * @returns undefined where they are in order, or where an alias would come to stand before its anchor
 */
export function sortedPairs(
  pairs: readonly Pair[],
  rankOf: (pair: Pair) => number,
): readonly number[] | undefined {
  const ranks = pairs.map(rankOf);
  const numbers = [...pairs.keys()].filter((number) => rank(ranks, number) >= 0);
  const sorted = numbers.toSorted((a, b) => rank(ranks, a) - rank(ranks, b));
  let next = 0;
  const order = ranks.map((each, number) => (each < 0 ? number : (sorted[next++] ?? number)));
  if (order.every((number, slot) => number === slot)) return undefined;
  return keepsNames(pairs, order) ? order : undefined;
}

function rank(ranks: readonly number[], number: number): number {
  return ranks[number] ?? -1;
}

/** The anchors that a pair sets, and the aliases that it uses. */
interface Names {
  readonly set: Set<string>;
  readonly used: Set<string>;
}

/** Whether every alias still stands for the same anchor when pairs stand in another order. */
function keepsNames(pairs: readonly Pair[], order: readonly number[]): boolean {
  const named = order
    .map((number) => ({ number, names: namesOf(pairs[number]) }))
    .filter(({ names }) => names.set.size > 0 || names.used.size > 0);
  return named.every(({ number, names }, slot) =>
    named.slice(slot + 1).every((later) => number < later.number || areStrangers(names, later.names)),
  );
}

function areStrangers(one: Names, other: Names): boolean {
  return areApart(one.set, other.used) && areApart(one.used, other.set) && areApart(one.set, other.set);
}

function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((name) => !other.has(name));
}

function namesOf(pair: Pair | undefined): Names {
  const names: Names = { set: new Set(), used: new Set() };
  if (pair !== undefined) collectPair(pair, names);
  return names;
}

function collectPair({ key, value }: Pair, names: Names): void {
  // An alias can be a key, too.
  if (key.style === 'plain' && key.value.startsWith('*')) names.used.add(key.value.slice(1));
  collect(key, names);
  collect(value, names);
}

function collect(node: Node | null, names: Names): void {
  if (node === null) return;
  if (node.kind === 'alias') {
    names.used.add(node.name);
    return;
  }
  if (node.anchor !== undefined) names.set.add(node.anchor);
  if (node.kind === 'sequence') for (const item of node.items) collect(item, names);
  if (node.kind === 'mapping') for (const pair of node.pairs) collectPair(pair, names);
}
