import { partEnd } from './part.ts';
import type { Stretch, Words } from './words.ts';

/**
 * From where something is reported to where it ends, marks left out: a clause or a quotation goes on to the end of
 * the sentence; what only tells of something ends where the sentence says more in its own voice.
 */
export function contentFrom(
  words: Words,
  from: number,
  extent: 'clause' | 'part' = 'clause',
): Stretch | undefined {
  let start = from;
  while (start <= words.last && isLeadIn(words, start)) start++;
  if (words.is('that', start)) start++;
  while (words.isComma(start)) start++;
  const led = quoteBehindColon(words, start);
  if (led !== undefined) return { from: led, to: led };
  const alone = quoteAlone(words, start);
  if (alone !== undefined) return { from: start, to: alone };
  let to = extent === 'part' ? partEnd(words, start) : clauseEnd(words, start);
  while (to >= start && (!isContent(words, to) || words.is('ands', to) || words.is('buts', to))) to--;
  if (start > to) return undefined;
  const whole = words.tokens[start]?.speech === true && !isWithinSentence(words, start, to);
  return { from: start, to: whole ? start : to };
}

/** The end of the sentence, or what stands before a semicolon: behind it, the story may speak for itself. */
function clauseEnd(words: Words, from: number): number {
  for (let at = from + 1; at < words.last; at++) if (words.lower(at) === ';') return at - 1;
  return words.last;
}

/** "the difference: “…”": the quotation that ends a sentence, and that a colon leads up to. */
function quoteBehindColon(words: Words, from: number): number | undefined {
  let last = words.last;
  while (last > from && !words.isWord(last) && !words.isQuote(last)) last--;
  return words.isColon(last - 1) && words.tokens[last]?.speech === true ? last : undefined;
}

/** "the “…,” which": what stands behind such a quotation is said of it. */
function quoteAlone(words: Words, from: number): number | undefined {
  const quote = words.is('determiners', from) ? from + 1 : from;
  const isAlone =
    words.isQuote(quote) && /,["'”’»]$/.test(words.text(quote)) && words.is('relatives', quote + 1);
  return isAlone ? quote : undefined;
}

function isLeadIn(words: Words, at: number): boolean {
  return words.isComma(at) || words.isColon(at) || words.isBreak(at);
}

/** Whether a quotation is a part of a sentence that goes on in the same voice: "“a mess,” and would go". */
function isWithinSentence(words: Words, quote: number, to: number): boolean {
  if (words.is('subordinators', quote + 1)) return false;
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
  const goesOn = words.tokens[to]?.small === true;
  if ((words.isComma(before) && !goesOn) || words.isColon(before)) return { from: to, to };
  let from = to;
  while (from > 0 && !words.isBreak(from - 1)) from--;
  while (from < to && (words.is('leads', from) || isConnective(words, from) || words.isComma(from))) from++;
  return to - from > 1 || goesOn ? { from, to } : { from: to, to };
}

/** "However," at the beginning. */
function isConnective(words: Words, at: number): boolean {
  return at === 0 && words.lexicon.isAdverb(words.lower(at)) && words.isComma(at + 1);
}

function isContent(words: Words, at: number): boolean {
  return words.isWord(at) || words.isQuote(at);
}
