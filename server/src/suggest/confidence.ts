import * as l10n from '@vscode/l10n';
import type { ShownSpeech } from '../article/speech.ts';
import type { CueKind } from '../article/words/grammar.ts';
import type { Attribution, Ground } from './attribution.ts';
import type { Speaker } from './speakers/speakers.ts';

/** What speaks for a claim. */
export interface Evidence {
  /** Undefined for words that nobody says in the article. */
  readonly found: Attribution | undefined;
  readonly speaker: Speaker | undefined;
  readonly speech: ShownSpeech;
  /** The words of the cue and of the mention; empty where there are none. */
  readonly cue: string;
  readonly mention: string;
  /** How many words are said. */
  readonly words: number;
}

interface Weight {
  readonly sure: number;
  readonly reason: (cue: string) => string;
}

const reported = (cue: string): string => l10n.t('“{0}” reports it.', cue);
const toldOf = (cue: string): string => l10n.t('“{0}” tells of it rather than giving the words.', cue);

/** How sure each way of finding is that somebody said it, where the cue is a verb of saying. */
const grounds: Readonly<Record<Ground, Weight>> = {
  quote: { sure: 0.96, reason: (cue) => l10n.t('A quotation, and “{0}” tells whose it is.', cue) },
  signed: { sure: 0.9, reason: () => l10n.t('A quotation with a name behind it.') },
  continued: {
    sure: 0.85,
    reason: () => l10n.t('A quotation behind something else that the same speaker says.'),
  },
  colon: { sure: 0.85, reason: () => l10n.t('A colon leads up to it.') },
  that: { sure: 0.92, reason: reported },
  clause: { sure: 0.88, reason: reported },
  according: { sure: 0.9, reason: (cue) => l10n.t('“{0}” names the source.', cue) },
  question: { sure: 0.7, reason: reported },
  infinitive: { sure: 0.65, reason: reported },
  topic: { sure: 0.6, reason: toldOf },
  object: { sure: 0.55, reason: toldOf },
  noun: { sure: 0.5, reason: toldOf },
  passive: { sure: 0.5, reason: toldOf },
  impersonal: { sure: 0.8, reason: reported },
  alone: { sure: 0.45, reason: () => l10n.t('A quotation, but nothing beside it tells whose it is.') },
};

/** What is left of it where the cue is another kind of verb, and why. */
const kinds: Readonly<Record<Exclude<CueKind, 'say'>, Weight>> = {
  show: { sure: 0.75, reason: (cue) => l10n.t('“{0}” tells what something shows.', cue) },
  judge: { sure: 0.8, reason: (cue) => l10n.t('“{0}” tells where somebody stands.', cue) },
  think: { sure: 0.65, reason: (cue) => l10n.t('“{0}” tells what somebody thinks.', cue) },
  want: { sure: 0.6, reason: (cue) => l10n.t('“{0}” tells what somebody wants.', cue) },
};

/** Words in quotation marks are somebody's, whatever the verb. */
const QUOTED = 0.75;
/** So few words without marks say little. */
const FEW_WORDS = 3;
const FEW = 0.7;
/** What somebody could say, or does not, is seldom a claim. */
const HEDGED = 0.7;

/** How sure it is that an article says this of somebody, from 0 to 1. */
export function confidenceIn({ found, speaker, speech, words }: Evidence): number {
  if (found === undefined) return 0;
  const kind = found.kind === 'say' ? 1 : kinds[found.kind].sure;
  const ground = grounds[found.by].sure * kind;
  const quoted = speech !== 'indirect' && found.by !== 'alone' ? Math.max(ground, QUOTED) : ground;
  const short = speech === 'indirect' && words <= FEW_WORDS ? FEW : 1;
  const hedged = found.hedged && speech === 'indirect' ? HEDGED : 1;
  return Math.round(100 * quoted * short * hedged * speakerFactor(speaker)) / 100;
}

function speakerFactor(speaker: Speaker | undefined): number {
  switch (speaker?.by) {
    case 'name':
      return 1;
    case 'description':
      return speaker.unsure ? 0.85 : 0.95;
    case 'pronoun':
      return speaker.unsure ? 0.85 : 0.95;
    case 'context':
      return 1;
    case 'author':
      return 0.4;
    default:
      return 0.85;
  }
}

/** Why it is so sure, in the reader's language. */
export function reasonFor(evidence: Evidence): string {
  const { found, cue } = evidence;
  if (found === undefined) return l10n.t('Nothing in the article tells who says it.');
  const weight = found.kind === 'say' ? grounds[found.by] : kinds[found.kind];
  return [weight.reason(cue), speakerReason(evidence)].filter((sentence) => sentence !== '').join(' ');
}

function speakerReason({ found, speaker, mention }: Evidence): string {
  const name = speaker?.name ?? '';
  switch (speaker?.by) {
    case 'pronoun':
      if (name === '') return l10n.t('Whom “{0}” stands for is not clear.', mention);
      return speaker.unsure
        ? l10n.t('“{0}” may be {1}, or somebody else named just before.', mention, name)
        : l10n.t('“{0}” is {1}, named just before.', mention, name);
    case 'description':
      return speaker.unsure ? l10n.t('“{0}” may be {1}, who spoke last.', mention, name) : '';
    case 'context':
      return l10n.t('It may be {0}, who spoke last.', name);
    case 'author':
      return l10n.t('“{0}” is whoever wrote the article.', mention);
    default:
      return speaker === undefined || speaker.by === 'name' || found?.by === 'alone'
        ? ''
        : l10n.t('Who says it is not told.');
  }
}
