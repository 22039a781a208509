import { phraseFrom } from './phrase.ts';
import type { Words } from './words.ts';

/** A clause's verb stands within this many tokens of its beginning. */
const VERB_REACH = 12;
/** "On Monday," before a clause is no longer than this, in tokens. */
const LONGEST_ADJUNCT = 6;

/** The last token of what a verb such as "criticized" or "plans to" tells of, which begins at a token. */
export function partEnd(words: Words, from: number): number {
  let mayHoldVerb = words.is('questions', from);
  const leads = leadsUp(words, from);
  let at = from;
  for (; at < words.last; at++) {
    const next = at + 1;
    mayHoldVerb ||= words.is('relatives', next) || words.is('that', next) || words.is('questions', next);
    mayHoldVerb ||= isContact(words, at, from);
    if (words.isBreak(next) || words.lower(next) === '-') break;
    if (words.isComma(next) && (saysMore(words, next + 1) || (leads && isClause(words, next + 1)))) break;
    if (!mayHoldVerb && words.is('ands', next) && words.isFinite(afterAdverbs(words, next + 1))) break;
    if (words.is('asides', next) && isAside(words, next)) break;
    if (!mayHoldVerb && words.is('finites', next) && !words.is('infinitiveMarks', at)) break;
  }
  return beforeOccasion(words, from, at);
}

/** "remarks Roe had made", "things she said": somebody right behind a noun begins a clause on it. */
function isContact(words: Words, at: number, from: number): boolean {
  if (at - 1 < from || !words.isNominal(at - 1) || words.isName(at - 1)) return false;
  return words.isName(at) || words.lexicon.isPronoun(words.lower(at));
}

/** What stands behind a comma is the story's own: "…, which", "…, but", "…, adding", "…, with". */
function saysMore(words: Words, at: number): boolean {
  if (words.is('relatives', at) || words.is('buts', at) || words.is('subordinators', at)) return true;
  if (words.is('ands', at)) return goesOn(words, afterAdverbs(words, at + 1));
  const word = words.lower(at);
  return words.is('asides', at) || words.lexicon.verbs(word).some(({ form }) => form === 'participle');
}

/** "After Roe announced …, the town": what leads up to the main clause ends where that begins. */
function leadsUp(words: Words, from: number): boolean {
  let first = from;
  while (first > 0 && !words.isComma(first - 1) && !words.isBreak(first - 1)) first--;
  return words.is('asides', first) || words.is('subordinators', first);
}

/** Behind "and": another verb, "Doe left", "on Monday, Doe left". */
function goesOn(words: Words, at: number): boolean {
  if (words.isFinite(at)) return true;
  if (!words.is('prepositions', at)) return isClause(words, at);
  let comma = at;
  while (comma < Math.min(words.last, at + LONGEST_ADJUNCT) && !words.isComma(comma)) comma++;
  return words.isComma(comma) && isClause(words, comma + 1);
}

/** Whether a clause begins at a token; behind a name, its verb stands at once, or the name is one of a list. */
function isClause(words: Words, at: number): boolean {
  if (!words.isName(at)) return words.beginsPhrase(at) && opensClause(words, at);
  const name = phraseFrom(words, at);
  return name !== undefined && words.isFinite(afterAdverbs(words, name.to + 1));
}

function afterAdverbs(words: Words, from: number): number {
  let at = from;
  while (words.isAdverb(at)) at++;
  return at;
}

/** "when", "because"; "after" and "since" where a clause follows. */
function isAside(words: Words, at: number): boolean {
  return !words.is('prepositions', at) || words.is('durings', at) || opensClause(words, at + 1);
}

function opensClause(words: Words, from: number): boolean {
  for (let at = from + 1; at <= Math.min(words.last, from + VERB_REACH); at++) {
    if (words.isComma(at) || words.isBreak(at)) return false;
    if (words.isFinite(at)) return true;
  }
  return false;
}

/** Without "on Thursday", "in a statement" at its end: when and where it was said. */
function beforeOccasion(words: Words, from: number, to: number): number {
  let end = to;
  while (end > from && !words.isWord(end) && !words.isQuote(end)) end--;
  let at = end;
  while (at > from && (words.is('times', at) || /^\d{1,2}$/.test(words.lower(at)))) at--;
  if (at === end && words.is('occasions', at)) {
    at--;
    while (at > from && words.isNominal(at)) at--;
    while (at > from && (words.is('determiners', at) || words.isPossessive(at))) at--;
    if (!words.is('prepositions', at)) return end;
  }
  if (at === end) return end;
  const bare = at;
  while (at > from && words.is('determiners', at)) at--;
  if (words.is('prepositions', at)) at--;
  else if (at < bare) return end;
  return at <= from ? end : beforeOccasion(words, from, at);
}
