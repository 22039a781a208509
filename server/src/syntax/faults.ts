import type { YAMLParseError } from 'yaml';
import { lineEnd, lineStart } from './line.ts';
import { misindented, sentenceFor } from './messages.ts';

/** What YAML finds wrong with a text, said to somebody who is no programmer, in UTF-16 offsets. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/**
 * One fault for each thing that is wrong: YAML often says it in several errors.
 *
 * @param tabs errors of the text as it is
 * @param errors those of the text once its tabs are spaces
 */
export function faultsOf(
  text: string,
  tabs: readonly YAMLParseError[],
  errors: readonly YAMLParseError[],
): readonly Fault[] {
  const faults = tabs.map((error) => faultOf(text, error));
  const said = new Set(tabs.map((error) => lineStart(text, error.pos[0])));
  for (const { error, runsInto } of withRunsOn(errors)) {
    const line = lineStart(text, error.pos[0]);
    // What follows on the line follows from the first, and so does a list that fits nowhere: said once.
    const follows = said.has(line) || (isMisplacedList(error) && said.size > 0);
    if (!follows) faults.push(runsInto ? misindentedAt(text, runsInto) : faultOf(text, error));
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

function misindentedAt(text: string, offset: number): Fault {
  const { from, to } = wordsOfLine(text, offset);
  return { from, to, message: misindented(excerpt(text, from, to)) };
}

function faultOf(text: string, error: YAMLParseError): Fault {
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
