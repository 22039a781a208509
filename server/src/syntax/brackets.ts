import { type Document, isCollection, isPair, type Node, visit } from 'yaml';

/** The offset of the last bracket before an offset that is opened and, as YAML reads on, never closed. */
export function openBracket(document: Document.Parsed, text: string, before: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Collection: (_key, node) => {
      const [start, end] = node.range ?? [before, before];
      if (!node.flow || start >= before) return;
      const closes = /[\]}]/.test(text.charAt(end - 1)) && endOfLast(node.items.at(-1)) < end;
      if (!closes) found = start;
    },
  });
  return found;
}

function endOfLast(item: unknown): number {
  const last = isPair<Node, Node | null>(item) ? (item.value ?? item.key) : item;
  const node = isCollection(last) || hasRange(last) ? last : undefined;
  return node?.range?.[1] ?? 0;
}

function hasRange(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}
