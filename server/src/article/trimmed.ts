import type { Span } from '../syntax/span.ts';
import { abbreviations, titles } from './words/all.ts';

/**
 * The words of a stretch of visible text that are worth quoting: without white space at their ends, without the marks
 * around the whole, and without the punctuation that ends a clause. Question and exclamation marks are the speaker's;
 * an ellipsis, and the full stop of an abbreviation, belong to the words.
 *
 * @param quoted the stretch is what a quotation says: a colon at its end does
 */
export function trimmed(text: string, { start, end }: Span, quoted: boolean): Span {
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = withoutStop(text, from, end, quoted);
  if (!/^["“„«][^"“”„«»]*["”“»]$/.test(text.slice(from, to))) return { start: from, end: to };
  return { start: from + 1, end: withoutStop(text, from + 1, to - 1, true) };
}

function withoutStop(text: string, start: number, end: number, quoted: boolean): number {
  const words = text.slice(start, end).trimEnd();
  const stop = (quoted ? /(?<![.…])[.,;]$/ : /(?<![.…])[.,;:]$/).exec(words);
  return start + (stop === null || isAbbreviation(words) ? words.length : stop.index);
}

/** Whether words end with an abbreviation: `U.S.`, `Inc.`, but not a sentence's `am.` */
function isAbbreviation(words: string): boolean {
  const written = /(?<![\p{L}\p{M}.])([\p{L}\p{M}.]+)\.$/u.exec(words)?.[1];
  if (written === undefined) return false;
  const last = written.toLowerCase();
  if (last.includes('.')) return /^(?:\p{L}\.)+\p{L}$/u.test(last);
  // Some are words too: those count with a capital only.
  return titles.has(last) || (abbreviations.has(last) && /\p{Lu}/u.test(written));
}
