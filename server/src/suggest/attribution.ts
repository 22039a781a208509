import type { Article } from '../article/article.ts';
import type { CueKind } from '../article/words/grammar.ts';
import type { Span } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import { isBoilerplate } from './boilerplate.ts';
import type { Report } from './clause/report.ts';
import { lexiconFor } from './grammar/lexicons.ts';
import { Reader } from './reader.ts';
import { sentencesIn } from './reading/sentences.ts';

/** Words that the article gives somebody, with the words that say so. Spans are of the visible text. */
export interface Attribution {
  readonly passages: readonly Span[];
  readonly cue: Span | undefined;
  /** The words that name the speaker: in the sentence, or where the same one speaks just before. */
  readonly mention: Span | undefined;
  /** The words that name whoever passed it on from the speaker. */
  readonly relayedBy: Span | undefined;
  readonly addressee: Span | undefined;
  readonly kind: CueKind;
  readonly by: Ground;
  /** Whether it is only possible that somebody says it, or denied. */
  readonly hedged: boolean;
}

/** How an attribution was found. */
export type Ground =
  | Report['by']
  /** A quotation behind what the same speaker said before. */
  | 'continued'
  /** A quotation with a name behind a dash. */
  | 'signed'
  /** A quotation, and nothing beside it that tells whose it is. */
  | 'alone';

const known = new Slot<Article, readonly Attribution[]>();

/** What an article reports, in its order. */
export function attributionsIn(article: Article): readonly Attribution[] {
  let found = known.get(article);
  if (found === undefined) {
    const reader = new Reader(lexiconFor(article), article.visible.text);
    for (const sentence of sentencesIn(article)) if (!isBoilerplate(article, sentence)) reader.read(sentence);
    found = reader.finish();
    known.set(article, found);
  }
  return found;
}
