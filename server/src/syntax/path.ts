import { contains } from './span.ts';
import { type Mapping, type Node, type Pair, type Place, type Sequence, spanOf, type Tree } from './tree.ts';

/** One step down into a tree: to a field of a mapping, or to an item of a list. */
export type Step =
  | { readonly kind: 'field'; readonly mapping: Mapping; readonly pair: Pair }
  | { readonly kind: 'item'; readonly sequence: Sequence; readonly index: number };

/**
 * The steps from the root to a node, a key or a pair as it is written, the outermost first; none lead to the
 * root itself. Undefined for what is not of this tree. Aliases are not followed.
 */
export function pathTo(tree: Tree, wanted: Node | Pair): readonly Step[] | undefined {
  const span = spanOf(wanted);
  const steps: Step[] = [];
  let at: Node | null = tree.root;
  while (at !== null && at !== wanted) {
    let next: Node | null = null;
    if (at.kind === 'mapping') {
      const pair: Pair | undefined = at.pairs[lastBefore(at.pairs, span.start)];
      if (pair === undefined) return undefined;
      const here = pair === wanted || pair.key === wanted;
      if (here || holds(pair.value, wanted, span)) steps.push({ kind: 'field', mapping: at, pair });
      if (here) return steps;
      next = holds(pair.value, wanted, span) ? pair.value : null;
    } else if (at.kind === 'sequence') {
      const index = lastBefore(at.slots, span.start);
      const item = at.items[index] ?? null;
      if (holds(item, wanted, span)) {
        steps.push({ kind: 'item', sequence: at, index });
        next = item;
      }
    }
    at = next;
  }
  return at === null ? undefined : steps;
}

/** The last of some places, which are in their order, that begins at an offset or before it; -1 for none. */
function lastBefore(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && spanOf(place).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function holds(node: Node | null, wanted: Node | Pair, span: { start: number; end: number }): boolean {
  if (node === null) return false;
  return (
    node === wanted || ((node.kind === 'mapping' || node.kind === 'sequence') && contains(spanOf(node), span))
  );
}

/** The field that a key names or a node is the value of; undefined for an item of a list. */
export function pairOf(tree: Tree, part: Node): Pair | undefined {
  const last = pathTo(tree, part)?.at(-1);
  return last?.kind === 'field' ? last.pair : undefined;
}
