import type { Span } from '../syntax/span.ts';
import type { Haystack } from './haystack.ts';
import { splitsCharacter, splitsWord } from './letters.ts';
import type { Needle } from './needle.ts';
import type { Word, WordIndex } from './word-index.ts';

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
  for (const start of starts(haystack, needle)) {
    const end = start + length;
    if (splitsCharacter(folded, start) || splitsCharacter(folded, end)) continue;
    const cutsFirst = splitsWord(folded, start);
    const cutsLast = splitsWord(folded, end);
    if (!cutsFirst && !cutsLast) whole.push({ start, end });
    else if ((!cutsFirst || isPart(needle.words[0])) && (!cutsLast || isPart(needle.words.at(-1))))
      parts.push({ start, end });
  }
  const places = whole.length > 0 ? whole : parts;
  return hasOpenMark(needle.core) ? places.map((place) => withMark(folded, place, needle)) : places;
}

function isPart(word: Word | undefined): boolean {
  return word !== undefined && word.end - word.start >= LEAST_PART;
}

/** Where the core stands. Only words inside it are sure to be whole words of the text too. */
function* starts({ folded, index }: Haystack, { core, words }: Needle): Generator<number> {
  const inner = words.length > 2 ? words.slice(1, -1) : words;
  const word = rarest(inner, index);
  if (word === undefined) {
    for (let at = folded.indexOf(core); at >= 0; at = folded.indexOf(core, at + 1)) yield at;
    return;
  }
  for (const place of index.places(word)) {
    if (folded.startsWith(core, place - word.start) && place >= word.start) yield place - word.start;
  }
}

function rarest(words: readonly Word[], index: WordIndex): Word | undefined {
  let found = words[0];
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const count = index.count(word);
    if (count < least) [found, least] = [word, count];
  }
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
