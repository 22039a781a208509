import { phraseEndingAt, phraseFrom } from './phrase.ts';
import type { Stretch, Words } from './words.ts';

/** The subject of a verb whose first word, auxiliaries included, stands at a token: what stands before it. */
export function subjectBefore(words: Words, verb: number, from = 0): Stretch | undefined {
  const at = beforeTime(words, verb - 1, from);
  if (at < from) return undefined;
  if (words.is('relatives', at)) {
    const antecedent = words.isComma(at - 1) ? at - 2 : at - 1;
    return phraseEndingAt(words, antecedent, from);
  }
  if (words.isComma(at) || words.isBreak(at)) return beforeAside(words, at, from);
  const phrase = phraseEndingAt(words, at, from);
  return phrase && withoutPlace(words, phrase);
}

/** "Roe on Monday", "Roe this week", "Roe repeatedly": where the words before a verb that tell when begin. */
function beforeTime(words: Words, to: number, from: number): number {
  let at = to;
  while (at >= from && (words.isAdverb(at) || (words.is('times', at) && !words.isPossessive(at + 1)))) at--;
  const isTime = at < to && words.is('prepositions', at) && words.is('times', at + 1);
  return isTime ? beforeTime(words, at - 1, from) : at;
}

/** "Roe in a speech": a name without where it speaks. */
function withoutPlace(words: Words, phrase: Stretch): Stretch {
  for (let at = phrase.from + 1; at < phrase.to; at++)
    if (words.is('places', at) && words.isName(at - 1)) return { from: phrase.from, to: at - 1 };
  return phrase;
}

/** "Roe, the minister of defence, said": the phrase before what stands between commas or dashes. */
function beforeAside(words: Words, close: number, from: number): Stretch | undefined {
  const mark = words.lower(close);
  for (let open = close - 2; open > from; open--) {
    if (words.isQuote(open) && open === close - 1) return undefined;
    if (words.lower(open) !== mark) continue;
    const phrase = phraseEndingAt(words, open - 1, from);
    if (phrase === undefined || !isSubject(words, phrase)) continue;
    const aside = { from: open + 1, to: close - 1 };
    return isName(words, aside) && !isName(words, phrase) ? aside : named(words, phrase, from);
  }
  return undefined;
}

/** Whether a phrase is a name of several words, and nothing else. */
function isName(words: Words, { from, to }: Stretch): boolean {
  for (let at = from; at <= to; at++) if (!words.isName(at)) return false;
  return to > from;
}

/** A phrase that stands behind a preposition is no subject. */
function isSubject(words: Words, { from }: Stretch): boolean {
  return !words.is('prepositions', from - 1) || words.is('asMarks', from - 1);
}

/** Where a description stands behind the name that it describes: that name. */
function named(words: Words, phrase: Stretch | undefined, from: number): Stretch | undefined {
  if (phrase === undefined || !words.isComma(phrase.from - 1) || words.isName(phrase.from)) return phrase;
  if (words.lexicon.isPronoun(words.lower(phrase.from))) return phrase;
  const before = phraseEndingAt(words, phrase.from - 2, from);
  if (
    before === undefined ||
    !words.isName(before.to) ||
    words.is('times', before.to) ||
    !isSubject(words, before)
  )
    return phrase;
  return before;
}

/** The first phrase that can be the subject of a sentence, what leads up to it left aside. */
export function firstSubject(words: Words, from: number, to: number): Stretch | undefined {
  let at = Math.max(from, afterDateline(words, to));
  while (at <= to) {
    while (at <= to && (words.isAdverb(at) || words.is('conjunctions', at) || words.isComma(at))) {
      if (words.is('relatives', at) && !words.is('determiners', at)) break;
      at++;
    }
    const isAdjunct = words.is('prepositions', at) || words.is('times', at) || isParticiple(words, at);
    if (!isAdjunct && words.beginsPhrase(at)) return phraseFrom(words, at, to);
    while (at <= to && !words.isComma(at)) at++;
    at++;
  }
  return undefined;
}

/** "BERLIN -" at the beginning of a story. */
function afterDateline(words: Words, to: number): number {
  for (let at = 1; at <= Math.min(to, 6); at++)
    if (/^(?:[—–―-]|--+)$/.test(words.lower(at))) return words.isName(0) ? at + 1 : 0;
  return 0;
}

function isParticiple(words: Words, at: number): boolean {
  const word = words.lower(at);
  return (
    !words.isName(at) &&
    words.lexicon.verbs(word).some(({ form }) => form === 'participle' || form === 'perfect')
  );
}
