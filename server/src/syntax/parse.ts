import * as l10n from '@vscode/l10n';
import { type Document, parseDocument, type YAMLParseError } from 'yaml';
import { TreeBuilder } from './build.ts';
import { withoutConflicts } from './conflict.ts';
import { tooDeepAt } from './depth.ts';
import { lineEnd, lineStart } from './line.ts';
import { sentenceFor } from './messages.ts';
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
  const lines = new Set(tabs.map((error) => lineStart(text, error.pos[0])));
  for (const error of document.errors) {
    const line = lineStart(text, error.pos[0]);
    // What follows on the line follows from the first: said once.
    if (lines.has(line)) continue;
    lines.add(line);
    problems.push(problemOf(text, base, error));
  }
  return { text, root, problems: [...problems, ...builder.problems] };
}

function problemOf(text: string, base: Base, error: YAMLParseError): SyntaxProblem {
  const [start, end] = error.pos;
  const line = lineStart(text, start);
  const until = Math.max(start, Math.min(end, lineEnd(text, start)));
  const from = until > start ? start : line + indentAt(text, line);
  return {
    at: { base, from: Math.min(from, until), to: until },
    message: sentenceFor(error.code, error.message, excerpt(text, from, until), text.slice(line, from)),
  };
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

function indentAt(text: string, line: number): number {
  return text.slice(line, lineEnd(text, line)).search(/\S|$/);
}

function excerpt(text: string, from: number, to: number): string {
  const words = text.slice(from, to).trim();
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
