import { columnAt, lineStart, nextLine } from '../syntax/line.ts';
import { pathTo } from '../syntax/path.ts';
import type { Span } from '../syntax/span.ts';
import { type Mapping, type Pair, type Sequence, spanOf, type Tree } from '../syntax/tree.ts';
import { deletion, type Edit, insertion, replacement } from './edit.ts';
import {
  type Collection,
  columnOf,
  commaAfter,
  endOfHead,
  endOfLines,
  entryAt,
  isFollowed,
  withoutBreaks,
} from './entry.ts';

/**
 * Takes a field out of a mapping, with the comment on its line and those directly above it. A mapping that loses
 * its last field becomes `{}`.
 *
 * @returns undefined where the mapping does not hold the field
 */
export function removeField(tree: Tree, mapping: Mapping, pair: Pair): readonly Edit[] | undefined {
  const index = mapping.pairs.indexOf(pair);
  return index === -1 ? undefined : removeEntry(tree, mapping, index);
}

/**
 * Takes an item out of a list, with the comment on its line and those directly above it. A list that loses its
 * last item becomes `[]`.
 *
 * @returns undefined where the list has no such item
 */
export function removeItem(tree: Tree, list: Sequence, index: number): readonly Edit[] | undefined {
  return index in list.items ? removeEntry(tree, list, index) : undefined;
}

function removeEntry(tree: Tree, from: Collection, index: number): readonly Edit[] | undefined {
  const { text } = tree;
  const entry = entryAt(text, from, index);
  if (entry === undefined) return undefined;
  const before = entryAt(text, from, index - 1);
  if (from.flow) return removeFromFlow(tree, from, entry, before);
  const isLast = entryAt(text, from, index + 1) === undefined;
  if (isLast && before === undefined) return emptied(tree, from, entry);
  if (!isLast && !startsLine(text, entry.start)) {
    // It stands behind a dash, where the next entry moves up.
    let to = endOfLines(text, entry.end, columnAt(text, entry.start));
    while (/[ \t\r\n]/.test(text[to] ?? '')) to++;
    return [deletion(entry.start, to)];
  }
  return [wholeLines(text, entry, columnOf(text, from), { before, isFirst: index === 0 })];
}

function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** The lines of an entry, and the blank ones that would be left doubled. */
function wholeLines(
  text: string,
  entry: Span,
  column: number,
  { before, isFirst }: { before: Span | undefined; isFirst: boolean },
): Edit {
  const start = commentsAbove(text, entry.start, before?.end ?? 0);
  let end = endOfLines(text, entry.end, column);
  const above = start === 0 ? '' : text.slice(lineStart(text, start - 1), start);
  // A block scalar above might take blank lines for its own.
  const afterScalar = before !== undefined && text[before.end - 1] === '\n';
  if (start === 0 || above.trim() === '' || isFirst || afterScalar) {
    while (end < text.length && text.slice(end, nextLine(text, end)).trim() === '') end = nextLine(text, end);
  }
  if (end === text.length && text[end - 1] !== '\n') {
    // The file ends without a line break, and goes on doing so.
    return deletion(withoutBreaks(text, before?.end ?? 0, start), end);
  }
  return deletion(start, end);
}

/** Comments that speak of a range of lines, not of the entry below them. */
const rangeComment = /^#\s*newsmark-(?:disable|enable)(?=\s|$)/;

/** Where the comment lines directly above an entry begin; the start of its own line, where there are none. */
export function commentsAbove(text: string, start: number, limit: number): number {
  const own = lineStart(text, start);
  const white = text.slice(own, start);
  let at = own;
  while (at > limit) {
    const line = lineStart(text, at - 1);
    const written = text.slice(line, at);
    if (line < limit || !written.startsWith(`${white}#`) || rangeComment.test(written.trim())) break;
    at = line;
  }
  // Those at the head of a file speak of the file.
  return at <= 1 ? own : at;
}

/** Puts `{}` or `[]` in the place of a block that loses its only entry. */
function emptied(tree: Tree, from: Collection, entry: Span): readonly Edit[] {
  const { text } = tree;
  const empty = from.kind === 'mapping' ? '{}' : '[]';
  const last = pathTo(tree, from)?.at(-1);
  if (last?.kind === 'field' && startsLine(text, entry.start)) {
    const head = endOfHead(text, last.pair);
    const own = lineStart(text, entry.start);
    if (!text.slice(head, own).includes('&') && !text.slice(head, own).includes('!')) {
      const lines = wholeLines(text, entry, columnAt(text, entry.start), {
        before: undefined,
        isFirst: false,
      });
      const between = text.slice(head, lines.span.start);
      if (between.trim() !== '') return [insertion(head, ` ${empty}`), lines];
      const rest = lines.span.end === text.length && text[text.length - 1] !== '\n' ? '' : between;
      return [replacement(head, lines.span.end, ` ${empty}${rest}`)];
    }
  }
  const end = withoutBreaks(text, entry.start, entry.end);
  return [replacement(entry.start, end, empty)];
}

function removeFromFlow(
  tree: Tree,
  from: Collection,
  entry: Span,
  before: Span | undefined,
): readonly Edit[] {
  const { text } = tree;
  const { start } = spanOf(from);
  if (text[start] !== '{' && text[start] !== '[') return [replacement(entry.start, entry.end, '{}')];
  const comma = commaAfter(text, entry);
  if (comma !== undefined) {
    const line = lineStart(text, entry.start);
    if (line > start && startsLine(text, entry.start) && !isFollowed(text, comma + 1))
      return [deletion(line, nextLine(text, comma))];
    let end = comma + 1;
    while (text[end] === ' ' || text[end] === '\t') end++;
    return [deletion(entry.start, text[end] === '#' ? comma + 1 : end)];
  }
  const previous = before && commaAfter(text, before);
  if (previous === undefined) return [deletion(entry.start, entry.end)];
  if (text.slice(previous + 1, entry.start).trim() === '') return [deletion(previous, entry.end)];
  return [deletion(previous, previous + 1), deletion(entry.start, entry.end)];
}
