import { commentAt } from '../syntax/cursor.ts';
import { lineEnd, lineStart, nextLine } from '../syntax/line.ts';
import { type Pair, spanOf, type Tree } from '../syntax/tree.ts';
import { type Edit, insertion } from './edit.ts';
import { eolOf } from './entry.ts';

/** The comments that edits of a file delete, from their `#` on, and that other edits do not write elsewhere. */
export function commentsLost(
  tree: Tree,
  deleting: readonly Edit[],
  elsewhere: readonly Edit[],
): readonly string[] {
  let written = elsewhere.map(({ text }) => text).join('\n');
  return commentsIn(tree, deleting).filter((comment) => {
    const at = written.indexOf(comment);
    if (at === -1) return true;
    // One that is written once makes up for one.
    written = written.slice(0, at) + written.slice(at + comment.length);
    return false;
  });
}

function commentsIn(tree: Tree, edits: readonly Edit[]): readonly string[] {
  const { text } = tree;
  const comments: string[] = [];
  for (const { span } of edits)
    for (let line = lineStart(text, span.start); line < span.end; line = nextLine(text, line)) {
      const comment = commentAt(tree, lineEnd(text, line));
      if (comment === undefined || comment.start < span.start || span.end <= comment.start) continue;
      comments.push(text.slice(comment.start, comment.end).trimEnd());
    }
  return comments;
}

/**
 * Puts comments on lines of their own above a field.
 *
 * @returns undefined where something stands before the field on its line
 */
export function writeAbove(
  { text }: Tree,
  { key }: Pair,
  comments: readonly string[],
): readonly Edit[] | undefined {
  const { start } = spanOf(key);
  const line = lineStart(text, start);
  const white = text.slice(line, start);
  if (white.trim() !== '') return undefined;
  return [insertion(line, comments.map((comment) => white + comment + eolOf(text)).join(''))];
}
