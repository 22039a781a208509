import { commentAt } from '../../syntax/cursor.ts';
import { lineEnd, nextLine } from '../../syntax/line.ts';
import { type LogicalLines, logicalLines } from '../../syntax/logical-lines.ts';
import type { Span } from '../../syntax/span.ts';
import type { Tree } from '../../syntax/tree.ts';

/** The words that begin a comment which silences rules, or ends that. */
export const directives = [
  'newsmark-disable-next-line',
  'newsmark-disable-line',
  'newsmark-disable',
  'newsmark-enable',
] as const;
export type Directive = (typeof directives)[number];

/** What every such comment begins with, the misspelt ones too. */
const prefix = 'newsmark-';

/** A word of a comment: the code of a rule, as far as it is one. UTF-16 offsets of the file. */
export interface CodeWord extends Span {
  readonly text: string;
  /** What it silences: the findings that begin here. Empty in a comment that ends a silence. */
  readonly covers: Span;
}

/** A comment that silences rules, or ends that. Spans are UTF-16 offsets of the file. */
export interface Suppression {
  /** Its first word: a directive, or what may have been meant for one. */
  readonly word: Span & { readonly text: string };
  readonly directive: Directive | undefined;
  /** From its `#` to the end of its line. */
  readonly span: Span;
  readonly codes: readonly CodeWord[];
  /** What stands behind `--`. */
  readonly reason: string | undefined;
  /** Of one that ends silences: whether there was any to end. */
  readonly endsSome: boolean;
}

/** Every comment of a file that silences rules, in its order. */
export function suppressionsIn(tree: Tree): readonly Suppression[] {
  // Most files have none.
  if (!tree.pieces.holds(prefix)) return [];
  const lines = logicalLines(tree);
  const found: Suppression[] = [];
  for (const { index } of tree.text.matchAll(/#[ \t]*newsmark-/g)) {
    const comment = commentAt(tree, index + 1);
    if (comment?.start !== index || lines.isInText(index)) continue;
    found.push(read(tree.text, comment, lines));
  }
  return withRanges(found, tree.text.length);
}

function read(text: string, span: Span, lines: LogicalLines): Suppression {
  const [, lead = '', name = '', behind = ''] =
    /^(#[ \t]*)([\w-]+)(.*)/s.exec(text.slice(span.start, span.end)) ?? [];
  const start = span.start + lead.length;
  const word = { start, end: start + name.length, text: name };
  // Some keyboards make one long dash of two.
  const dashes = /(?:^|[ \t,])(?:--+|[–—])(?=[ \t]|$)/.exec(behind);
  const list = dashes === null ? behind : behind.slice(0, dashes.index);
  const reason = dashes === null ? '' : behind.slice(dashes.index + dashes[0].length).trim();
  const directive = directives.find((known) => known === name);
  const covers = covered(text, directive, span, lines);
  const codes = [...list.matchAll(/[^\s,:]+/g)].map(({ index, 0: code }): CodeWord => {
    const from = word.end + index;
    return { start: from, end: from + code.length, text: code, covers };
  });
  return { word, directive, span, codes, reason: reason === '' ? undefined : reason, endsSome: false };
}

/** What a comment that speaks of one line covers; nothing for the others, whose end is not known yet. */
function covered(
  text: string,
  directive: Directive | undefined,
  { start, end }: Span,
  lines: LogicalLines,
): Span {
  if (directive === 'newsmark-disable-line')
    return { start: lines.startOf(start), end: lines.endOf(start) + 1 };
  if (directive !== 'newsmark-disable-next-line') return { start: end, end };
  const below = nextLine(text, start);
  let line = below;
  // Several such comments stand above one another, and a blank line parts nothing.
  while (line < text.length && /^[ \t]*(?:#|$)/.test(text.slice(line, lineEnd(text, line))))
    line = nextLine(text, line);
  return { start: below, end: lines.endOf(line) + 1 };
}

/** A stretch whose end is still to be found. */
type Reach = { start: number; end: number };

/** Lets each `newsmark-disable` reach to the `newsmark-enable` that ends it, or to the end of the file. */
function withRanges(comments: readonly Suppression[], end: number): readonly Suppression[] {
  const open = new Map<string, Reach[]>();
  return comments.map((comment) => {
    if (comment.directive === 'newsmark-disable') {
      const codes = comment.codes.map((code) => {
        const covers: Reach = { start: comment.span.end, end: end + 1 };
        open.set(code.text, [...(open.get(code.text) ?? []), covers]);
        return { ...code, covers };
      });
      return { ...comment, codes };
    }
    if (comment.directive !== 'newsmark-enable') return comment;
    // One that names no code ends all.
    const named = comment.codes.length === 0 ? [...open.keys()] : comment.codes.map(({ text }) => text);
    const closed = named.flatMap((code) => open.get(code) ?? []);
    for (const reach of closed) reach.end = comment.span.start;
    for (const code of named) open.delete(code);
    return { ...comment, endsSome: closed.length > 0 };
  });
}
