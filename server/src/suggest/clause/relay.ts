import { citing, plurals, vague } from '../../article/words/voices.ts';
import { phraseFrom } from './phrase.ts';
import type { Report } from './report.ts';
import type { Stretch, Words } from './words.ts';

const phrases = [...citing].map((phrase) => phrase.split(' '));
const firstWords = new Set(phrases.map(([first]) => first));

/** Reports with whom they have it from: in "according to the Herald, citing a source", the Herald passes it on. */
export function withRelays(words: Words, reports: readonly Report[]): readonly Report[] {
  const relays = relaysIn(words);
  if (relays.length === 0) return reports;
  return reports.flatMap((report) => {
    if (relays.some(({ phrase }) => phrase.from === report.cue.from)) return [];
    const { source } = report;
    const relay = source && relays.find(({ phrase }) => source.to < phrase.from);
    if (relay === undefined || source === undefined) return [report];
    return [
      {
        ...report,
        source: relay.cited,
        relayedBy: source,
        content: cutBefore(words, report, relay.phrase.from),
      },
    ];
  });
}

interface Relay {
  readonly phrase: Stretch;
  readonly cited: Stretch;
}

function relaysIn(words: Words): readonly Relay[] {
  const found: Relay[] = [];
  for (let at = 1; at < words.last; at++) {
    if (!words.isComma(at - 1) || !firstWords.has(words.lower(at))) continue;
    const phrase = phrases.find((each) => each.every((word, index) => words.lower(at + index) === word));
    if (phrase === undefined) continue;
    const to = at + phrase.length - 1;
    const cited = phraseFrom(words, to + 1);
    if (cited !== undefined && isVoice(words, cited)) found.push({ phrase: { from: at, to }, cited });
  }
  return found;
}

/** Somebody, rather than something: "citing safety concerns" names nobody. */
function isVoice(words: Words, { from, to }: Stretch): boolean {
  for (let at = from; at <= to; at++)
    if (
      words.isName(at) ||
      words.is('people', at) ||
      vague.has(words.lower(at)) ||
      plurals.has(words.lower(at))
    )
      return true;
  return false;
}

function cutBefore(words: Words, { content }: Report, at: number): readonly Stretch[] {
  return content.flatMap((stretch) => {
    if (stretch.to < at || stretch.from > at) return [stretch];
    let to = at - 1;
    while (to > stretch.from && words.isComma(to)) to--;
    return to >= stretch.from ? [{ from: stretch.from, to }] : [];
  });
}
