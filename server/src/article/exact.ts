import type { Span } from '../syntax/span.ts';
import type { Haystack } from './haystack.ts';
import { splitsCharacter, splitsWord } from './letters.ts';
import type { Needle } from './needle.ts';
import { eachWord, type Word, type WordIndex, wordsOf } from './word-index.ts';

/** So much of a word, in UTF-16 units, is a word cut short, and not another word's letters by chance. */
const LEAST_PART = 4;

/**
 * All places of a needle, in order, overlapping ones included; spans of the folded text. A text of several words
 * that nowhere stands on whole words may begin or end inside one ("strikes stop" in "strikes stopped").
 */
export function exactPlaces(haystack: Haystack, needle: Needle): readonly Span[] {
  if (needle.core === '') return [];
  const { folded } = haystack;
  const { length } = needle.core;
  const whole: Span[] = [];
  const parts: Span[] = [];
  for (const start of starts(haystack, needle.core)) {
    const end = start + length;
    if (splitsCharacter(folded, start) || splitsCharacter(folded, end)) continue;
    const cutsFirst = splitsWord(folded, start);
    const cutsLast = splitsWord(folded, end);
    if (!cutsFirst && !cutsLast) whole.push({ start, end });
    else if (isPart(needle, cutsFirst, cutsLast)) parts.push({ start, end });
  }
  const places = whole.length > 0 ? whole : parts;
  return hasOpenMark(needle.core) ? places.map((place) => withMark(folded, place, needle)) : places;
}

function isPart({ words }: Needle, cutsFirst: boolean, cutsLast: boolean): boolean {
  return (!cutsFirst || isLong(words[0])) && (!cutsLast || isLong(words.at(-1)));
}

function isLong(word: Word | undefined): boolean {
  return word !== undefined && word.end - word.start >= LEAST_PART;
}

/** Where the core stands, in order. Only words inside it are sure to be whole words of the text too. */
function starts(haystack: Haystack, core: string): readonly number[] {
  const inner = rarestInside(core, haystack.index);
  if (inner !== undefined) return startsBy(haystack, core, inner);
  const [first, second] = wordsOf(core);
  if (first === undefined) return startsByLetters(haystack.folded, core);
  const found = startsBy(haystack, core, first);
  if (second === undefined) return found;
  return [...new Set([...found, ...startsBy(haystack, core, second)])].sort((a, b) => a - b);
}

function startsBy({ folded, index }: Haystack, core: string, word: Word): readonly number[] {
  const found: number[] = [];
  for (const place of index.places(word)) {
    if (place >= word.start && folded.startsWith(core, place - word.start)) found.push(place - word.start);
  }
  return found;
}

function startsByLetters(folded: string, core: string): readonly number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(core); at >= 0; at = folded.indexOf(core, at + 1)) found.push(at);
  return found;
}

/** The rarest of the words between the first and the last. */
function rarestInside(core: string, index: WordIndex): Word | undefined {
  let found: Word | undefined;
  let least = Number.POSITIVE_INFINITY;
  let last: Word | undefined;
  let number = 0;
  eachWord(core, (start, end, hash) => {
    if (last !== undefined && number > 1) {
      const count = index.count(last);
      if (count < least) [found, least] = [last, count];
    }
    last = { start, end, hash };
    number++;
  });
  return found;
}

function hasOpenMark(core: string): boolean {
  let open = false;
  for (const mark of core) if (mark === '"') open = !open;
  return open;
}

/** A text such as `he said "yes"` was cut before its last mark: takes that mark into the match again. */
function withMark(folded: string, place: Span, { head, tail }: Needle): Span {
  const closing = tail.slice(0, tail.indexOf('"') + 1);
  if (closing !== '' && folded.startsWith(closing, place.end)) {
    return { start: place.start, end: place.end + closing.length };
  }
  const opening = head.slice(head.includes('"') ? head.lastIndexOf('"') : head.length);
  if (opening !== '' && folded.slice(0, place.start).endsWith(opening)) {
    return { start: place.start - opening.length, end: place.end };
  }
  return place;
}
