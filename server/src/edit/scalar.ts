import type { ScalarStyle } from '../syntax/tree.ts';

/** Where a node is written. */
export interface Where {
  /** Inside `[…]` or `{…}`, or as a key. */
  readonly flow: boolean;
  /** The column at which further lines of the node begin. */
  readonly indent: number;
  readonly eol: '\n' | '\r\n';
  /** The style to keep where the text allows it. `plain` also writes `7`, `true` and `null` without marks. */
  readonly prefer?: ScalarStyle;
  /** False where something follows that a block scalar (`|`, `>`) would swallow. */
  readonly blocks?: boolean;
}

type Writer = (value: string, where: Where) => string | undefined;

/** Characters that YAML shows as they are, in every version and tool. Line breaks and tabs are not among them. */
const printable =
  /^(?:(?![\x85\u2028\u2029\uFEFF])[\x20-\x7E\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}])*$/u;
const opensOtherwise = /^(?:[-?:,[\]{}#&*!|>'"%@`\s]|\.\.\.)/;
const breaksPlain = /:(?:\s|$)|\s#|\s$/;
const breaksFlow = /[,[\]{}]/;

/** What other YAML tools take for a number, a truth value or nothing. */
const lookalike = new RegExp(
  `^(?:${[
    '~|null|true|false|yes|no|on|off|y|n|=|<<',
    '[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\\da-f_]+)',
    '[-+]?[\\d_]+(?::[0-5]?\\d)*(?:\\.[\\d_]*)?(?:e[-+]?\\d+)?',
    '[-+]?\\.\\d[\\d_]*(?:e[-+]?\\d+)?',
    '[-+]?\\.inf|\\.nan',
  ].join('|')})$`,
  'i',
);

/**
 * A scalar that reads back as exactly `value`. Plain where that is safe, also for other YAML tools; quoted
 * otherwise; a block scalar for several lines, where one can stand. No line break ends it.
 */
export function writeScalar(value: string, where: Where): string {
  if (where.prefer !== undefined) {
    const kept = writers[where.prefer](value, where);
    if (kept !== undefined) return kept;
  }
  if (value.includes('\n')) return literal(value, where) ?? double(value);
  const bare = lookalike.test(value) ? undefined : plain(value, where);
  if (bare !== undefined) return bare;
  return writeQuoted(value, where);
}

/** Between quotation marks, whatever it says: those preferred, unless the others need fewer escapes. */
export function writeQuoted(value: string, where: Where, marks: 'single' | 'double' = 'double'): string {
  const fits = marks === 'single' ? !value.includes("'") : /["\\]/.test(value) && !value.includes("'");
  return (fits ? single(value, where) : undefined) ?? double(value);
}

/** A folded block scalar; undefined where none can stand, or where it would not read back. */
export function writeFolded(value: string, where: Where): string | undefined {
  return folded(value, where);
}

const plain: Writer = (value, { flow }) => {
  if (value === '' || value === '<<' || !printable.test(value)) return undefined;
  if (opensOtherwise.test(value) || breaksPlain.test(value) || (flow && breaksFlow.test(value)))
    return undefined;
  return value;
};

const single: Writer = (value) => (printable.test(value) ? `'${value.replaceAll("'", "''")}'` : undefined);

/** Between double quotation marks, with escapes for the characters at some places of the value, in UTF-16 units. */
export function writeEscaped(value: string, places: ReadonlySet<number>): string {
  let written = '';
  let at = 0;
  for (const sign of value) {
    if (places.has(at)) written += escapeOf(sign);
    else if (sign === '"' || sign === '\\') written += `\\${sign}`;
    else written += printable.test(sign) ? sign : (shortEscapes[sign] ?? escapeOf(sign));
    at += sign.length;
  }
  return `"${written}"`;
}

function double(value: string): string {
  return writeEscaped(value, none);
}

const none: ReadonlySet<number> = new Set();

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

/** A character by its number, as YAML reads it between double quotation marks. */
export function escapeOf(sign: string): string {
  const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return number.length > 4 ? `\\U${number.padStart(8, '0')}` : `\\u${number.padStart(4, '0')}`;
}

/** The lines of a text that a block scalar can hold without an indentation mark, and how its end is kept. */
function blockLines(value: string, where: Where): { lines: readonly string[]; chomp: string } | undefined {
  if (where.flow || where.blocks === false || where.indent < 1) return undefined;
  const ends = value.endsWith('\n');
  const lines = (ends ? value.slice(0, -1) : value).split('\n');
  if (!lines.every((line) => printable.test(line.replaceAll('\t', '')))) return undefined;
  if (!/^\S/.test(lines[0] ?? '') || !/\S/.test(lines.at(-1) ?? '')) return undefined;
  return { lines, chomp: ends ? '' : '-' };
}

const literal: Writer = (value, where) => {
  const block = blockLines(value, where);
  return block && `|${block.chomp}${indented(block.lines, where)}`;
};

const folded: Writer = (value, where) => {
  const block = blockLines(value, where);
  // A line that begins with white space keeps its break, and white space at an end would be lost.
  if (block === undefined || block.lines.some((line) => /^\s|\s$/.test(line))) return undefined;
  const lines = block.lines.flatMap((line, i) => {
    if (line === '') return [''];
    return i === 0 ? wrapped(line, where) : ['', ...wrapped(line, where)];
  });
  return `>${block.chomp}${indented(lines, where)}`;
};

function indented(lines: readonly string[], { indent, eol }: Where): string {
  const pad = ' '.repeat(indent);
  return lines.map((line) => eol + (line === '' ? '' : pad + line)).join('');
}

/** A line as several of at most 80 columns, where its single spaces allow it. */
function wrapped(line: string, { indent }: Where): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && indent + longer.length > 80) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

const writers: Readonly<Record<ScalarStyle, Writer>> = { plain, single, double, literal, folded };
