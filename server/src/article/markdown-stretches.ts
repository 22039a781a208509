import type { Span } from '../syntax/span.ts';

/** A part of a Markdown text, whole blocks, that reads the same wherever it stands. */
export interface Stretch extends Span {
  /** Whether it is one paragraph that shows as it stands. */
  readonly plain: boolean;
}

/** What reaches over blank lines, or has its meaning from elsewhere: fences, HTML to an end of its own, definitions. */
const FAR_REACHING = /`{3}|~{3}|<(?:script|pre|style|textarea|[!?])|\]:/i;
/** A paragraph that no rule of CommonMark makes more of. A digit may number a list, other signs mark something. */
const PLAIN = /^(?:[\p{L}"'“”„‘’«»‹›(—–―…][^*_`[\]<>&\\\0\r\n]*(?:\r\n|\r|\n|$))+$/u;
const BLANK_LINES = /(?:^|\r\n|\n|\r(?!\n))[ \t]*(?:(?:\r\n|\n|\r(?!\n))[ \t]*)*(?:\r\n|\n|\r(?!\n)|$)/g;

/** Parsing takes time that grows with the square of this within one block: beyond it, nobody wrote the text. */
const MOST_MARKUP = 2000;
const MARKUP = /[*_`[<&!]/g;
const NEXT_BLOCK = /(?:\r\n|[\r\n])(?=[ \t]*(?:[-+*>#]|\d+[.)]))/;
/** Blocks in blocks in blocks. */
const TOO_DEEP = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){50}|^[ \t]{200,}(?:[-+*>]|\d{1,9}[.)])/m;

/**
 * Parts a Markdown text, from an offset on, at blank lines. Reading a plain paragraph as Markdown is slow and
 * changes nothing, and most paragraphs of news are plain; what cannot be parsed in due time is taken for plain.
 */
export function stretchesOf(text: string, from: number): readonly Stretch[] {
  const parts = partsOf(text, from);
  if (FAR_REACHING.test(text)) {
    const excessive = parts.some(({ start, end }) => isExcessive(text.slice(start, end)));
    return excessive
      ? parts.map((part) => ({ ...part, plain: true }))
      : [{ start: from, end: text.length, plain: false }];
  }
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const written = text.slice(part.start, part.end);
    const plain = PLAIN.test(written) || isExcessive(written);
    const last = stretches.at(-1);
    // A list or an indented block may go on after a blank line.
    if (last !== undefined && !plain && !last.plain) {
      stretches[stretches.length - 1] = { ...last, end: part.end };
    } else stretches.push({ ...part, plain });
  }
  return stretches;
}

function partsOf(text: string, from: number): readonly Span[] {
  const parts: Span[] = [];
  let start = from;
  for (const { 0: blank, index } of text.slice(from).matchAll(BLANK_LINES)) {
    const end = from + index;
    if (end > start) parts.push({ start, end });
    start = end + blank.length;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

function isExcessive(written: string): boolean {
  if (TOO_DEEP.test(written)) return true;
  if (written.length <= MOST_MARKUP) return false;
  return written.split(NEXT_BLOCK).some((block) => (block.match(MARKUP)?.length ?? 0) > MOST_MARKUP);
}
