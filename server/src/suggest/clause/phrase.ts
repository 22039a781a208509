import type { Stretch, Words } from './words.ts';

/** A clause between a noun and its verb is no longer than this, in tokens. */
const LONGEST_RELATIVE = 25;

/** The noun phrase that ends at a token, with what belongs to it on its left; undefined where there is none. */
export function phraseEndingAt(words: Words, to: number, from = 0): Stretch | undefined {
  if (words.lexicon.isPronoun(words.lower(to)) && !words.is('relatives', to)) return { from: to, to };
  let start: number | undefined;
  let isRelative = false;
  for (let at = to; at >= from; at--) {
    const word = words.lower(at);
    if (words.isQuote(at)) {
      if (at === to || words.tokens[at]?.speech || !words.isNominal(at + 1)) break;
      start = at;
    } else if (word === ')') {
      const open = lastIndexOf(words, '(', at, from);
      if (open === undefined) break;
      at = open;
    } else if (!words.isWord(at)) {
      if (!/^[-/&.'’"$%#@]$/.test(word)) break;
      if (/^[$#@]$/.test(word)) start = at;
    } else if (words.isPossessive(at)) {
      if (!word.startsWith("'")) start = at;
      if (!word.startsWith("'") && !goesOn(words, at - 1) && !isInRelative(words, at - 1, from)) break;
    } else if (words.is('times', at) && !words.is('determiners', at - 1) && start !== undefined) {
      break;
    } else if (words.is('determiners', at) && !words.is('relatives', at)) {
      start = at;
      const isDone = words.is('by', at - 1) && isParticiple(words, at - 2);
      if (!goesOn(words, at - 1) && !isDone && !isInRelative(words, at - 1, from)) break;
    } else if (words.is('relatives', at)) {
      // "which Roe": what is before it is no part of whoever stands behind.
      if (start === undefined || at === from || !isRelative) break;
      start = undefined;
      if (words.isComma(at - 1)) at--;
    } else if (words.isFinite(at)) {
      if (isReduced(words, at, start)) continue;
      const relative = relativeBefore(words, at, from);
      if (relative === undefined) break;
      isRelative = true;
      at = relative + 1;
      start ??= at;
    } else if (words.is('ands', at)) {
      if (start === undefined || !joinsPhrases(words, at, from)) break;
      if (words.isComma(at - 1)) at--;
    } else if (words.is('ofs', at)) {
      if (
        start === undefined ||
        !(
          words.isNominal(at - 1) ||
          words.lower(at - 1) === ')' ||
          words.isQuote(at - 1) ||
          words.is('determiners', at - 1)
        )
      )
        break;
    } else if (words.isName(at) || words.isNominal(at)) {
      start = at;
    } else if (words.isAdverb(at)) {
      if (start === undefined) break;
    } else if (start !== undefined && words.is('prepositions', at) && isParticiple(words, at - 1)) {
      at--;
    } else if (start !== undefined && words.is('prepositions', at)) {
      const relative = relativeBefore(words, at, from);
      if (relative === undefined) break;
      isRelative = true;
      at = relative + 1;
    } else break;
  }
  if (start === undefined) return undefined;
  while (
    start < to &&
    ((words.isAdverb(start) && !words.isName(start) && !words.is('determiners', start)) ||
      isVerbBefore(words, start))
  )
    start++;
  return { from: start, to };
}

/** "recalled Roe": a past form before a name that is no part of its phrase. */
function isVerbBefore(words: Words, at: number): boolean {
  return (
    (words.lexicon.grammar.pastEnding?.test(words.lower(at)) ?? false) &&
    words.isName(at + 1) &&
    !words.isName(at)
  );
}

/** "who lives by the harbour": a preposition within a clause on the noun before it. */
function isInRelative(words: Words, at: number, from: number): boolean {
  return words.is('prepositions', at) && relativeBefore(words, at, from) !== undefined;
}

/** Whether a phrase goes on to the left of a determiner: "all of the", "half the". */
function goesOn(words: Words, at: number): boolean {
  return (
    (words.is('ofs', at) && !words.is('goals', at)) || words.is('determiners', at) || words.is('ands', at)
  );
}

function joinsPhrases(words: Words, and: number, from: number): boolean {
  let at = words.isComma(and - 1) ? and - 2 : and - 1;
  if (!words.isNominal(at) && words.lower(at) !== ')') return false;
  for (; at >= from; at--) {
    if (words.isFinite(at)) return false;
    if (
      !words.isNominal(at) &&
      !words.is('determiners', at) &&
      !words.isPossessive(at) &&
      !words.is('ofs', at)
    )
      return words.isComma(at) ? and - at < 6 : !words.isComma(and - 1);
  }
  return !words.isComma(and - 1);
}

/** "a poll released on Friday", "officials briefed on the talks": a participle that says more of the noun before it. */
function isReduced(words: Words, at: number, start: number | undefined): boolean {
  if (words.isAuxiliary(at) || words.lexicon.isVerbOnly(words.lower(at)) || !words.isNominal(at - 1))
    return false;
  return start === undefined || words.is('prepositions', at + 1) || words.is('times', at + 1);
}

/** "protesters marching through the streets", "experts asked by the Herald": it says more of the noun before it. */
export function isParticiple(words: Words, at: number): boolean {
  const { actingEnding, pastEnding } = words.lexicon.grammar;
  const isActing = actingEnding?.test(words.lower(at)) ?? false;
  const isDone = words.is('by', at + 1) && (pastEnding?.test(words.lower(at)) ?? false);
  return (isActing || isDone) && words.isNominal(at - 1);
}

/** The "who" or "that" whose verb stands at a token. */
function relativeBefore(words: Words, verb: number, from: number): number | undefined {
  for (let at = verb - 1; at >= Math.max(from, verb - LONGEST_RELATIVE); at--) {
    if (words.is('relatives', at)) return words.isNominal(at - 1) ? at : undefined;
    if (words.isComma(at) || words.isBreak(at) || words.is('ands', at)) return undefined;
  }
  return undefined;
}

function lastIndexOf(words: Words, mark: string, to: number, from: number): number | undefined {
  for (let at = to; at >= Math.max(from, to - 12); at--) if (words.lower(at) === mark) return at;
  return undefined;
}

/** The noun phrase that begins at a token, up to where its clause goes on. */
export function phraseFrom(words: Words, from: number, most = words.last): Stretch | undefined {
  if (!words.beginsPhrase(from) || words.isQuote(from)) return undefined;
  if (words.lexicon.isPronoun(words.lower(from))) return { from, to: from };
  if (words.is('objects', from) && !(words.isPossessive(from) && words.isNominal(from + 1)))
    return { from, to: from };
  let to: number | undefined;
  for (let at = from; at <= most; at++) {
    const word = words.lower(at);
    if (words.isQuote(at)) {
      if (words.tokens[at]?.speech || to === undefined) break;
      if (words.isPossessive(at - 1)) to = at;
    } else if (word === '(') {
      const close = words.tokens.findIndex((token, index) => index > at && token.lower === ')');
      if (close < 0 || close - at > 8) break;
      at = close;
    } else if (!words.isWord(at)) {
      if (!/^[-/&.'’$%#@]$/.test(word)) break;
    } else if (words.is('times', at) && to !== undefined && !words.isPossessive(at + 1)) {
      break;
    } else if (words.isPossessive(at) || words.is('determiners', at)) {
      if (
        at > from &&
        to !== undefined &&
        !words.is('ofs', at - 1) &&
        !words.is('ands', at - 1) &&
        !word.startsWith("'") &&
        !words.is('determiners', at - 1)
      )
        break;
    } else if (words.is('ofs', at)) {
      if (to === undefined || !words.beginsPhrase(at + 1)) break;
      if (!words.is('links', at)) break;
    } else if (words.is('ands', at)) {
      if (to === undefined || !(words.isName(at + 1) || words.is('determiners', at + 1))) break;
    } else if (
      (words.isFinite(at) || (words.is('audiences', at) && words.lexicon.grammar.dative)) &&
      at > from
    ) {
      break;
    } else if (words.isName(at) || words.isNominal(at)) {
      if (to !== undefined && words.lexicon.grammar.capitalNouns && !words.isName(at)) break;
      to = at;
    } else break;
  }
  return to === undefined ? undefined : { from, to };
}
