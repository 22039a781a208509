import type { Stretch, Words } from './words.ts';

/** From where something is reported to the end of its sentence, marks left out. */
export function contentFrom(words: Words, from: number): Stretch | undefined {
  let start = from;
  while (start <= words.last && isLeadIn(words, start)) start++;
  if (words.is('that', start)) start++;
  while (words.isComma(start)) start++;
  let to = words.last;
  while (to >= start && !words.isWord(to) && !words.isQuote(to)) to--;
  if (start > to) return undefined;
  const whole = words.tokens[start]?.speech === true && !isWithinSentence(words, start, to);
  return { from: start, to: whole ? start : to };
}

function isLeadIn(words: Words, at: number): boolean {
  return words.isComma(at) || words.isColon(at) || words.isBreak(at);
}

/** Whether a quotation is a part of a sentence that goes on in the same voice: "“a mess,” and would go". */
function isWithinSentence(words: Words, quote: number, to: number): boolean {
  return quote < to && !words.isComma(quote + 1) && !words.tokens[quote]?.closing;
}

/** What is said before ", Roe said", up to a token. */
export function contentBefore(words: Words, to: number): Stretch {
  if (!words.isQuote(to)) {
    let from = 0;
    while (from < to && (words.is('leads', from) || isConnective(words, from) || !isContent(words, from)))
      from++;
    return { from, to };
  }
  // Words of the sentence that go with the quotation are said too; a mere "But" or "As for taxes," is not.
  const before = to - 1;
  if (words.isComma(before) || words.isColon(before)) return { from: to, to };
  let from = to;
  while (from > 0 && !words.isBreak(from - 1)) from--;
  return to - from > 1 ? { from, to } : { from: to, to };
}

/** "However," at the beginning. */
function isConnective(words: Words, at: number): boolean {
  return at === 0 && words.lexicon.isAdverb(words.lower(at)) && words.isComma(at + 1);
}

function isContent(words: Words, at: number): boolean {
  return words.isWord(at) || words.isQuote(at);
}
