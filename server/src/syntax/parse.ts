import * as l10n from '@vscode/l10n';
import { type Document, parseDocument, type YAMLParseError } from 'yaml';
import { TreeBuilder } from './build.ts';
import { withoutConflicts } from './conflict.ts';
import { tooDeepAt } from './depth.ts';
import { lineEnd, lineStart } from './line.ts';
import { misindented, sentenceFor } from './messages.ts';
import { swallowingQuote, tabsAsSpaces } from './repair.ts';
import type { Base, SyntaxProblem, Tree } from './tree.ts';

/** How many unclosed quotations of one file are worked around before the rest is taken as it comes. */
const mostRepairs = 8;

/**
 * Reads YAML 1.2 as far as it can be read. Whatever the text, there is a tree: what cannot be understood
 * becomes a problem, and everything around it is kept. Offsets are those of `text`, a byte order mark included.
 */
export function parse(text: string): Tree {
  const base: Base = { offset: 0 };
  const { text: ours, conflicts } = withoutConflicts(text);
  const problems: SyntaxProblem[] = conflicts.map(({ marker }) => ({
    at: { base, from: marker.start, to: marker.end },
    message: l10n.t(
      'Git left a conflict here. Keep one side and take out the lines <<<<<<<, ======= and >>>>>>>.',
    ),
  }));

  const deep = tooDeepAt(ours);
  if (deep !== undefined) {
    const message = l10n.t(
      'Lists and mappings are nested too deeply here to be read. Is a bracket left open above?',
    );
    const at = { base, from: deep, to: Math.max(deep, lineEnd(text, deep)) };
    return { text, root: null, problems: [...problems, { at, message }] };
  }

  let source = ours;
  let document = read(source);
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) {
    problems.push(...tabs.map((error) => problemOf(text, base, error)));
    source = tabsAsSpaces(source);
    document = read(source);
  }
  for (let repairs = 0; document.errors.length > 0 && repairs < mostRepairs; repairs++) {
    const quote = swallowingQuote(source, document);
    if (quote === undefined) break;
    problems.push({
      at: { base, from: quote, to: lineEnd(source, quote) },
      message: l10n.t('A quotation mark is opened and never closed. Close it, or take it out.'),
    });
    source = `${source.slice(0, quote)} ${source.slice(quote + 1)}`;
    document = read(source);
  }

  const builder = new TreeBuilder(source, base);
  const root = builder.node(document.contents);
  const said = new Set(tabs.map((error) => lineStart(text, error.pos[0])));
  for (const { error, runsInto } of withRunsOn(document.errors)) {
    const line = lineStart(text, error.pos[0]);
    // What follows on the line follows from the first, and so does a list that fits nowhere: said once.
    const follows = said.has(line) || (isMisplacedList(error) && said.size > 0);
    if (!follows)
      problems.push(runsInto ? misindentedAt(text, base, runsInto) : problemOf(text, base, error));
    said.add(line);
    if (runsInto !== undefined) said.add(lineStart(text, runsInto));
  }
  return { text, root, problems: [...problems, ...builder.problems] };
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

function misindentedAt(text: string, base: Base, offset: number): SyntaxProblem {
  const { from, to } = wordsOfLine(text, offset);
  return { at: { base, from, to }, message: misindented(excerpt(text, from, to)) };
}

function problemOf(text: string, base: Base, error: YAMLParseError): SyntaxProblem {
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
    at: { base, ...at },
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

/**
 * The failsafe schema keeps every scalar a string, as it is written. Duplicate keys are found by the model:
 * the library's own check is quadratic.
 */
function read(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
}

function excerpt(text: string, from: number, to: number): string {
  const words = text.slice(from, to).trim();
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
