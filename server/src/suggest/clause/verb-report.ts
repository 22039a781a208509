import type { CueKind } from '../../article/words/grammar.ts';
import { takes } from '../grammar/lexicon.ts';
import { asSaid } from './according.ts';
import { contentFrom } from './content.ts';
import { cueOf, type VerbCue } from './cues.ts';
import { complementAt, type Following, followingOf } from './follows.ts';
import { outermost } from './outermost.ts';
import { phraseFrom } from './phrase.ts';
import { invertedSubject, postposed } from './postposed.ts';
import type { Report } from './report.ts';
import { firstSubject, subjectBefore } from './subject.ts';
import type { Stretch, Words } from './words.ts';

/**
 * What a verb reports, if it does.
 *
 * @param earlier what the verbs before it report: it may share their subject
 */
export function reportBy(words: Words, cue: VerbCue, earlier: readonly Report[]): Report | undefined {
  if (cue.voice === 'passive') return passiveReport(words, cue);
  const own = ownSubject(words, cue);
  const quoted = own && isSaying(cue) ? asSaid(words, cue, own, followingOf(words, cue).at) : [];
  if (own !== undefined && quoted.length > 0)
    return {
      cue: cueOf(words, cue),
      kind: 'say',
      source: own,
      addressee: undefined,
      content: quoted,
      by: 'according',
      joins: false,
    };
  const tagged = postposed(words, cue, own);
  if (tagged !== undefined) return tagged;
  const behind = cue.from === 0 ? subjectBehind(words, cue) : undefined;
  if (behind !== undefined) return behind;
  const shared = own === undefined ? sharedSubject(words, cue, earlier) : undefined;
  const following = followingOf(words, cue);
  const by = complementAt(words, cue, following);
  if (by === undefined) return undefined;
  const source = own ?? shared;
  if (isExpletive(words, cue, source)) return undefined;
  if (source === undefined && by !== 'quote') return undefined;
  const content = contentFrom(words, contentStart(words, cue, following, by), isPart(by) ? 'part' : 'clause');
  if (content === undefined && by !== 'colon') return undefined;
  return {
    cue: cueOf(words, cue),
    hedged: cue.hedged || (own !== undefined && words.is('questions', own.from - 1)),
    kind: kindBy(cue, by),
    source,
    addressee: following.addressee,
    content: content === undefined ? [] : [content],
    by,
    joins: own === undefined,
  };
}

/** "It is clear that", "It is worth noting that": nobody says it. */
function isExpletive(words: Words, cue: VerbCue, source: Stretch | undefined): boolean {
  const isBare = cue.form === 'participle' && words.is('worths', cue.from - 1);
  if (source === undefined || !(isBare || cue.entries.some(({ form }) => form === 'adjective'))) return false;
  return words.lexicon.pronoun(words.lower(source.from))?.gender === 'thing';
}

/** Whether it is told what something is about, rather than what was said. */
function isPart(by: Report['by']): boolean {
  return by === 'object' || by === 'topic' || by === 'infinitive' || by === 'question';
}

function contentStart(words: Words, cue: VerbCue, { at }: Following, by: Report['by']): number {
  if (by === 'topic') return at + 1;
  const direct = cue.to + 1;
  const isTimed = words.is('prepositions', direct) || words.is('times', direct);
  return by === 'object' && !isTimed ? direct : at;
}

function isSaying({ entries, form }: VerbCue): boolean {
  return (
    form === 'finite' && entries.some(({ group }) => group.kind === 'say' && group.takes.includes('quote'))
  );
}

/** "Said Roe: “…”". */
function subjectBehind(words: Words, cue: VerbCue): Report | undefined {
  const source = invertedSubject(words, cue);
  if (source === undefined || !words.isColon(source.to + 1)) return undefined;
  const content = contentFrom(words, source.to + 1);
  if (content === undefined) return undefined;
  return { cue, kind: 'say', source, addressee: undefined, content: [content], by: 'quote', joins: false };
}

/** The first group of a verb's that goes on like this tells what kind it is. */
function kindBy({ entries }: VerbCue, by: Report['by']): CueKind {
  const group = entries.find((entry) => entry.group.takes.some((each) => each === by))?.group;
  return group?.kind ?? entries[0]?.group.kind ?? 'say';
}

function ownSubject(words: Words, cue: VerbCue): Stretch | undefined {
  if (cue.form === 'infinitive') return undefined;
  if (cue.form === 'participle' && !words.isNominal(cue.from - 1)) return undefined;
  return subjectBefore(words, cue.from);
}

/** "Roe agreed and said that", "Roe agreed, saying that", "Saying that …, Roe agreed". */
function sharedSubject(words: Words, cue: VerbCue, earlier: readonly Report[]): Stretch | undefined {
  if (cue.form === 'infinitive') return undefined;
  const before = cue.from - 1;
  if (before < 0) return cue.form === 'participle' ? subjectAfterComma(words, cue.to) : undefined;
  const joined =
    words.is('ands', before) || words.isComma(before) || words.isBreak(before) || words.is('buts', before);
  if (cue.form === 'finite' && !joined) return undefined;
  return outermost(words, earlier).at(-1)?.source ?? firstSubject(words, 0, before);
}

function subjectAfterComma(words: Words, from: number): Stretch | undefined {
  for (let at = from; at < words.last; at++)
    if (words.isComma(at)) {
      const phrase = phraseFrom(words, at + 1);
      if (phrase !== undefined && (words.isFinite(phrase.to + 1) || words.isComma(phrase.to + 1)))
        return phrase;
    }
  return undefined;
}

function passiveReport(words: Words, cue: VerbCue): Report | undefined {
  return impersonalReport(words, cue) ?? passiveBy(words, cue);
}

/** "It was announced that …": by whom is not told. */
function impersonalReport(words: Words, cue: VerbCue): Report | undefined {
  const saying = cue.entries.filter(({ group }) => group.kind === 'say' && !group.addresses);
  if (!takes(saying, 'that') || cue.hedged) return undefined;
  const subject = subjectBefore(words, cue.from);
  if (subject === undefined || words.lexicon.pronoun(words.lower(subject.to))?.gender !== 'thing')
    return undefined;
  const { at } = followingOf(words, cue);
  const content = words.is('that', at) ? contentFrom(words, at) : undefined;
  if (content === undefined) return undefined;
  return {
    cue: cueOf(words, cue),
    kind: 'say',
    source: undefined,
    addressee: undefined,
    content: [content],
    by: 'impersonal',
    joins: false,
  };
}

/** "The plan was criticized by Roe". */
function passiveBy(words: Words, cue: VerbCue): Report | undefined {
  if (!words.is('by', cue.to + 1) || cue.entries.every(({ group }) => group.addresses)) return undefined;
  const source = phraseFrom(words, cue.to + 2);
  const content = subjectBefore(words, cue.from);
  if (source === undefined || content === undefined) return undefined;
  return {
    cue: cueOf(words, cue),
    kind: cue.entries[0]?.group.kind ?? 'say',
    source,
    addressee: undefined,
    content: [content],
    by: 'passive',
    joins: false,
  };
}
