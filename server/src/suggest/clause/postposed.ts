import { takes } from '../grammar/lexicon.ts';
import { contentBefore, contentFrom } from './content.ts';
import { cueOf, type VerbCue } from './cues.ts';
import { followingOf } from './follows.ts';
import { phraseFrom } from './phrase.ts';
import type { Report } from './report.ts';
import type { Stretch, Words } from './words.ts';

/** Fewer words than these in a quotation before "said that" are a title. */
const FEWEST_WORDS = 4;
/** The name of a paper between marks is not longer than this, in tokens. */
const LONGEST_TITLE = 5;

/**
 * What is said before its attribution, and perhaps behind it too: "…, Roe said.", "…, said Roe.", "…, Roe said, …".
 *
 * @param subject whoever stands before the verb
 */
export function postposed(words: Words, cue: VerbCue, subject: Stretch | undefined): Report | undefined {
  if (cue.form !== 'finite' || !(takes(cue.entries, 'quote') || takes(cue.entries, 'clause')))
    return undefined;
  const inverted = invertedSubject(words, cue);
  const source = inverted ?? subject;
  if (source === undefined) return undefined;
  const edge = (inverted === undefined ? source.from : cue.from) - 1;
  let before = edge;
  while (before >= 0 && isPause(words, before)) before--;
  if (before < 0 || (before === edge && !words.isQuote(before))) return undefined;
  const following = followingOf(words, cue, inverted === undefined ? undefined : inverted.to + 1);
  const spoken = words.isQuote(before) && (before < edge || words.tokens[before]?.speech === true);
  const fits = spoken
    ? isAttribution(words, before, following.at)
    : takes(cue.entries, 'clause') && isTag(words, before, following.at, inverted !== undefined);
  if (!fits) return undefined;
  const right = goesOn(words, following.at, spoken, inverted !== undefined);
  const rest = right === undefined ? undefined : contentFrom(words, right);
  const left = contentBefore(words, before);
  return {
    cue: cueOf(words, cue),
    hedged: cue.hedged,
    kind: 'say',
    source,
    addressee: following.addressee,
    content: rest === undefined ? [left] : [left, rest],
    by: spoken ? 'quote' : 'clause',
    joins: false,
  };
}

/** "“…” Roe said", and not "In “…” Roe said that". */
function isAttribution(words: Words, quote: number, after: number): boolean {
  const saysNoMore = words.isEnd(after) || words.isComma(after) || words.isBreak(after);
  if (words.tokens[quote]?.titled === true && !words.tokens[quote]?.closing) return saysNoMore;
  if (!words.is('that', after)) return true;
  const token = words.tokens[quote];
  return token !== undefined && token.words >= FEWEST_WORDS && (token.speech || words.isComma(quote + 1));
}

/** Whether an attribution is tagged on to what stands before it: nothing of its own follows. */
function isTag(words: Words, before: number, after: number, inverted: boolean): boolean {
  if (words.isColon(after)) return false;
  const tells = hasVerb(words, before);
  if (words.isQuote(after)) return tells;
  if (words.isComma(after) && words.isQuote(after + 1)) return tells;
  return inverted || words.isEnd(after) || words.isComma(after) || words.isBreak(after);
}

/** Where the same words go on behind the attribution. */
function goesOn(words: Words, after: number, spoken: boolean, inverted: boolean): number | undefined {
  if (words.isQuote(after)) return after;
  if (!words.isComma(after) && !words.isBreak(after)) return undefined;
  const next = after + 1;
  if (words.isQuote(next)) return next;
  if (spoken || inverted || !words.isComma(after) || words.isEnd(next)) return undefined;
  const isAside =
    words.is('relatives', next) ||
    words.is('ands', next) ||
    words.is('conjunctions', next) ||
    words.is('prepositions', next) ||
    words.isAdverb(next) ||
    words.lexicon.verbs(words.lower(next)).some(({ form }) => form === 'participle');
  return isAside ? undefined : next;
}

function isPause(words: Words, at: number): boolean {
  return words.isComma(at) || /^(?:[—–―]|--+)$/.test(words.lower(at));
}

function hasVerb(words: Words, to: number): boolean {
  for (let at = 0; at <= to; at++) if (words.isFinite(at) || words.isQuote(at)) return true;
  return false;
}

/** Whoever stands behind the verb: "…, said Roe, the minister". */
export function invertedSubject(words: Words, cue: VerbCue): Stretch | undefined {
  for (let at = cue.from; at < cue.verb; at++)
    if (!words.isAuxiliary(at) || words.is('modals', at)) return undefined;
  if (cue.verb !== cue.to) return undefined;
  const before = cue.from - 1;
  if (before >= 0 && !words.isQuote(before) && !isPause(words, before)) return undefined;
  const inverts = cue.entries.some(
    ({ group, form }) =>
      (form === 'finite' || form === 'perfect') && group.takes.includes('quote') && !group.addresses,
  );
  if (!inverts) return undefined;
  const next = behindTold(words, cue.to + 1);
  if (words.is('times', next) || words.is('objects', next)) return undefined;
  const phrase = words.is('that', next) ? undefined : phraseFrom(words, next);
  return phrase !== undefined && endsClause(words, phrase.to + 1) ? phrase : undefined;
}

/** Who is told may stand between the verb and who tells it: «сказал журналистам Петров», «сказал «Вестям» Петров». */
function behindTold(words: Words, at: number): number {
  if (!words.lexicon.grammar.dative) return at;
  if (words.is('audiences', at) || (words.isQuote(at) && words.tokens[at]?.speech === false)) return at + 1;
  if (!/^["«„“]$/.test(words.lower(at))) return at;
  for (let close = at + 1; close <= at + LONGEST_TITLE; close++)
    if (/^["»”“]$/.test(words.lower(close))) return close + 1;
  return at;
}

/** Whether no verb follows for what would be the subject of a clause that is reported. */
function endsClause(words: Words, at: number): boolean {
  if (
    words.isQuote(at) ||
    words.isEnd(at) ||
    words.isComma(at) ||
    words.isBreak(at) ||
    words.lower(at) === '('
  )
    return true;
  return (
    words.is('audiences', at) ||
    words.is('prepositions', at) ||
    words.is('times', at) ||
    words.is('relatives', at) ||
    words.is('conjunctions', at)
  );
}
