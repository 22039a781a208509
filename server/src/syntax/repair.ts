import type { Document, Node } from 'yaml';
import { isScalar, visit } from 'yaml';

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

/** The text with a space for each tab that indents a line, so that what the tabs meant is mostly read. */
export function tabsAsSpaces(text: string): string {
  return text.replace(/^[ \t]*\t[ \t]*/gm, (indent) => ' '.repeat(indent.length));
}
