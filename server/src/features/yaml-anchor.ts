import { endOfNode } from '../edit/entry.ts';
import { lineEnd, lineStart } from '../syntax/line.ts';
import { type Span, touches } from '../syntax/span.ts';
import type { Text } from '../syntax/text.ts';
import { type Alias, type Content, type Node, spanOf, type Tree } from '../syntax/tree.ts';

/** What an alias stands for: its anchor (`&name`), and all of it from there on. */
export interface Anchored {
  readonly anchor: Span;
  readonly whole: Span;
}

/** Where the anchor of an alias stands in its file; undefined where the alias stands for nothing. */
export function anchorOf(text: Text, { name, target }: Pick<Alias, 'name' | 'target'>): Anchored | undefined {
  if (target === undefined) return undefined;
  const { start } = spanOf(target);
  const written = `&${name}`;
  for (let at = start; at >= 0; at--) {
    at = text.lastIndexOf(written, at);
    if (at === -1) return undefined;
    const end = at + written.length;
    if (end <= start && /^(?:[\s,[\]{}]|$)/.test(text.slice(end, end + 1)))
      return {
        anchor: { start: at, end },
        whole: { start: at, end: Math.max(end, endOfNode(text, target)) },
      };
  }
  return undefined;
}

/** The node whose anchor (`&name`) an offset touches. */
export function anchoredAt({ pieces: text, root }: Tree, offset: number): Content | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  for (const found of line.matchAll(/&[^\s,[\]{}]+/g)) {
    const at = start + found.index;
    if (!touches({ start: at, end: at + found[0].length }, offset)) continue;
    for (const node of nodesUnder(root)) {
      if (node.kind === 'alias' || node.anchor !== found[0].slice(1)) continue;
      if (anchorOf(text, { name: node.anchor, target: node })?.anchor.start === at) return node;
    }
  }
  return undefined;
}

/** The aliases of a file that stand for a node, in their order. */
export function aliasesOf({ root }: Tree, target: Content): readonly Alias[] {
  const aliases: Alias[] = [];
  for (const node of nodesUnder(root))
    if (node.kind === 'alias' && node.target === target) aliases.push(node);
  return aliases;
}

/** Every node of a tree as it is written, keys included, in the order of the file. */
function* nodesUnder(root: Node | null): Iterable<Node> {
  const open: (Node | null)[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (!node) continue;
    yield node;
    if (node.kind === 'mapping') {
      for (const { key, value } of node.pairs.toReversed()) open.push(value, key);
    } else if (node.kind === 'sequence') {
      for (const item of node.items.toReversed()) open.push(item);
    }
  }
}
