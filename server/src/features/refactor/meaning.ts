import { effectivePairs } from '../../model/pairs.ts';
import { follow, type Node, type Tree } from '../../syntax/tree.ts';

/** Aliases of aliases can stand for more than can be looked through. */
const mostNodes = 200_000;

/** Whether two files say the same once aliases and merges are followed; false where that is too much to look at. */
export function meansTheSame(a: Tree, b: Tree): boolean {
  let looked = 0;
  const same = (left: Node | null, right: Node | null): boolean => {
    if (++looked > mostNodes) return false;
    const [one, other] = [follow(left), follow(right)];
    if (one === null || other === null) return one === other;
    if (one.kind === 'scalar') return other.kind === 'scalar' && one.value === other.value;
    if (one.kind === 'sequence')
      return (
        other.kind === 'sequence' &&
        one.items.length === other.items.length &&
        one.items.every((item, index) => same(item, other.items[index] ?? null))
      );
    if (other.kind !== 'mapping') return false;
    const [mine, its] = [effectivePairs(one).pairs, effectivePairs(other).pairs];
    const values = new Map(its.map(({ key, value }) => [key.value, value]));
    return (
      mine.length === its.length &&
      mine.every(({ key, value }) => values.has(key.value) && same(value, values.get(key.value) ?? null))
    );
  };
  return a.problems.length === b.problems.length && same(a.root, b.root);
}
