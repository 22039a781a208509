import { deletion, type Edit, insertion } from '../../edit/edit.ts';
import { eolOf } from '../../edit/entry.ts';
import type { Code } from '../../format/codes.ts';
import { lineEnd, lineStart, nextLine } from '../../syntax/line.ts';
import { logicalLines } from '../../syntax/logical-lines.ts';
import type { Span } from '../../syntax/span.ts';
import type { Text } from '../../syntax/text.ts';
import type { Tree } from '../../syntax/tree.ts';
import { type CodeWord, type Directive, type Suppression, suppressionsIn } from './comments.ts';

/** Writes comments that silence rules. */
export interface Silencer {
  /** The edits that silence a rule at a UTF-16 offset: in a comment that is there, else by one on the line above. */
  at(offset: number, code: Code): readonly Edit[];
  /** The edits that silence a rule in the whole file, by a comment at its head. */
  inFile(code: Code): readonly Edit[];
}

/** Looks the lines and comments of a file up once, for as many rules and places as there are. */
export function silencerOf(tree: Tree): Silencer {
  const text = tree.pieces;
  const lines = logicalLines(tree);
  const comments = suppressionsIn(tree);
  const ofLines = comments.filter(
    (comment) =>
      takesMore(comment, 'newsmark-disable-next-line') || takesMore(comment, 'newsmark-disable-line'),
  );
  const head = lineStart(text, text.charAt(0) === '\uFEFF' ? 1 : 0);
  const ofFile = comments.find(
    (comment) =>
      takesMore(comment, 'newsmark-disable') &&
      comment.span.start <= headEnd(text, head) &&
      comment.codes.every(({ covers }) => covers.end > text.length),
  );
  return {
    at: (offset, code) => {
      const there = ofLines.find(({ codes }) =>
        codes.some(({ covers }) => covers.start <= offset && offset < covers.end),
      );
      if (there) return added(there, code);
      const line = lines.startOf(offset);
      const indent = text.slice(line, lineEnd(text, line)).match(/^[ \t]*/)?.[0] ?? '';
      return [insertion(line, `${indent}# newsmark-disable-next-line ${code}${eolOf(text)}`)];
    },
    inFile: (code) =>
      ofFile ? added(ofFile, code) : [insertion(head, `# newsmark-disable ${code}${eolOf(text)}`)],
  };
}

/** A reason was given for the codes that it stands behind, and for no others. */
function takesMore({ directive, reason, codes }: Suppression, wanted: Directive): boolean {
  return directive === wanted && reason === undefined && codes.length > 0;
}

function added({ codes }: Suppression, code: Code): readonly Edit[] {
  const last = codes.at(-1);
  return last ? [insertion(last.end, ` ${code}`)] : [];
}

/** Where the comments and blank lines end that stand at the head of a file. */
function headEnd(text: Text, head: number): number {
  let line = head;
  while (line < text.length && /^[ \t]*(?:#|\r?$)/.test(text.slice(line, lineEnd(text, line))))
    line = nextLine(text, line);
  return line;
}

/** The edits that take a comment out: with its line, where it has one of its own. */
export function withoutComment({ pieces: text }: Tree, { start, end }: Span): readonly Edit[] {
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
