import { hasNames } from '../syntax/parse.ts';
import type { Span } from '../syntax/span.ts';
import { type Mapping, spanOf, type Tree } from '../syntax/tree.ts';
import { none } from '../work/fitted.ts';
import type { List } from '../work/list.ts';
import type { Annotation } from './annotation.ts';
import type { Claim } from './claim.ts';
import type { Entry, Leaf, Value } from './entry.ts';

/**
 * The scalars that the format knows in a file, ids that are keys among them, as far as they can be reached
 * from its root: one that stands under an anchor as often as it is used, but no mapping twice.
 *
 * @param wanted which of the values of a field are, if not all
 */
export function* leavesUnder(
  root: Entry,
  wanted: (values: List<Value>) => List<Value> = (values) => values,
): Iterable<Leaf> {
  const seen = new Set<Mapping>();
  /** What is still to come, the last first: a generator in a generator would cost each leaf once for each level. */
  const ahead: Value[] = [root];
  for (let value = ahead.pop(); value !== undefined; value = ahead.pop()) {
    if (value.kind === 'leaf') {
      yield value;
      continue;
    }
    if (value.id) yield value.id;
    if (seen.has(value.node)) continue;
    seen.add(value.node);
    const fields = value.fields.values();
    for (let field = fields.length - 1; field >= 0; field--) {
      const values = wanted(fields[field]?.values ?? none);
      for (let at = values.length - 1; at >= 0; at--) {
        const each = values.at(at);
        if (each !== undefined) ahead.push(each);
      }
    }
  }
}

/** The leaves of a file that may stand in a span: what an alias stands for is written anywhere. */
export function leavesNear(tree: Tree, root: Entry, span: Span): Iterable<Leaf> {
  if (hasNames(tree)) return leavesUnder(root);
  return leavesUnder(root, (values) => touching(values, spanOfValue, span));
}

/** The claims of a file of which something may stand in a span. */
export function claimsNear({ tree, claims }: Annotation, span: Span): readonly Claim[] {
  return hasNames(tree) ? claims : touching(claims, ({ entry }) => spanOf(entry.at), span);
}

/** Those of some things in the order of the file that touch a span, found by halving. */
function touching<Item>(items: List<Item>, spanOfItem: (item: Item) => Span, span: Span): readonly Item[] {
  const first = firstThat(items, (item) => spanOfItem(item).end >= span.start);
  return items.slice(
    first,
    firstThat(items, (item) => spanOfItem(item).start > span.end),
  );
}

/** The index of the first of some things of which something is true, as it is of all behind it. */
function firstThat<Item>(items: List<Item>, isTrue: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items.at(middle);
    if (item !== undefined && isTrue(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From the id or the code under which it stands. */
function spanOfValue(value: Value): Span {
  const key = value.kind === 'leaf' ? (value.key ?? value.owner.fields.get(value.field)?.key) : value.id?.at;
  const { start, end } = spanOf(value.at);
  return { start: key ? Math.min(start, spanOf(key).start) : start, end };
}
