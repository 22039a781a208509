import type { Complement, CueKind } from '../../article/words/grammar.ts';
import { accordings } from './according.ts';
import { verbCues } from './cues.ts';
import { nounReports } from './nouns.ts';
import { outermost } from './outermost.ts';
import { withRelays } from './relay.ts';
import { reportBy } from './verb-report.ts';
import type { Stretch, Words } from './words.ts';

/** How a sentence gives somebody's words, in its tokens. */
export interface Report {
  readonly cue: Stretch;
  readonly kind: CueKind;
  /** Whoever said it, where the sentence tells. */
  readonly source: Stretch | undefined;
  /** Whoever passed it on, where another is cited as the source. */
  readonly relayedBy?: Stretch;
  readonly addressee: Stretch | undefined;
  /** In one stretch, or before and behind the attribution. None where a colon leads to the next sentence. */
  readonly content: readonly Stretch[];
  /** What the content is to the cue. */
  readonly by: Complement | 'colon' | 'topic' | 'according' | 'noun' | 'passive' | 'impersonal';
  /** Whether it is only possible that somebody says it, or denied. */
  readonly hedged?: boolean;
  /** Whether it shares its subject with what stands before it: "said …, adding that …". */
  readonly joins: boolean;
}

/** What a sentence reports, from left to right; what is reported within the words of another is left out. */
export function reportsIn(words: Words): readonly Report[] {
  const reports: Report[] = [];
  for (const cue of verbCues(words)) {
    const report = reportBy(words, cue, reports);
    if (report !== undefined) reports.push(report);
  }
  return withRelays(words, outermost(words, [...reports, ...accordings(words), ...nounReports(words)]));
}
