import type { Span } from '../syntax/span.ts';
import { type Alias, type Node, type Sequence, spanOf, type Tree } from '../syntax/tree.ts';
import type { Steps } from '../work/steps.ts';
import { type Edit, replacement } from './edit.ts';
import { columnOf, endOfLines, entriesOf, withoutBreaks } from './entry.ts';
import { commentsAbove } from './remove.ts';

/**
 * Puts the items of a list in another order, each as it is written, with its comments; blank lines between them stay
 * where they are.
 *
 * @param order the index of the item that comes first, of the second, and so on
 * @returns undefined where an alias would come to stand above its anchor, or two items share a line's end
 */
export function* reorderItems(
  tree: Tree,
  list: Sequence,
  order: readonly number[],
): Steps<readonly Edit[] | undefined> {
  const { text } = tree;
  const bodies = yield* bodiesOf(text, list);
  if (bodies === undefined || bodies.length !== order.length || !keepsAnchors(list, order)) return undefined;
  const edits: Edit[] = [];
  for (const [place, from] of order.entries()) {
    const there = bodies[place];
    const body = bodies[from];
    if (there === undefined || body === undefined) return undefined;
    if (place !== from) edits.push(replacement(there.start, there.end, text.slice(body.start, body.end)));
  }
  return edits;
}

/** Where each item stands with its comments, without the line break at its end. */
function* bodiesOf(text: string, list: Sequence): Steps<readonly Span[] | undefined> {
  const entries = entriesOf(text, list);
  if (list.flow) {
    // A comment behind a comma belongs to nobody.
    const span = spanOf(list);
    return isCommented(text, span, entries) ? undefined : entries;
  }
  const column = columnOf(text, list);
  const bodies: Span[] = [];
  for (const entry of entries) {
    yield;
    const before = bodies.at(-1)?.end ?? 0;
    const start = commentsAbove(text, entry.start, before);
    // A first item on the line of what holds the list has nothing above.
    const own = /\S/.test(text.slice(start, entry.start).replaceAll(/#.*/g, '')) ? entry.start : start;
    const end = withoutBreaks(text, entry.start, endOfLines(text, entry.end, column));
    if (list.items.length > 1 && keepsBlankLines(text, list.items[bodies.length])) return undefined;
    bodies.push({ start: own + indentAt(text, own), end });
  }
  return bodies;
}

/** Whether a comment stands outside the entries of a list in flow style. */
function isCommented(text: string, { start, end }: Span, entries: readonly Span[]): boolean {
  const ends = [start, ...entries.map((entry) => entry.end)];
  const starts = [...entries.map((entry) => entry.start), end];
  return ends.some((from, index) => text.slice(from, starts[index]).includes('#'));
}

function indentAt(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
}

/** Whether an item ends with a text that holds the blank lines below it (`|+`). */
function keepsBlankLines(text: string, item: Node | null | undefined): boolean {
  const last = lastIn(item);
  if (last?.kind !== 'scalar' || (last.style !== 'literal' && last.style !== 'folded')) return false;
  return /^.\d?\+/.test(text.slice(spanOf(last).start, spanOf(last).start + 3));
}

/** The last of a node's scalars and aliases. */
function lastIn(node: Node | null | undefined): Node | null | undefined {
  let last = node;
  while (last?.kind === 'mapping' || last?.kind === 'sequence')
    last = last.kind === 'mapping' ? last.pairs.at(-1)?.value : last.items.at(-1);
  return last;
}

/** Whether no alias comes to stand above its anchor, and none is given to another node of the same name. */
function keepsAnchors(list: Sequence, order: readonly number[]): boolean {
  const owners = new Map<Node, number>();
  const aliases: { readonly alias: Alias; readonly item: number }[] = [];
  const names = new Set<string>();
  let repeated = false;
  const visit = (node: Node | null, item: number): void => {
    if (node === null) return;
    if (node.kind === 'alias') {
      aliases.push({ alias: node, item });
      return;
    }
    if (node.anchor !== undefined) {
      owners.set(node, item);
      repeated ||= names.has(node.anchor);
      names.add(node.anchor);
    }
    if (node.kind === 'mapping')
      for (const { key, value } of node.pairs) {
        visit(key, item);
        visit(value, item);
      }
    else if (node.kind === 'sequence') for (const each of node.items) visit(each, item);
  };
  list.items.forEach(visit);
  if (repeated) return false;
  const places = new Map(order.map((item, place) => [item, place]));
  return aliases.every(({ alias, item }) => {
    const owner = alias.target && owners.get(alias.target);
    if (owner === undefined) return !names.has(alias.name);
    return owner === item || (places.get(owner) ?? 0) < (places.get(item) ?? 0);
  });
}
