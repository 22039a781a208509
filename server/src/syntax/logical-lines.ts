import { lineEnd, lineStart, nextLine } from './line.ts';
import type { Span } from './span.ts';
import { type Place, spanOf, type Tree } from './tree.ts';

/** The lines of a file as YAML has them: a line that begins inside a text belongs to the line where that begins. */
export interface LogicalLines {
  /** Where the logical line of an offset begins: nothing but white space, an entry or a comment. */
  startOf(offset: number): number;
  /** Where the logical line of an offset ends, before its last line break. */
  endOf(offset: number): number;
  /** Whether an offset lies within a text of several lines, behind its beginning and before its end. */
  isInText(offset: number): boolean;
}

/** Looks for the texts of several lines along the way to an offset: a file may hold many. */
export function logicalLines(tree: Tree): LogicalLines {
  const text = tree.pieces;
  const startOf = (offset: number): number => {
    const line = lineStart(text, offset);
    const outer = textAround(tree, line);
    return outer === undefined ? line : startOf(outer.start);
  };
  const endOf = (offset: number): number => {
    const next = nextLine(text, offset);
    const goesOn = next < text.length && textAround(tree, next) !== undefined;
    return goesOn ? endOf(next) : lineEnd(text, offset);
  };
  return { startOf, endOf, isInText: (offset) => textAround(tree, offset) !== undefined };
}

/** The text of several lines that an offset lies in, behind its beginning and before its end. */
function textAround({ pieces: text, root }: Tree, offset: number): Span | undefined {
  let node = root;
  while (node?.kind === 'mapping' || node?.kind === 'sequence') {
    if (node.kind === 'mapping') {
      const pair = node.pairs[lastBefore(node.pairs, offset)];
      const isKey = pair?.value == null || spanOf(pair.value).start >= offset;
      node = isKey ? (pair?.key ?? null) : pair.value;
    } else node = node.items[lastBefore(node.slots, offset)] ?? null;
  }
  if (node?.kind !== 'scalar') return undefined;
  const span = spanOf(node);
  const newline = text.indexOf('\n', span.start);
  const isOfSeveralLines = newline !== -1 && newline < span.end;
  return isOfSeveralLines && span.start < offset && offset < span.end ? span : undefined;
}

/** The index of the last of places, in their order, that begins before an offset; -1 where none does. */
function lastBefore(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && spanOf(place).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
