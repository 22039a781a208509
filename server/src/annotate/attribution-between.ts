import { reporting } from '../article/words/all.ts';
import type { Span } from '../syntax/span.ts';

/** More words than these say more than who spoke. */
const mostWords = 12;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Whether what stands before a quotation only says who speaks, or nothing: `Roe told reporters: "`. */
export function leadsIn(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  const words = wordsIn(written);
  if (words.length === 0) return true;
  const last = words.at(-1) ?? '';
  // Otherwise the sentence goes on into the quotation, and both make the claim.
  const isSetOff = /[,:.!?…—–-][\s"'“”„‟«»‘’‚‹›]*$/.test(written) || reporting.has(last) || last === 'that';
  return isSetOff && attributes(words);
}

/** Whether what stands behind a quotation only says who spoke, or nothing: `," said Roe, "`. */
export function interrupts(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  const words = wordsIn(written);
  if (words.length === 0) return true;
  // Otherwise the quotation is a part of its sentence: `called it "a mistake" that nobody had foreseen`.
  const isSetOff =
    /[,.!?…]/.test(text.charAt(start - 1)) ||
    /^[\s"'“”„‟«»‘’‚‹›]*[,.;:—–-]/.test(written) ||
    reporting.has(words[0] ?? '');
  return isSetOff && attributes(words);
}

function attributes(words: readonly string[]): boolean {
  return words.length <= mostWords && words.some((word) => reporting.has(word));
}

function wordsIn(written: string): readonly string[] {
  return (written.match(WORD) ?? []).map((word) => word.toLowerCase());
}
