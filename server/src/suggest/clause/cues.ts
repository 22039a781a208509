import type { CueEntry } from '../grammar/lexicon.ts';
import { type Group, groupBefore, isHedged } from './group.ts';
import { hasPluralHead, isPlural, isVerbNotNoun } from './verb-or-noun.ts';
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
    return isPlural(words, before) || hasPluralHead(words, before)
      ? { voice: 'active', form: 'finite' }
      : undefined;
  return undefined;
}
