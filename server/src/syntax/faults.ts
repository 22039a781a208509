import * as l10n from '@vscode/l10n';
import type { Document, YAMLParseError } from 'yaml';
import { openBracket } from './brackets.ts';
import { lineEnd, lineStart } from './line.ts';
import { misindented, sentenceFor } from './messages.ts';
import type { Span } from './span.ts';

/** What YAML finds wrong with a text, said to somebody who is no programmer, in UTF-16 offsets. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** Where what follows is not read as it was meant, because of it. */
  readonly until?: Span;
}

/**
 * One fault for each thing that is wrong: YAML often says it in several errors.
 *
 * @param tabs errors of the text as it is
 * @param document the text as it is read once its tabs are spaces
 */
export function faultsOf(
  text: string,
  tabs: readonly YAMLParseError[],
  document: Document.Parsed,
): readonly Fault[] {
  const faults = tabs.map((error) => faultOf(text, error));
  const said = new Set(tabs.map((error) => lineStart(text, error.pos[0])));
  for (const { error, runsInto } of withRunsOn(document.errors)) {
    const line = lineStart(text, error.pos[0]);
    // What follows on the line follows from the first, and so does a list that fits nowhere: said once.
    const follows = said.has(line) || (isMisplacedList(error) && said.size > 0);
    const bracket = isLeftOpen(error) ? openBracket(document, text, error.pos[0]) : undefined;
    if (bracket !== undefined) faults.push(openedAt(text, bracket, error.pos[0]));
    else if (!follows) faults.push(runsInto ? misindentedAt(text, runsInto) : faultOf(text, error));
    said.add(line);
    if (runsInto !== undefined) said.add(lineStart(text, runsInto));
  }
  return faults;
}

/**
 * Errors, and where the words of one run on into a line below, which is indented too deep to be a field of
 * its own. YAML says that in two errors.
 */
function withRunsOn(
  errors: readonly YAMLParseError[],
): readonly { readonly error: YAMLParseError; readonly runsInto?: number }[] {
  return errors.map((error, number) => {
    const next = errors[number + 1];
    const isRun =
      error.code === 'BLOCK_AS_IMPLICIT_KEY' &&
      next?.code === 'MULTILINE_IMPLICIT_KEY' &&
      next.pos[0] === error.pos[0];
    return isRun ? { error, runsInto: next.pos[1] - 1 } : { error };
  });
}

function isMisplacedList({ code, message }: YAMLParseError): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY' && message.includes('sequence');
}

/** Whether YAML misses the bracket that closes another, which it says of the line below. */
function isLeftOpen({ code, message }: YAMLParseError): boolean {
  return code === 'BAD_INDENT' && message.startsWith('Flow ');
}

function openedAt(text: string, bracket: number, until: number): Fault {
  return {
    from: bracket,
    to: wordsOfLine(text, bracket).to,
    message: l10n.t('A bracket is opened and never closed. Close it, or put the text in quotation marks.'),
    until: spanOfLine(text, until),
  };
}

function misindentedAt(text: string, offset: number): Fault {
  const { from, to } = wordsOfLine(text, offset);
  return { from, to, message: misindented(excerpt(text, from, to)) };
}

/** What one error says is wrong with a text. */
export function faultOf(text: string, error: YAMLParseError): Fault {
  const [start, end] = error.pos;
  const line = lineStart(text, start);
  const whole = wordsOfLine(text, start);
  const until = Math.max(start, Math.min(end, lineEnd(text, start)));
  const isIndent = error.code !== 'TAB_AS_INDENT' && until <= whole.from;
  // Of a text that holds a colon, YAML points at the first letter only.
  const isText = error.code === 'BLOCK_AS_IMPLICIT_KEY';
  const from = isIndent || until === start ? Math.min(whole.from, until) : start;
  const at = isIndent ? whole : { from, to: isText ? whole.to : until };
  return {
    ...at,
    message: sentenceFor(error.code, error.message, excerpt(text, at.from, at.to), text.slice(line, at.from)),
  };
}

function spanOfLine(text: string, offset: number): Span {
  const { from, to } = wordsOfLine(text, offset);
  return { start: from, end: to };
}

/** The line of an offset without the white space at its ends. */
function wordsOfLine(text: string, offset: number): { readonly from: number; readonly to: number } {
  const line = lineStart(text, offset);
  const words = text.slice(line, lineEnd(text, offset));
  const from = line + words.search(/\S|$/);
  return { from, to: Math.max(from, line + words.trimEnd().length) };
}

/** The beginning of some words, to name them by. */
export function excerpt(text: string, from: number, to: number): string {
  const words = text.slice(from, to).trim();
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
