import { columnAt, lineStart, nextLine } from '../../syntax/line.ts';
import { contains, type Span } from '../../syntax/span.ts';
import { type Edit, replacement } from '../edit.ts';

/** A comment behind something on its line. */
export interface TrailingComment {
  /** Where what stands before it ends, and where it begins itself; UTF-16 offsets. */
  readonly gap: Span;
  /** The column at which what stands before it will end. */
  readonly column: number;
}

/**
 * Keeps comments where their author put them: one behind its words at the same distance, those that stand below
 * each other in one column in one column.
 *
 * @param within the lines that may be changed; all, where it is undefined
 */
export function alignComments(
  text: string,
  comments: readonly TrailingComment[],
  within: readonly Span[] | undefined,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (let first = 0; first < comments.length; ) {
    let next = first + 1;
    while (next < comments.length && isBelow(text, comments[next - 1], comments[next])) next++;
    for (const edit of alignGroup(text, comments.slice(first, next), within)) edits.push(edit);
    first = next;
  }
  return edits;
}

function isBelow(
  text: string,
  above: TrailingComment | undefined,
  below: TrailingComment | undefined,
): boolean {
  if (above === undefined || below === undefined) return false;
  return (
    lineStart(text, below.gap.start) === nextLine(text, above.gap.end) &&
    columnAt(text, below.gap.end) === columnAt(text, above.gap.end)
  );
}

function alignGroup(
  text: string,
  group: readonly TrailingComment[],
  within: readonly Span[] | undefined,
): readonly Edit[] {
  const nearest = group.reduce((least, { gap }) => Math.min(least, gap.end - gap.start), Infinity);
  const farthest = group.reduce((most, { column }) => Math.max(most, column), 0);
  const [first] = group;
  const fixed = within && !group.every(({ gap }) => within.some((lines) => contains(lines, gap)));
  const column = fixed && first ? columnAt(text, first.gap.end) : farthest + nearest;
  return group.flatMap((each) => {
    const wanted = ' '.repeat(Math.max(1, column - each.column));
    const { start, end } = each.gap;
    return text.slice(start, end) === wanted ? [] : [replacement(start, end, wanted)];
  });
}
