import { follow, type Mapping, type Pair } from '../syntax/tree.ts';

/** A mapping's fields once merges are followed. */
export interface EffectivePairs {
  /** The first of each key, own before merged. */
  readonly pairs: readonly Pair[];
  /** Keys that stand a second time in one mapping, this or a merged one, each with the first. */
  readonly repeated: readonly { readonly pair: Pair; readonly first: Pair }[];
}

/** Of those that merge others. */
const cache = new WeakMap<Mapping, EffectivePairs>();
const nothing: EffectivePairs = { pairs: [], repeated: [] };

/**
 * The fields of a mapping, `<<` merges followed (YAML 1.1 merge keys: what is written wins over what is
 * merged, an earlier merge over a later one). Each that merges is worked out once, so that merges of merges cost
 * no more than their fields, and a mapping that merges itself merges nothing.
 */
export function effectivePairs(mapping: Mapping): EffectivePairs {
  const byKey = new Map<string, Pair>();
  const repeated: { pair: Pair; first: Pair }[] = [];
  const merges: Pair[] = [];
  for (const pair of mapping.pairs) {
    if (isMerge(pair)) {
      merges.push(pair);
      continue;
    }
    const key = pair.name.normalize('NFC');
    const first = byKey.get(key);
    if (first) repeated.push({ pair, first });
    else byKey.set(key, pair);
  }
  if (merges.length === 0)
    return repeated.length === 0
      ? { pairs: mapping.pairs, repeated: nothing.repeated }
      : { pairs: [...byKey.values()], repeated };
  const known = cache.get(mapping);
  if (known) return known;
  cache.set(mapping, nothing);
  for (const source of merges.flatMap(mergedMappings)) {
    const merged = effectivePairs(source);
    for (const pair of merged.repeated) repeated.push(pair);
    for (const pair of merged.pairs) {
      const key = pair.name.normalize('NFC');
      if (!byKey.has(key)) byKey.set(key, pair);
    }
  }
  const result: EffectivePairs = { pairs: [...byKey.values()], repeated };
  cache.set(mapping, result);
  return result;
}

/** Whether a pair is a merge (`<<: *defaults`). */
export function isMerge(pair: Pair): boolean {
  return pair.name === '<<' && pair.key.style === 'plain';
}

function mergedMappings(merge: Pair): readonly Mapping[] {
  const content = follow(merge.value);
  if (content?.kind === 'mapping') return [content];
  if (content?.kind !== 'sequence') return [];
  return content.items.map(follow).filter((item) => item?.kind === 'mapping');
}
