import { titles } from '../../article/words/all.ts';
import { bodyWords, placeWords } from '../../article/words/first-names.ts';
import type { Stretch, Words } from '../clause/words.ts';

/** A name in a sentence. */
export interface Named extends Stretch {
  /** Where the name itself begins, behind "Foreign Minister" or "Ms.". */
  readonly bare: number;
  /** Whether it names no person: a body, a place, a thing. */
  readonly isBody: boolean;
}

/** Between the words of a name there may be one of these, in lower case. */
const PARTICLES =
  /^(?:de|da|di|del|della|der|den|du|van|von|bin|ibn|al|el|la|le|ten|ter|zu|y|of|and|-|&|'|’)$/;

/** The names of a stretch of a sentence, from left to right. */
export function namesIn(words: Words, from = 0, to = words.last): readonly Named[] {
  const names: Named[] = [];
  for (let at = from; at <= to; at++) {
    if (!isNameWord(words, at)) continue;
    let end = at;
    for (let next = at + 1; next <= to; next++) {
      if (isNameWord(words, next)) end = next;
      else if (!PARTICLES.test(words.lower(next)) || next - end > 2) break;
    }
    if (end === to || !isAttribute(words, end)) names.push(...partsOf(words, at, end));
    at = end;
  }
  return names;
}

/** "the Arvenian side": a name that only says which noun is meant. */
function isAttribute(words: Words, end: number): boolean {
  const next = end + 1;
  return (
    words.isNominal(next) &&
    !words.is('audiences', next) &&
    !words.isFinite(next) &&
    !words.is('times', next) &&
    !words.isName(next)
  );
}

function isNameWord(words: Words, at: number): boolean {
  const word = words.lower(at);
  // "According to", which a capital at the beginning of a sentence makes no name.
  const opensPhrase = at === 0 && words.lexicon.phrasesFrom(word).length > 0;
  return words.isName(at) && !opensPhrase && !words.is('times', at) && !words.lexicon.isPronoun(word);
}

/** "Roe and Doe" are two names; "Doe of Arvenia" is one with its place behind it. */
function partsOf(words: Words, from: number, to: number): readonly Named[] {
  for (let at = from + 1; at < to; at++)
    if (words.is('ands', at) || words.is('ofs', at)) {
      const skipped = isWithinOffice(words, at, to) ? 1 : 0;
      return [...partsOf(words, from, at - 1), ...partsOf(words, at + 1 + skipped, to)];
    }
  if (!isNameWord(words, from) || !isNameWord(words, to)) return [];
  let bare = from;
  for (let at = from; at < to; at++) if (isTitle(words, at)) bare = at + 1;
  const isBody =
    (bare === from && words.is('determiners', from - 1)) ||
    rangeOf(bare, to).some((at) => bodyWords.has(words.lower(at))) ||
    (bare === to && placeWords.has(words.lower(to))) ||
    (bare === to && from === to && /^\p{Lu}{2,}$/u.test(words.text(to)));
  return [{ from, to, bare, isBody }];
}

/** "Secretary of State Jane Roe": whether the "of" at a token and what stands behind it belong to an office. */
export function isWithinOffice(words: Words, of: number, to: number): boolean {
  return isTitle(words, of - 1) && isPlaceOrBody(words, of + 1) && of + 1 < to && isNameWord(words, of + 2);
}

function isPlaceOrBody(words: Words, at: number): boolean {
  return placeWords.has(words.lower(at)) || bodyWords.has(words.lower(at)) || words.is('offices', at);
}

/** A title or an office before a name. */
export function isTitle(words: Words, at: number): boolean {
  const word = words.lower(at).replace(/\.$/, '');
  return titles.has(word) || words.is('people', at);
}

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
