import { lineEnd, lineStart, nextLine } from './line.ts';
import type { Span } from './span.ts';
import { type Node, spanOf, type Tree } from './tree.ts';

/** The lines of a file as YAML has them: a line that begins inside a text belongs to the line where that begins. */
export interface LogicalLines {
  /** Where the logical line of an offset begins: nothing but white space, an entry or a comment. */
  startOf(offset: number): number;
  /** Where the logical line of an offset ends, before its last line break. */
  endOf(offset: number): number;
  /** Whether an offset lies within a text of several lines, behind its beginning and before its end. */
  isInText(offset: number): boolean;
}

/** Looks the texts of several lines up once, for as many questions as there are. */
export function logicalLines(tree: Tree): LogicalLines {
  const { text } = tree;
  const texts = textsOfSeveralLines(tree);
  const around = (offset: number): Span | undefined => {
    let low = 0;
    let high = texts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((texts[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const found = texts[low - 1];
    return found !== undefined && offset < found.end ? found : undefined;
  };
  const startOf = (offset: number): number => {
    const line = lineStart(text, offset);
    const outer = around(line);
    return outer === undefined ? line : startOf(outer.start);
  };
  const endOf = (offset: number): number => {
    const next = nextLine(text, offset);
    return next < text.length && around(next) !== undefined ? endOf(next) : lineEnd(text, offset);
  };
  return { startOf, endOf, isInText: (offset) => around(offset) !== undefined };
}

/** In the order of the file. */
function textsOfSeveralLines({ text, root }: Tree): readonly Span[] {
  const found: Span[] = [];
  const visit = (node: Node | null): void => {
    if (node === null || node.kind === 'alias') return;
    const span = spanOf(node);
    const newline = text.indexOf('\n', span.start);
    // What takes one line holds nothing that takes several.
    if (newline === -1 || newline >= span.end) return;
    if (node.kind === 'scalar') found.push(span);
    else if (node.kind === 'sequence') node.items.forEach(visit);
    else
      for (const { key, value } of node.pairs) {
        visit(key);
        visit(value);
      }
  };
  visit(root);
  return found.sort((a, b) => a.start - b.start);
}
