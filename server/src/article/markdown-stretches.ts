import type { Span } from '../syntax/span.ts';

/** A part of a Markdown text, whole blocks, that reads the same wherever it stands. */
export interface Stretch extends Span {
  /** Whether it is one paragraph that shows as it stands. */
  readonly plain: boolean;
}

/** What reaches over blank lines, or has its meaning from elsewhere: fences, HTML to an end of its own, definitions. */
const FAR_REACHING = /`{3}|~{3}|<(?:script|pre|style|textarea|[!?])|\]:/i;
/**
 * What CommonMark may make more of in a paragraph: signs that mark something, and lines that begin with other signs than
 * these; a digit may number a list. Looked for in this way round, since a paragraph may be longer than the engine's stack.
 */
const MARKED = /[*_`[\]<>&\\\0]|(?:^|\n|\r(?!\n))(?=[^\p{L}"'“”„‘’«»‹›(—–―…])/u;
const BLANK_LINES = /(?:^|\r\n|\n|\r(?!\n))[ \t]*(?:(?:\r\n|\n|\r(?!\n))[ \t]*)*(?:\r\n|\n|\r(?!\n)|$)/g;

/** Parsing takes time that grows with the square of this within one block: beyond it, nobody wrote the text. */
const MOST_MARKUP = 2000;
const MARKUP = /[*_`[<&!]/g;
const NEXT_BLOCK = /(?:\r\n|[\r\n])(?=[ \t]*(?:[-+*>#]|\d+[.)]))/;
/** Blocks in blocks in blocks. */
const TOO_DEEP = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){50}|^[ \t]{200,}(?:[-+*>]|\d{1,9}[.)])/m;

/** Whether something in a text may mean something for what is farther away than a blank line. */
export function isFarReaching(text: string): boolean {
  return FAR_REACHING.test(text);
}

/**
 * Parts a stretch of Markdown at blank lines; nothing in it is {@link isFarReaching}. Reading a plain paragraph as
 * Markdown is slow and changes nothing, and most paragraphs of news are plain; what cannot be parsed in due time is
 * taken for plain.
 */
export function stretchesOf(text: string, within: Span): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of partsOf(text, within)) {
    const written = text.slice(part.start, part.end);
    const plain = !MARKED.test(written) || isExcessive(written);
    const last = stretches.at(-1);
    // A list or an indented block may go on after a blank line.
    if (last !== undefined && !plain && !last.plain) {
      stretches[stretches.length - 1] = { ...last, end: part.end };
    } else stretches.push({ ...part, plain });
  }
  return stretches;
}

/** The one stretch of what cannot be parted; its parts, taken for plain, where it could not be parsed in due time. */
export function wholeStretches(text: string, within: Span): readonly Stretch[] {
  const parts = partsOf(text, within);
  const excessive = parts.some(({ start, end }) => isExcessive(text.slice(start, end)));
  return excessive ? parts.map((part) => ({ ...part, plain: true })) : [{ ...within, plain: false }];
}

function partsOf(text: string, within: Span): readonly Span[] {
  const parts: Span[] = [];
  let { start } = within;
  for (const { 0: blank, index } of text.slice(within.start, within.end).matchAll(BLANK_LINES)) {
    const end = within.start + index;
    if (end > start) parts.push({ start, end });
    start = end + blank.length;
  }
  if (start < within.end) parts.push({ start, end: within.end });
  return parts;
}

function isExcessive(written: string): boolean {
  if (TOO_DEEP.test(written)) return true;
  if (written.length <= MOST_MARKUP) return false;
  return written.split(NEXT_BLOCK).some((block) => (block.match(MARKUP)?.length ?? 0) > MOST_MARKUP);
}
