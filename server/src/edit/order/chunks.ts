import { lineEnd, lineStart, nextLine } from '../../syntax/line.ts';
import type { Span } from '../../syntax/span.ts';
import type { Mapping, Node } from '../../syntax/tree.ts';
import { columnOf, endOfLines, entriesOf, withoutBreaks } from '../entry.ts';
import { blockHead } from '../format/texts.ts';

/** A field of a block mapping with all that moves along with it; UTF-16 offsets. */
export interface Chunk {
  /** The comment lines above it and the blank ones among them; empty where there are none. */
  readonly lead: Span;
  /** From its key to the end of its last line, that line's break not included. */
  readonly body: Span;
}

/** Comments that speak of a range of lines, not of the field below them. */
const rangeComment = /^[ \t]*#\s*newsmark-(?:disable|enable)(?=\s|$)/m;

/**
 * The fields of a block mapping with their comments. Only blank lines are left between them, and what stands at the
 * head of a file, down to the first blank line: that speaks of the file.
 *
 * @returns undefined where the fields cannot change places
 */
export function chunksOf(text: string, mapping: Mapping): readonly Chunk[] | undefined {
  if (mapping.pairs.some(({ value }) => keepsBlankLines(text, value))) return undefined;
  const column = columnOf(text, mapping);
  const chunks: Chunk[] = [];
  for (const entry of entriesOf(text, mapping)) {
    const lead = leadOf(text, entry.start, chunks.at(-1)?.body.end);
    if (lead === undefined || rangeComment.test(text.slice(lead.start, lead.end))) return undefined;
    const end = withoutBreaks(text, entry.start, endOfLines(text, entry.end, column));
    chunks.push({ lead, body: { start: entry.start, end } });
  }
  return chunks;
}

/** Whether the blank lines below a value are part of it. */
function keepsBlankLines(text: string, node: Node | null): boolean {
  if (node === null || node.kind === 'alias') return false;
  if (node.kind === 'mapping') return keepsBlankLines(text, node.pairs.at(-1)?.value ?? null);
  if (node.kind === 'sequence') return keepsBlankLines(text, node.items.at(-1) ?? null);
  return blockHead(text, node)?.keeps === true;
}

/** @param before where the field before ends; undefined for the first */
function leadOf(text: string, start: number, before: number | undefined): Span | undefined {
  const own = lineStart(text, start);
  if (text.slice(own, start).trim() !== '') return { start, end: start };
  const limit = before === undefined ? 0 : nextLine(text, before);
  let top = own;
  while (top > limit) {
    const above = lineStart(text, top - 1);
    const words = wordsOf(text, above);
    if (words !== '' && !words.startsWith('#')) break;
    top = above;
  }
  if (before !== undefined && top !== limit) return undefined;
  if (before === undefined && top <= 1)
    while (top < own && wordsOf(text, top) !== '') top = nextLine(text, top);
  while (top < own && wordsOf(text, top) === '') top = nextLine(text, top);
  return { start: top, end: own };
}

function wordsOf(text: string, line: number): string {
  return text.slice(line, lineEnd(text, line)).trim();
}
