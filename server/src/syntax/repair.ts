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
 * The error of a text without quotation marks that holds a colon: YAML takes it for a mapping, to which then belongs
 * what stands below. Undefined where there is none that `withoutColons` could mend.
 */
export function colonInText(text: string, document: Document.Parsed): YAMLParseError | undefined {
  return document.errors.find(({ code, message, pos: [start] }) => {
    const isText =
      (code === 'BLOCK_AS_IMPLICIT_KEY' && !message.includes('sequence')) || code === 'BLOCK_IN_FLOW';
    return isText && /^[^"'\r\n][^\r\n]*?:[ \t]/.test(text.slice(start, lineEnd(text, start)));
  });
}

/** The text with a space that parts nothing behind each colon of the text of such an error. */
export function withoutColons(text: string, { code, pos: [start, end] }: YAMLParseError): string {
  const last = code === 'BLOCK_IN_FLOW' ? end : lineEnd(text, start);
  return text.slice(0, start) + text.slice(start, last).replace(/:[ \t]/g, ':\u00A0') + text.slice(last);
}

/** The text with a space for each tab that indents a line, so that what the tabs meant is mostly read. */
export function tabsAsSpaces(text: string): string {
  return text.replace(/^[ \t]*\t[ \t]*/gm, (indent) => ' '.repeat(indent.length));
}
