import type { Complement } from '../../article/words/grammar.ts';
import { takes } from '../grammar/lexicon.ts';
import type { VerbCue } from './cues.ts';
import { phraseFrom } from './phrase.ts';
import type { Stretch, Words } from './words.ts';

/** A clause's verb stands within this many tokens of its beginning. */
const VERB_REACH = 30;

/** What stands between a verb and what it reports, and what comes then. */
export interface Following {
  /** Whoever is told. */
  readonly addressee: Stretch | undefined;
  /** The token behind the addressee and whatever says when and where. */
  readonly at: number;
}

/** Passes over "the paper on Monday" in "told the paper on Monday that". */
export function followingOf(words: Words, cue: VerbCue, from = cue.to + 1): Following {
  const addressee = addresseeAt(words, cue, from);
  if (addressee !== undefined && words.is('topics', addressee.to + 1))
    return { addressee, at: addressee.to + 1 };
  return { addressee, at: afterAdverbials(words, cue, addressee === undefined ? from : addressee.to + 1) };
}

function addresseeAt(words: Words, cue: VerbCue, at: number): Stretch | undefined {
  if (!cue.entries.some(({ group }) => group.addresses) || words.isQuote(at) || words.is('that', at))
    return undefined;
  return phraseFrom(words, at);
}

function afterAdverbials(words: Words, cue: VerbCue, from: number): number {
  let at = from;
  for (;;) {
    if (isTime(words, at) || isPassing(words, at)) at++;
    else if (isPlaceOrTime(words, cue, at)) {
      const phrase = phraseFrom(words, at + 1);
      if (phrase === undefined) return at;
      at = phrase.to + 1;
      // "in the early morning hours": what tells the time has a noun of its own.
      while (words.is('times', at) && words.isNominal(at + 1)) at += 2;
    } else return at;
  }
}

/** "again", "flatly"; but "not" in "told them not to go", "too" in "says too much" belongs to what is said. */
function isPassing(words: Words, at: number): boolean {
  if (!words.isAdverb(at) || words.is('determiners', at)) return false;
  if (words.is('nots', at) && words.is('infinitiveMarks', at + 1)) return false;
  return !(words.is('determiners', at + 1) && words.lexicon.isAdverb(words.lower(at + 1)));
}

function isTime(words: Words, at: number): boolean {
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(words.lower(at))) return words.is('times', at - 1);
  if (!words.is('times', at) || words.isPossessive(at + 1)) return false;
  return !words.is('determiners', at) || words.is('times', at + 1);
}

/** "in a statement", "to reporters"; but "to" and a verb is what is reported. */
function isPlaceOrTime(words: Words, cue: VerbCue, at: number): boolean {
  if (!words.is('infinitiveMarks', at)) return words.is('prepositions', at);
  const next = at + 1;
  const addressed =
    words.is('determiners', next) ||
    words.isPossessive(next) ||
    words.isName(next) ||
    words.is('audiences', next) ||
    words.is('objects', next);
  return addressed && cue.entries.some(({ group }) => group.kind === 'say');
}

/** How a verb goes on at a token; undefined where it does not take what stands there. */
export function complementAt(
  words: Words,
  cue: VerbCue,
  { at, addressee }: Following,
): Complement | 'colon' | 'topic' | undefined {
  const can = (complement: Complement): boolean => takes(cue.entries, complement);
  if (addressee !== undefined && words.is('topics', at) && words.beginsPhrase(at + 1)) return 'topic';
  const behind = words.isComma(at) || words.isColon(at) || words.isBreak(at) ? at + 1 : at;
  if (words.isQuote(behind) && (can('quote') || can('that') || can('object'))) return 'quote';
  if (words.isColon(at) && (can('quote') || can('that'))) return 'colon';
  if (can('that') && (words.is('that', at) || (words.isComma(at) && words.is('that', at + 1)))) return 'that';
  const infinitive = words.lower(at) === 'not' ? at + 1 : at;
  if (can('infinitive') && words.is('infinitiveMarks', infinitive)) return 'infinitive';
  if (can('question') && words.is('questions', at) && !words.is('that', at)) return 'question';
  const addresses = cue.entries.every(({ group }) => group.addresses);
  if (can('clause') && (addressee !== undefined || !addresses) && startsClause(words, cue, at))
    return 'clause';
  let direct = cue.to + 1;
  while (words.isAdverb(direct) && !words.is('determiners', direct)) direct++;
  if (!can('object')) return undefined;
  if (words.beginsPhrase(direct) && !isTime(words, direct)) return 'object';
  const isApart = isTimeUpTo(words, cue.to + 1, at) || words.is('infinitiveMarks', cue.to + 1);
  return isApart && at > cue.to + 1 && words.is('determiners', at) ? 'object' : undefined;
}

/** "announced on Friday the arrest": nothing but a time stands between. */
function isTimeUpTo(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!isTime(words, at) && !words.is('prepositions', at) && !words.isAdverb(at)) return false;
  return to > from;
}

function startsClause(words: Words, cue: VerbCue, at: number): boolean {
  const isExistential = words.lower(at) === 'there' && words.isAuxiliary(at + 1);
  let first = at;
  while (words.isAdverb(first) && !words.is('determiners', first)) first++;
  if (!isExistential && !words.beginsPhrase(first)) return false;
  // Verbs that take nothing else need no proof.
  if (!takes(cue.entries, 'object') && takes(cue.entries, 'quote')) return true;
  for (let next = at + 1; next <= Math.min(words.last, at + VERB_REACH); next++) {
    if (words.isFinite(next)) return !words.is('ands', next - 1);
    if (words.isQuote(next)) return true;
    if (words.isBreak(next) || words.isComma(next) || words.is('relatives', next)) return false;
  }
  return false;
}
