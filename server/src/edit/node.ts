import { type Where, writeEscaped, writeFolded, writeQuoted, writeScalar } from './scalar.ts';

/** Something to write as YAML. Numbers and truth values are written without quotation marks. */
export type Value = Single | readonly Value[] | Fields;

/** How a file writes the words of its article. */
export interface Hand {
  readonly marks: 'single' | 'double';
  /** Whether those that are too long for a line are folded (`>-`). */
  readonly folds: boolean;
}

/** Words of an article: never written plain, whatever they are. */
export class Words {
  readonly text: string;
  readonly hand: Hand;

  constructor(text: string, hand: Hand = { marks: 'double', folds: false }) {
    this.text = text;
    this.hand = hand;
  }
}

/** A text of which some characters are written as escapes, so that they can be seen. */
export class Escaped {
  readonly text: string;
  /** Where they begin, in UTF-16 units. */
  readonly places: ReadonlySet<number>;

  constructor(text: string, places: ReadonlySet<number>) {
    this.text = text;
    this.places = places;
  }
}

/** A value that is no list or mapping. */
export type Single = string | number | boolean | Words | Escaped;

/** Null is a value that is not given yet. */
export interface Fields {
  readonly [key: string]: Value | null;
}

/** How a list or mapping is laid out. */
export interface Layout {
  /** How many levels of it take a line for each entry, however short they are; by default none must. */
  readonly lines?: number;
}

const width = 80;

/**
 * A value as YAML. Its first line begins where the text is put, further lines at the column `where.indent`.
 * Short lists and mappings are written in flow style. No line break ends it.
 */
export function writeNode(value: Value, where: Where & Layout): string {
  if (!isCollection(value)) return writeLeaf(value, where);
  if (where.flow || isEmpty(value)) return flowText(value, where);
  if (!where.lines && fits(value, where, where.indent)) return flowText(value, where);
  const inner = childOf(where);
  const lines = isList(value)
    ? value.map((item) => writeItem(item, inner))
    : Object.entries(value).map(([key, field]) => writeField(key, field, inner));
  return lines.join(where.eol + ' '.repeat(where.indent));
}

/** A key and its value; `where.indent` is the column of the key. */
export function writeField(key: string, value: Value | null, where: Where & Layout): string {
  return `${writeKey(key, where)}:${writeAfterColon(value, where, writeKey(key, where).length)}`;
}

/** An item of a block list with its dash; `where.indent` is the column of the dash. */
export function writeItem(value: Value, where: Where & Layout): string {
  return `- ${writeNode(value, { ...where, indent: where.indent + 2 })}`;
}

/** What follows a key and its colon, the white space between them included. */
export function writeAfterColon(value: Value | null, where: Where & Layout, keyWidth: number): string {
  if (value === null) return '';
  const inner = { ...where, indent: where.indent + 2 };
  const inline =
    !isCollection(value) ||
    where.flow ||
    isEmpty(value) ||
    (!where.lines && fits(value, where, where.indent + keyWidth + 2));
  if (inline) return ` ${isCollection(value) ? flowText(value, where) : writeLeaf(value, inner)}`;
  return where.eol + ' '.repeat(inner.indent) + writeNode(value, { ...inner, lines: where.lines || 1 });
}

/** A key: always on one line. */
export function writeKey(key: string, where: Where): string {
  return writeScalar(key, {
    flow: true,
    indent: where.indent,
    eol: where.eol,
    prefer: 'plain',
  });
}

export function isCollection(value: Value): value is readonly Value[] | Fields {
  return typeof value === 'object' && !(value instanceof Words) && !(value instanceof Escaped);
}

function isList(value: Value | null): value is readonly Value[] {
  return Array.isArray(value);
}

function isEmpty(value: readonly Value[] | Fields): boolean {
  return Object.keys(value).length === 0;
}

function childOf({ flow, indent, eol, blocks = true, lines = 0 }: Where & Layout): Where & Layout {
  return { flow, indent, eol, blocks, lines: Math.max(0, lines - 1) };
}

/** A value that is no list or mapping. */
export function writeLeaf(value: Single, where: Where): string {
  if (value instanceof Escaped) return writeEscaped(value.text, value.places);
  if (value instanceof Words) return writeWords(value, where);
  return typeof value === 'string' ? writeScalar(value, where) : String(value);
}

function writeWords({ text, hand }: Words, where: Where): string {
  const isLong = where.indent + text.length > width;
  return (
    (hand.folds && isLong ? writeFolded(text, where) : undefined) ?? writeQuoted(text, where, hand.marks)
  );
}

function flowText(value: Value | null, where: Where): string {
  if (value === null) return '';
  const inner: Where = { flow: true, indent: where.indent, eol: where.eol };
  if (!isCollection(value)) return writeLeaf(value, inner);
  if (isList(value)) return `[${value.map((item) => flowText(item, inner)).join(', ')}]`;
  const fields = Object.entries(value).map(
    ([key, field]) => `${writeKey(key, inner)}: ${flowText(field, inner)}`,
  );
  return `{${fields.join(', ')}}`;
}

/** Whether a list or mapping reads well on one line that has `used` columns already. */
function fits(value: Value, where: Where, used: number): boolean {
  if (depthOf(value) > 2 || severalLines(value)) return false;
  return used + flowText(value, where).length <= width;
}

function depthOf(value: Value | null): number {
  return value !== null && isCollection(value) ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

function severalLines(value: Value | null): boolean {
  if (value !== null && isCollection(value)) return Object.values(value).some(severalLines);
  return typeof value === 'string' && value.includes('\n');
}
