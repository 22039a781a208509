import type { Words } from './words.ts';

/** The words before a verb that belong to it. */
export interface Group {
  readonly from: number;
  /** Whether a form of "be" stands right before the verb. */
  readonly passive: boolean;
  readonly hasAuxiliary: boolean;
  /** Whether a "to" stands right before it. */
  readonly infinitive: boolean;
}

/** The auxiliaries, adverbs and raising verbs before a verb. */
export function groupBefore(words: Words, verb: number): Group {
  let from = verb;
  let passive = false;
  let infinitive = false;
  let hasAuxiliary = false;
  for (let at = verb - 1; at >= 0; at--) {
    if (words.isAuxiliary(at)) {
      if (from === verb || onlyAdverbs(words, at + 1, verb)) passive ||= words.is('passives', at);
      if (!words.isAdverb(at)) hasAuxiliary = true;
      from = at;
    } else if (words.is('infinitiveMarks', at)) {
      if (from !== verb && !onlyAdverbs(words, at + 1, verb) && !infinitive) break;
      if (
        words.is('raising', at - 1) &&
        !words.is('prepositions', at - 2) &&
        !words.is('determiners', at - 2)
      ) {
        from = at - 1;
        hasAuxiliary = true;
        at--;
      } else {
        infinitive = true;
        from = at;
        break;
      }
    } else if (
      words.is('raising', at) &&
      words.lexicon.verbs(words.lower(verb)).some(({ form }) => form === 'participle')
    ) {
      if (from !== verb) break;
      from = at;
      hasAuxiliary = true;
    } else if (words.isAdverb(at) && at > 0) {
      from = at;
    } else break;
  }
  while (from < verb && words.isAdverb(from) && words.isComma(from - 1)) from++;
  return { from, passive, infinitive, hasAuxiliary };
}

/** Whether somebody may only say something, or does not. */
export function isHedged(words: Words, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) if (words.is('modals', at) || words.is('nots', at)) return true;
  return false;
}

function onlyAdverbs(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!words.isAdverb(at)) return false;
  return true;
}
