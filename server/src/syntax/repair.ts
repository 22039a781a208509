import { type Document, isCollection, isPair, isScalar, type Scalar, type YAMLParseError } from 'yaml';
import { handful, type Steps } from '../work/steps.ts';
import { lineEnd } from './line.ts';

/** A line that begins the way a field of a mapping does. */
const fieldLine = /\n[ \t]*(?:- +)?[a-z][a-z-]*:(?=[ \r\n])/;

/**
 * The offset of a quotation mark that was opened and not closed on its line, so that it swallows the fields
 * or the blank lines below it: undefined where there is none. Taking the mark out gives the rest of the file back.
 */
export function* swallowingQuote(text: string, document: Document.Parsed): Steps<number | undefined> {
  const found = yield* firstScalar(document.contents, ({ type, range }) => {
    if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return false;
    const written = text.slice(range[0], range[1]);
    return fieldLine.test(written) || isLeftOpen(written);
  });
  return found?.range?.[0];
}

/** The first scalar in a node that fulfils a condition. */
function* firstScalar(node: unknown, fulfils: (scalar: Scalar) => boolean): Steps<Scalar | undefined> {
  if (isScalar(node)) return fulfils(node) ? node : undefined;
  if (isPair(node))
    return (yield* firstScalar(node.key, fulfils)) ?? (yield* firstScalar(node.value, fulfils));
  if (!isCollection(node)) return undefined;
  for (const [number, item] of node.items.entries()) {
    const found = yield* firstScalar(item, fulfils);
    if (found !== undefined) return found;
    if (number % handful === 0) yield;
  }
  return undefined;
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
