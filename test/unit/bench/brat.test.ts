import { deepEqual } from 'node:assert/strict';
import { type GoldAttribution, readStandoff } from '../../../bench/brat.ts';

const text = '🚢 “It works,” Roe said. Doe agreed.';

/** The words of each part of each attribution. */
function words(standoff: string): readonly Readonly<Record<keyof GoldAttribution, readonly string[]>>[] {
  return readStandoff(standoff, text).map(({ source, cue, content }) => {
    const of = (spans: GoldAttribution['source']): readonly string[] =>
      spans.map(({ start, end }) => text.slice(start, end));
    return { source: of(source), cue: of(cue), content: of(content) };
  });
}

// Brat counts characters: the ship is one.
const marks =
  'T1\tSource 14 17\tRoe\nT2\tCue 18 22\tsaid\nT3\tContent 3 5;6 11\tIt works\nT4\tAttribution 18 22\tsaid\n';
const expected = { source: ['Roe'], cue: ['said'], content: ['It', 'works'] };

describe('Reading brat’s standoff', () => {
  it('takes an event for an attribution', () => {
    deepEqual(words(`${marks}E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n`), [expected]);
  });

  it('puts relations of one cue together', () => {
    const relations = 'R1\tSays Arg1:T1 Arg2:T2\nR2\tHolds Arg1:T2 Arg2:T3\n';
    deepEqual(words(marks + relations), [expected]);
  });

  it('keeps events apart that share a source', () => {
    const more = 'T5\tCue 28 34\tagreed\nT6\tContent 24 27\tDoe\n';
    const events = 'E1\tA:T4 Source:T1 Cue:T2 Content:T3\nE2\tA:T4 Source:T1 Cue:T5 Content:T6\n';
    deepEqual(
      words(marks + more + events).map(({ cue }) => cue),
      [['said'], ['agreed']],
    );
  });

  it('reads what ends its lines with CR LF', () => {
    deepEqual(words(`${marks}E1\tA:T4 Source:T1 Cue:T2 Content:T3\n`.replaceAll('\n', '\r\n')), [expected]);
  });
});
