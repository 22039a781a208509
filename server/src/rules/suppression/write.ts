import { deletion, type Edit, insertion } from '../../edit/edit.ts';
import { eolOf } from '../../edit/entry.ts';
import type { Code } from '../../format/codes.ts';
import { lineStart, nextLine } from '../../syntax/line.ts';
import { logicalLines } from '../../syntax/logical-lines.ts';
import type { Span } from '../../syntax/span.ts';
import type { Tree } from '../../syntax/tree.ts';
import { type CodeWord, type Directive, type Suppression, suppressionsIn } from './comments.ts';

/** The edits that silence a rule at a UTF-16 offset: in a comment that is there, else by one on the line above. */
export function silenceAt(tree: Tree, offset: number, code: Code): readonly Edit[] {
  const { text } = tree;
  const line = logicalLines(tree).startOf(offset);
  const there = suppressionsIn(tree).find(
    (comment) =>
      (takesMore(comment, 'newsmark-disable-next-line') || takesMore(comment, 'newsmark-disable-line')) &&
      comment.codes.some(({ covers }) => covers.start <= offset && offset < covers.end),
  );
  if (there) return added(there, code);
  const [indent = ''] = /^[ \t]*/.exec(text.slice(line)) ?? [];
  return [insertion(line, `${indent}# newsmark-disable-next-line ${code}${eolOf(text)}`)];
}

/** The edits that silence a rule in a whole file, by a comment at its head. */
export function silenceFile(tree: Tree, code: Code): readonly Edit[] {
  const { text } = tree;
  const head = lineStart(text, text.startsWith('\uFEFF') ? 1 : 0);
  const there = suppressionsIn(tree).find(
    (comment) =>
      takesMore(comment, 'newsmark-disable') &&
      isHead(text.slice(head, comment.span.start)) &&
      comment.codes.every(({ covers }) => covers.end > text.length),
  );
  return there ? added(there, code) : [insertion(head, `# newsmark-disable ${code}${eolOf(text)}`)];
}

/** A reason was given for the codes that it stands behind, and for no others. */
function takesMore({ directive, reason, codes }: Suppression, wanted: Directive): boolean {
  return directive === wanted && reason === undefined && codes.length > 0;
}

function added({ codes }: Suppression, code: Code): readonly Edit[] {
  const last = codes.at(-1);
  return last ? [insertion(last.end, ` ${code}`)] : [];
}

/** Whether there are but comments and blank lines before an own line. */
function isHead(before: string): boolean {
  return before.split('\n').every((line) => /^[ \t]*(?:#.*)?\r?$/.test(line));
}

/** The edits that take a comment out: with its line, where it has one of its own. */
export function withoutComment({ text }: Tree, { start, end }: Span): readonly Edit[] {
  const line = lineStart(text, start);
  const before = text.slice(line, start);
  if (before.trim() === '') return [deletion(line, nextLine(text, end))];
  return [deletion(line + before.trimEnd().length, end)];
}

/** The edits that take one of several codes out of a comment. */
export function withoutCode({ codes, word }: Suppression, code: CodeWord): readonly Edit[] {
  const at = codes.indexOf(code);
  const next = codes[at + 1];
  if (at === 0 && next) return [deletion(code.start, next.start)];
  return [deletion((codes[at - 1] ?? word).end, code.end)];
}
