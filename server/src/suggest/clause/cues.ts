import { type CueEntry, takes } from '../grammar/lexicon.ts';
import { phraseEndingAt } from './phrase.ts';
import type { Stretch, Words } from './words.ts';

/** A verb of reporting as it stands in a sentence. */
export interface VerbCue extends Stretch {
  /** The verb itself; `from` is where its auxiliaries begin, `to` where its particles end. */
  readonly verb: number;
  readonly entries: readonly CueEntry[];
  readonly voice: 'active' | 'passive';
  /** Whether its subject is found elsewhere: "saying", "to say". */
  readonly form: 'finite' | 'participle' | 'infinitive';
  /** Whether it is only possible, or denied: "could say", "did not say". */
  readonly hedged: boolean;
}

/** The verbs of a sentence that may report something, from left to right. */
export function verbCues(words: Words): readonly VerbCue[] {
  const cues: VerbCue[] = [];
  for (let at = 0; at <= words.last; at++) {
    const cue = verbCueAt(words, at);
    if (cue === undefined) continue;
    cues.push(cue);
    at = cue.to;
  }
  return cues;
}

/** The verb with its particles; with its auxiliaries where they deny it. */
export function cueOf(words: Words, { from, verb, to }: VerbCue): Stretch {
  for (let at = from; at < verb; at++) if (words.is('nots', at)) return { from, to };
  return { from: verb, to };
}

function verbCueAt(words: Words, verb: number): VerbCue | undefined {
  const token = words.tokens[verb];
  if (token?.kind !== 'word' || (token.capital && verb > 0)) return undefined;
  const all = words.lexicon.verbs(token.lower);
  if (all.length === 0) return undefined;
  const group = groupBefore(words, verb);
  const form = formOf(words, verb, all, group);
  if (form === undefined) return undefined;
  const fitting = all.flatMap((entry) => {
    const to = afterParticles(words, verb, entry);
    return to === undefined ? [] : [{ entry, to }];
  });
  const to = Math.max(verb, ...fitting.map((each) => each.to));
  const entries = fitting.filter((each) => each.to === to).map(({ entry }) => entry);
  if (entries.length === 0) return undefined;
  return { from: group.from, to, verb, entries, hedged: isHedged(words, group.from, verb), ...form };
}

/** The words behind a verb that are part of it: where they end; undefined where they are not there. */
function afterParticles(words: Words, verb: number, { particles }: CueEntry): number | undefined {
  let at = verb;
  for (const particle of particles) {
    if (words.lower(at + 1) === particle) at += 1;
    else if (words.isAdverb(at + 1) && words.lower(at + 2) === particle) at += 2;
    else return undefined;
  }
  return at;
}

interface Group {
  readonly from: number;
  /** Whether a form of "be" stands right before the verb. */
  readonly passive: boolean;
  readonly hasAuxiliary: boolean;
  /** Whether a "to" stands right before it. */
  readonly infinitive: boolean;
}

/** The auxiliaries, adverbs and raising verbs before a verb. */
function groupBefore(words: Words, verb: number): Group {
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
        infinitive ||= false;
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
function isHedged(words: Words, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) if (words.is('modals', at) || words.is('nots', at)) return true;
  return false;
}

function onlyAdverbs(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!words.isAdverb(at)) return false;
  return true;
}

function formOf(
  words: Words,
  verb: number,
  entries: readonly CueEntry[],
  { from, passive, infinitive, hasAuxiliary }: Group,
): Pick<VerbCue, 'voice' | 'form'> | undefined {
  const has = (form: CueEntry['form']): boolean => entries.some((entry) => entry.form === form);
  if (infinitive) return has('infinitive') ? { voice: 'active', form: 'infinitive' } : undefined;
  if (has('participle')) return { voice: 'active', form: hasAuxiliary ? 'finite' : 'participle' };
  if (passive && has('adjective')) return { voice: 'active', form: 'finite' };
  if (passive) return has('perfect') ? { voice: 'passive', form: 'finite' } : undefined;
  if (hasAuxiliary)
    return has('perfect') || has('infinitive') ? { voice: 'active', form: 'finite' } : undefined;
  const before = from - 1;
  const isNoun =
    words.is('determiners', before) && !words.is('relatives', before)
      ? !words.is('quantifiers', before)
      : words.isPossessive(before) || words.is('prepositions', before);
  if (isNoun) return undefined;
  if (has('finite')) {
    const isPast = !words.lexicon.isPresent(words.lower(verb));
    if (isPast && words.is('by', verb + 1)) return { voice: 'passive', form: 'participle' };
    return isPast || isVerbNotNoun(words, verb, entries) ? { voice: 'active', form: 'finite' } : undefined;
  }
  if (has('infinitive'))
    return isPluralSubject(words, before) || hasPluralHead(words, before)
      ? { voice: 'active', form: 'finite' }
      : undefined;
  return undefined;
}

/** "claims", "reports": a verb where somebody stands before it and what it takes behind it. */
function isVerbNotNoun(words: Words, verb: number, entries: readonly CueEntry[]): boolean {
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

function isPluralSubject(words: Words, at: number): boolean {
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

/** "supporters in Oldport", "data from the survey": many, whatever stands behind. */
function hasPluralHead(words: Words, to: number): boolean {
  const phrase = phraseEndingAt(words, to);
  if (phrase === undefined) return false;
  for (let at = phrase.from + 1; at <= to; at++)
    if (words.is('ofs', at)) return isPluralSubject(words, at - 1);
  return false;
}
