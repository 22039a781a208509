import { takes } from '../grammar/lexicon.ts';
import { contentFrom } from './content.ts';
import { phraseEndingAt } from './phrase.ts';
import type { Report } from './report.ts';
import type { Stretch, Words } from './words.ts';

/** "his claim that …", "Roe's promise to …", "their criticism of …". */
export function nounReports(words: Words): readonly Report[] {
  const found: Report[] = [];
  for (let at = 1; at < words.last; at++) {
    if (!words.isWord(at) || words.isName(at)) continue;
    for (const entry of words.lexicon.nouns(words.lower(at))) {
      if (!entry.particles.every((word, index) => words.lower(at + 1 + index) === word)) continue;
      const to = at + entry.particles.length;
      const by =
        takes([entry], 'that') && words.is('that', to + 1)
          ? 'that'
          : takes([entry], 'infinitive') && words.is('infinitiveMarks', to + 1)
            ? 'infinitive'
            : takes([entry], 'object') && words.beginsPhrase(to + 1)
              ? 'object'
              : undefined;
      const source = by && ownerOf(words, at);
      const content = source && contentFrom(words, to + 1, by === 'that' ? 'clause' : 'part');
      if (source === undefined || content === undefined) continue;
      found.push({
        cue: { from: at, to },
        kind: entry.group.kind,
        source,
        addressee: undefined,
        content: [content],
        by: 'noun',
        joins: false,
      });
      break;
    }
  }
  return found;
}

/** Whose it is: "his", "Roe's" before a noun and its adjectives. */
function ownerOf(words: Words, noun: number): Stretch | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    if (words.isPossessive(at)) {
      if (!words.lower(at).startsWith("'")) return { from: at, to: at };
      return phraseEndingAt(words, at - 1);
    }
    if (!words.isNominal(at)) return undefined;
  }
  return undefined;
}
