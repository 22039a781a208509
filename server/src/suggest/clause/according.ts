import { contentBefore, contentFrom } from './content.ts';
import { phraseFrom } from './phrase.ts';
import type { Report } from './report.ts';
import type { Stretch, Words } from './words.ts';

/** "According to Roe, …", "…, according to Roe", "…, according to Roe, …". */
export function accordings(words: Words): readonly Report[] {
  const found: Report[] = [];
  for (let at = 0; at <= words.last; at++) {
    const held = opinionAt(words, at);
    const cue = held?.cue ?? phraseAt(words, at);
    const source = held?.source ?? (cue && phraseFrom(words, cue.to + 1));
    if (cue === undefined || source === undefined || words.is('measures', source.to)) continue;
    const content = contentAround(words, { from: at, to: cue.to }, held === undefined ? source : cue);
    if (content.length > 0)
      found.push({ cue, kind: 'say', source, addressee: undefined, content, by: 'according', joins: false });
  }
  return found;
}

/** "As Roe said, …", "…, as Roe put it." */
export function asSaid(words: Words, cue: Stretch, source: Stretch, after: number): readonly Stretch[] {
  const mark = source.from - 1;
  const isAside = words.is('asMarks', mark) && (words.isEnd(after) || words.isComma(after));
  return isAside ? contentAround(words, { from: mark, to: cue.to }, { from: mark, to: after - 1 }) : [];
}

/** "in his opinion", "in Roe's view": whose it is, and the word that says so. */
function opinionAt(
  words: Words,
  at: number,
): { readonly cue: Stretch; readonly source: Stretch } | undefined {
  if (!words.is('inMarks', at)) return undefined;
  const owner = at + 1;
  const whole = words.isPossessive(owner) ? { from: owner, to: owner } : phraseFrom(words, owner);
  for (let noun = owner + 1; noun <= Math.min(words.last, (whole?.to ?? at) + 2); noun++) {
    if (!words.is('opinions', noun) || !(words.isComma(noun + 1) || words.isEnd(noun + 1))) continue;
    const mark = noun - 1;
    if (!words.isPossessive(mark)) return undefined;
    const source = mark === owner ? { from: mark, to: mark } : { from: owner, to: mark - 1 };
    return { cue: { from: noun, to: noun }, source };
  }
  return undefined;
}

function phraseAt(words: Words, at: number): Stretch | undefined {
  const phrase = words.lexicon
    .phrasesFrom(words.lower(at))
    .find((each) => each.every((word, index) => words.lower(at + index) === word));
  return phrase && { from: at, to: at + phrase.length - 1 };
}

function contentAround(words: Words, cue: Stretch, source: Stretch): readonly Stretch[] {
  let after = source.to + 1;
  while (!words.isEnd(after) && !words.isComma(after) && !words.isBreak(after)) after++;
  // "according to Roe, who keeps the bridge, …".
  if (words.isComma(after) && words.is('relatives', after + 1)) {
    let close = after + 1;
    while (!words.isEnd(close) && !words.isComma(close)) close++;
    if (words.isComma(close)) after = close;
  }
  const before = words.isComma(cue.from - 1) ? cue.from - 2 : cue.from - 1;
  const right =
    words.isEnd(after) || words.is('relatives', after + 1) ? undefined : contentFrom(words, after);
  const isJoint = words.is('ands', before) || words.is('buts', before) || words.is('that', before);
  const leads = before < 0 || isJoint || isConnective(words, before);
  if (leads) {
    const unparted = right ?? contentFrom(words, source.to + 1);
    return unparted === undefined ? [] : [unparted];
  }
  const left = contentBefore(words, before);
  return right === undefined || hasVerb(words, left) ? [left] : [left, right];
}

/** Nothing but "But," or "And" before it. */
function isConnective(words: Words, to: number): boolean {
  for (let at = 0; at <= to; at++)
    if (!words.is('conjunctions', at) && !words.isAdverb(at) && !words.isComma(at)) return false;
  return true;
}

function hasVerb(words: Words, { from, to }: Stretch): boolean {
  for (let at = from; at <= to; at++) if (words.isFinite(at)) return true;
  return false;
}
