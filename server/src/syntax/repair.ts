import type { Document, Node, YAMLParseError } from 'yaml';
import { isScalar, visit } from 'yaml';
import { lineEnd } from './line.ts';

/** A line that begins the way a field of a mapping does. */
const fieldLine = /\n[ \t]*(?:- +)?[a-z][a-z-]*:(?=[ \r\n])/;

/**
 * The offset of a quotation mark that was opened and not closed on its line, so that it swallows the fields
 * or the blank lines below it: undefined where there is none. Taking the mark out gives the rest of the file back.
 */
export function swallowingQuote(text: string, document: Document.Parsed): number | undefined {
  let found: number | undefined;
  const look = (node: Node): symbol | undefined => {
    if (found !== undefined) return visit.BREAK;
    if (!isScalar(node) || !node.range) return undefined;
    const [start, end] = node.range;
    if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') return undefined;
    const written = text.slice(start, end);
    if (fieldLine.test(written) || isLeftOpen(written)) found = start;
    return found === undefined ? undefined : visit.BREAK;
  };
  visit(document, { Scalar: (_key, node) => look(node) });
  return found;
}

/** Whether a quotation goes on to the end of the text without having more to say. */
function isLeftOpen(written: string): boolean {
  const line = written.indexOf('\n');
  return line !== -1 && written.slice(line).trim() === '';
}

/**
 * The errors of texts without quotation marks that hold a colon, one a line: YAML takes each for a mapping, to which
 * then belongs what stands below. Only those that `withoutColons` can mend.
 */
export function colonsInTexts(text: string, document: Document.Parsed): readonly YAMLParseError[] {
  const lines = new Set<number>();
  const inOrder = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return inOrder.filter(({ code, message, pos: [start] }) => {
    const isText =
      (code === 'BLOCK_AS_IMPLICIT_KEY' && !message.includes('sequence')) || code === 'BLOCK_IN_FLOW';
    const end = lineEnd(text, start);
    if (!isText || lines.has(end)) return false;
    lines.add(end);
    return /^[^"'\r\n][^\r\n]*?:[ \t]/.test(text.slice(start, end));
  });
}

/** The text with a space that parts nothing behind each colon of the texts of such errors. */
export function withoutColons(text: string, errors: readonly YAMLParseError[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { code, pos } of errors) {
    const [start] = pos;
    const end = code === 'BLOCK_IN_FLOW' ? Math.min(pos[1], lineEnd(text, start)) : lineEnd(text, start);
    parts.push(text.slice(done, start), text.slice(start, end).replace(/:[ \t]/g, ':\u00A0'));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** The text with a space for each tab that indents a line, so that what the tabs meant is mostly read. */
export function tabsAsSpaces(text: string): string {
  return text.replace(/^[ \t]*\t[ \t]*/gm, (indent) => ' '.repeat(indent.length));
}
