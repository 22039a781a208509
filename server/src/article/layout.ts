import type { Change } from '../syntax/difference.ts';
import { firstEndingAfter, type Span } from '../syntax/span.ts';
import type { ArticleFormat } from './article.ts';
import { markdownStart, parseMarkdown } from './markdown.ts';
import { isFarReaching, stretchesOf, wholeStretches } from './markdown-stretches.ts';
import { groupsOf, linesIn, readPlain } from './plain.ts';
import type { VisibleBuilder } from './visible.ts';

/** How the text of an article is parted: at blank lines (Markdown or hard-wrapped), at all line ends, or not at all. */
type Way = 'markdown' | 'groups' | 'lines' | 'whole';

/** A part of an article's text that reads the same wherever it stands. */
export interface Part extends Span {
  /** Whether it is one paragraph, and nothing but its white space shows otherwise than it stands. */
  readonly plain: boolean;
  /** Whether it holds a line that is too long for hard-wrapped text. */
  readonly isLong: boolean;
}

/** An article's text, parted. */
export interface Layout<Of extends Part = Part> {
  readonly way: Way;
  /** Where its text begins. */
  readonly start: number;
  readonly parts: readonly Of[];
}

/** Where a text's own words begin. */
export function textStart(text: string, format: ArticleFormat): number {
  return format === 'markdown' ? markdownStart(text) : 0;
}

/** Parts the text of an article. */
export function layoutOf(text: string, format: ArticleFormat): Layout {
  const start = textStart(text, format);
  const within = { start, end: text.length };
  if (format === 'markdown' && isFarReaching(text))
    return { way: 'whole', start, parts: wholeStretches(text, within).map(part) };
  const way = format === 'markdown' ? 'markdown' : isWrapped(text) ? 'groups' : 'lines';
  return { way, start, parts: partsIn(way, text, within) ?? [] };
}

/** Parts a stretch of a text in some way; undefined where what is in it asks for another way. */
export function partsIn(way: Way, text: string, within: Span): readonly Part[] | undefined {
  switch (way) {
    case 'whole':
      return undefined;
    case 'markdown':
      if (isFarReaching(text.slice(within.start, within.end))) return undefined;
      return stretchesOf(text, within).map(part);
    case 'lines':
      return linesIn(text, within)
        .filter(({ isBlank, isLong }) => !isBlank || isLong)
        .map(({ start, end, isLong }) => ({ start, end, isLong, plain: true }));
    case 'groups': {
      const lines = linesIn(text, within);
      return lines.some(({ isLong }) => isLong)
        ? undefined
        : groupsOf(lines).map((group) => part({ ...group, plain: true }));
    }
  }
}

/**
 * Parts a text again after an edit, as far as the edit may have parted it otherwise: which of the parts before are
 * others now, and what they are; undefined where all may be.
 */
export function layoutAgain(
  before: Layout,
  text: string,
  change: Change,
): { readonly first: number; readonly end: number; readonly fresh: readonly Part[] } | undefined {
  const { way, start, parts } = before;
  if (change.start < start) return undefined;
  // The part on either side is parted again, too: what is between them may have come to belong to it.
  let first = Math.max(0, firstEndingAfter(parts, change.start) - 2);
  let end = Math.min(parts.length, firstEndingAfter(parts, change.oldEnd) + 2);
  // Whatever is more than plain paragraphs may go on in what follows.
  while (first > 0 && parts[first - 1]?.plain === false) first--;
  while (end < parts.length && parts[end]?.plain === false) end++;
  const moved = change.newEnd - change.oldEnd;
  const within = {
    start: first === 0 ? start : (parts[first]?.start ?? start),
    end: end === parts.length ? text.length : (parts[end]?.start ?? 0) + moved,
  };
  const fresh = partsIn(way, text, within);
  if (fresh === undefined) return undefined;
  const isLong = (part: Part): boolean => part.isLong;
  if (
    way === 'lines' &&
    !fresh.some(isLong) &&
    !parts.slice(0, first).some(isLong) &&
    !parts.slice(end).some(isLong)
  )
    return undefined;
  return { first, end, fresh };
}

/** Reads a part; its paragraphs have ended then. */
export function readPart(text: string, format: ArticleFormat, part: Part, into: VisibleBuilder): void {
  if (format === 'plain') readPlain(text, part, into);
  else if (part.plain) into.add(part.start, part.end);
  else parseMarkdown(text, part, into);
  into.endParagraph();
}

function isWrapped(text: string): boolean {
  return linesIn(text, { start: 0, end: text.length }).every(({ isLong }) => !isLong);
}

function part({ start, end, plain }: Span & { readonly plain: boolean }): Part {
  return { start, end, plain, isLong: false };
}
