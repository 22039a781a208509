import { type CueEntry, takes } from '../grammar/lexicon.ts';
import { isParticiple, phraseEndingAt } from './phrase.ts';
import type { Words } from './words.ts';

/** "claims", "reports": a verb where somebody stands before it and what it takes behind it. */
export function isVerbNotNoun(words: Words, verb: number, entries: readonly CueEntry[]): boolean {
  if (words.lexicon.isVerbOnly(words.lower(verb))) return true;
  let before = verb - 1;
  while (words.isAdverb(before)) before--;
  if (words.lexicon.isPronoun(words.lower(before)) || words.is('relatives', before)) return true;
  if (/^\d/.test(words.lower(before))) return false;
  const isSome = words.is('quantifiers', before) && !words.is('plurals', before);
  if (words.is('determiners', before) && !isSome) return false;
  const next = verb + 1;
  const goesOn =
    words.isQuote(next) ||
    words.isColon(next) ||
    (words.is('that', next) && takes(entries, 'that')) ||
    (words.is('questions', next) && !words.is('relatives', next)) ||
    (words.is('determiners', next) && !words.is('that', next)) ||
    words.lexicon.isPronoun(words.lower(next)) ||
    words.is('objects', next) ||
    words.isPossessive(next) ||
    (words.is('infinitiveMarks', next) && takes(entries, 'infinitive'));
  const tags = words.isEnd(next) || words.isComma(next);
  const said = words.tokens.slice(0, before);
  if (
    tags &&
    (takes(entries, 'quote') || takes(entries, 'clause')) &&
    said.some(({ speech, lower }) => speech || lower === ',')
  )
    return true;
  if (words.isName(before) || words.isComma(before) || words.lower(before) === ')')
    return goesOn || words.isName(next) || words.isComma(before) || takes(entries, 'quote');
  return goesOn;
}

/** Whether what stands at a token is many, so that a verb without “s” goes with it. */
export function isPlural(words: Words, at: number): boolean {
  const word = words.lower(at);
  if (words.is('singulars', at)) return false;
  if (words.lexicon.isPronoun(word) || words.is('relatives', at) || words.is('plurals', at)) return true;
  if (isJoined(words, at)) return true;
  return words.isNominal(at) && (words.lexicon.grammar.pluralEnding?.test(word) ?? false);
}

/** "Roe and Doe": many, though each is one. */
function isJoined(words: Words, at: number): boolean {
  for (let and = at - 1; and >= Math.max(1, at - 3); and--) {
    if (words.is('ands', and)) return words.isName(at) && words.isName(and - 1);
    if (!words.isName(and)) return false;
  }
  return false;
}

/** "supporters in Oldport", "experts asked by the Herald": many, whatever stands behind. */
export function hasPluralHead(words: Words, to: number): boolean {
  const phrase = phraseEndingAt(words, to);
  if (phrase === undefined) return false;
  for (let at = phrase.from + 1; at <= to; at++)
    if (words.is('ofs', at) || isParticiple(words, at)) return isPlural(words, at - 1);
  return false;
}
