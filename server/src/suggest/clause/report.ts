import type { CueGroup, CueKind } from '../../article/words/grammar.ts';
import { takes } from '../grammar/lexicon.ts';
import { type VerbCue, verbCues } from './cues.ts';
import { phraseFrom } from './phrase.ts';
import { firstSubject, subjectBefore } from './subject.ts';
import type { Stretch, Words } from './words.ts';

/** How a sentence gives somebody's words. */
export interface Report {
  readonly cue: Stretch;
  readonly kind: CueKind;
  /** Whoever said it, where the sentence tells. */
  readonly source: Stretch | undefined;
  readonly addressee: Stretch | undefined;
  readonly content: readonly Stretch[];
  /** What led to it: the more telling the surer. */
  readonly by:
    | 'quote'
    | 'that'
    | 'clause'
    | 'question'
    | 'object'
    | 'infinitive'
    | 'according'
    | 'colon'
    | 'noun'
    | 'passive';
}

/** What a sentence reports, from left to right; a report within the words of another is left out. */
export function reportsIn(words: Words): readonly Report[] {
  const reports: Report[] = [];
  for (const cue of verbCues(words)) {
    const last = reports.at(-1);
    if (last?.content.some(({ from, to }) => from <= cue.verb && cue.verb <= to)) {
      const cut = cutBefore(words, cue, last);
      if (cut === undefined) continue;
      reports[reports.length - 1] = cut;
    }
    const report = reportBy(words, cue, reports);
    if (report !== undefined) reports.push(report);
  }
  return [...reports, ...accordings(words, reports)];
}

/** Where a cue in the words of another report begins one of its own: "said that …, adding that …". */
function cutBefore(words: Words, cue: VerbCue, report: Report): Report | undefined {
  const content = report.content.at(-1);
  if (content === undefined || cue.verb < report.cue.to) return undefined;
  const before = cue.from - 1;
  let end: number | undefined;
  if (
    cue.form === 'participle' &&
    words.isComma(before) &&
    words.lexicon.verbs(words.lower(cue.verb)).some(({ group }) => group.kind === 'say')
  )
    end = before - 1;
  else if (cue.form === 'finite' && words.is('ands', before) && cue.voice === 'active')
    end = words.isComma(before - 1) ? before - 2 : before - 1;
  if (end === undefined || end < content.from) return undefined;
  return { ...report, content: [...report.content.slice(0, -1), { from: content.from, to: end }] };
}

function reportBy(words: Words, cue: VerbCue, earlier: readonly Report[]): Report | undefined {
  if (cue.voice === 'passive') return passiveReport(words, cue);
  const kind = cue.entries[0]?.group.kind ?? 'say';
  const subject = subjectOf(words, cue, earlier);
  const postposed = postposedReport(words, cue, subject, kind);
  if (postposed !== undefined) return postposed;
  const { at, addressee } = afterAddressee(words, cue);
  const next = afterAdverbials(words, at, cue);
  const by = complementAt(words, cue, next, addressee !== undefined);
  if (by === undefined) return undefined;
  if (by !== 'quote' && subject === undefined && cue.form !== 'participle') return undefined;
  const content = contentFrom(words, next, by);
  if (content === undefined) return undefined;
  return { cue, kind: kindFor(cue, by), source: subject, addressee, content: [content], by };
}

function kindFor(cue: VerbCue, by: Report['by']): CueKind {
  const group = cue.entries.find(({ group }) => group.takes.some((each) => each === by))?.group as
    | CueGroup
    | undefined;
  return group?.kind ?? cue.entries[0]?.group.kind ?? 'say';
}

function subjectOf(words: Words, cue: VerbCue, earlier: readonly Report[]): Stretch | undefined {
  const before = cue.from - 1;
  if (cue.form === 'finite') {
    const direct = subjectBefore(words, cue.from);
    if (direct !== undefined) return direct;
    if (words.is('ands', before) || words.isComma(before))
      return earlier.at(-1)?.source ?? firstSubject(words, 0, before);
    return undefined;
  }
  if (cue.form === 'participle') {
    if (words.isNominal(before) && !words.isComma(before)) return subjectBefore(words, cue.from);
    if (before < 0) return undefined;
    return earlier.at(-1)?.source ?? firstSubject(words, 0, before);
  }
  return undefined;
}

/** "…, Roe said.", "…, said Roe.", "…, Roe said, …". */
function postposedReport(
  words: Words,
  cue: VerbCue,
  subject: Stretch | undefined,
  kind: CueKind,
): Report | undefined {
  if (
    cue.form !== 'finite' ||
    kind === 'want' ||
    !(takes(cue.entries, 'quote') || takes(cue.entries, 'clause'))
  )
    return undefined;
  const inverted = invertedSubject(words, cue);
  const source = inverted ?? subject;
  if (source === undefined) return undefined;
  const start = inverted === undefined ? source.from : cue.from;
  const edge = start - 1;
  if (edge < 0) return undefined;
  let before = edge;
  while (before >= 0 && (words.isComma(before) || /^(?:[—–―]|--+)$/.test(words.lower(before)))) before--;
  if (before < 0 || !(words.isQuote(before) || before < edge)) return undefined;
  const rest = afterAdverbials(words, Math.max(cue.to, inverted?.to ?? 0) + 1, cue);
  const afterQuote = words.isQuote(before) && endsLikeSpeech(words, before);
  if (!afterQuote) {
    if (words.is('that', rest) || (words.isQuote(rest) && !hasVerb(words, 0, before))) return undefined;
    if (!words.isEnd(rest) && !words.isComma(rest) && !words.isBreak(rest) && inverted === undefined)
      return undefined;
    if (words.isComma(rest) && words.isQuote(rest + 1) && !hasVerb(words, 0, before)) return undefined;
  } else if (words.is('that', rest) && !words.isComma(before + 1) && quoteWords(words, before) < 4)
    return undefined;
  if (!takes(cue.entries, 'clause') && !afterQuote) return undefined;
  const left = contentBefore(words, before);
  if (left === undefined) return undefined;
  const content = [left];
  if (words.isComma(rest) || words.isQuote(rest) || words.isBreak(rest)) {
    const from = words.isQuote(rest) ? rest : rest + 1;
    const more =
      words.isQuote(from) ||
      (words.isComma(rest) &&
        !afterQuote &&
        inverted === undefined &&
        !words.is('relatives', from) &&
        !isParticipleAt(words, from) &&
        !words.is('ands', from) &&
        !words.is('prepositions', from)) ||
      (afterQuote && holdsQuote(words, from));
    if (more && !words.isEnd(from)) {
      const right = contentFrom(words, from, words.isQuote(from) ? 'quote' : 'clause');
      if (right !== undefined) content.push(right);
    }
  }
  return { cue, kind: 'say', source, addressee: undefined, content, by: afterQuote ? 'quote' : 'clause' };
}

function holdsQuote(words: Words, from: number): boolean {
  for (let at = from; at <= Math.min(words.last, from + 2); at++) if (words.isQuote(at)) return true;
  return false;
}

function isParticipleAt(words: Words, at: number): boolean {
  const word = words.lower(at);
  return /ing$/.test(word) || words.isAdverb(at);
}

function quoteWords(words: Words, at: number): number {
  const token = words.tokens[at];
  return token === undefined ? 0 : (token.end - token.start) / 6;
}

function endsLikeSpeech(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token?.quoted === undefined) return false;
  return words.isComma(at + 1) || words.isBreak(at + 1) || token.speech;
}

function hasVerb(words: Words, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (words.isFinite(at) || words.isQuote(at)) return true;
  return false;
}

function invertedSubject(words: Words, cue: VerbCue): Stretch | undefined {
  const before = words.tokens[cue.from - 1];
  if (
    cue.from === cue.verb &&
    (before === undefined || before.kind === 'quote' || /^(?:,|[—–―]|--+)$/.test(before.lower))
  ) {
    if (
      !words.lexicon
        .verbs(words.lower(cue.verb))
        .some(({ group, form }) => form === 'finite' && group.takes.includes('quote'))
    )
      return undefined;
    const phrase = phraseFrom(words, cue.to + 1);
    if (phrase === undefined || words.is('objects', phrase.from)) return undefined;
    const after = phrase.to + 1;
    const ends =
      words.isEnd(after) ||
      words.isComma(after) ||
      words.isBreak(after) ||
      words.is('prepositions', after) ||
      words.is('times', after) ||
      words.is('relatives', after) ||
      words.isQuote(after) ||
      words.isAdverb(after) ||
      words.lower(after) === '(' ||
      words.is('conjunctions', after) ||
      /ing$/.test(words.lower(after));
    return ends ? phrase : undefined;
  }
  return undefined;
}

/** What is said before "…, Roe said". */
function contentBefore(words: Words, to: number): Stretch | undefined {
  let from = 0;
  if (words.isQuote(to)) {
    from = to;
    // Words of the sentence that go with the quotation are said too; a mere "But" or "As for taxes," is not.
    let at = to - 1;
    if (words.isComma(at) || words.isColon(at)) return { from, to };
    while (at >= 0 && !words.isBreak(at)) at--;
    if (to - at > 2) from = at + 1;
    return { from, to };
  }
  while (
    from < to &&
    (words.is('ands', from) ||
      words.lower(from) === 'but' ||
      words.isComma(from) ||
      (!words.isWord(from) && !words.isQuote(from)))
  )
    from++;
  return { from, to };
}

/** "told the paper that": whoever is told, and what comes next. */
function afterAddressee(words: Words, cue: VerbCue): { readonly at: number; readonly addressee?: Stretch } {
  const at = cue.to + 1;
  if (!cue.entries.some(({ group }) => group.addresses)) return { at };
  if (!words.beginsPhrase(at) || words.isQuote(at)) return { at };
  const phrase = phraseFrom(words, at);
  if (phrase === undefined) return { at };
  // "told Roe the plan was": a name is not followed by a determiner within a phrase.
  return { at: phrase.to + 1, addressee: phrase };
}

/** Passes over "on Monday in a statement" behind a verb; stops before what it may report. */
function afterAdverbials(words: Words, from: number, cue: VerbCue): number {
  let at = from;
  for (;;) {
    if (words.is('times', at) && !(words.lower(at) === 'this' && !words.is('times', at + 1))) at++;
    else if (words.isAdverb(at)) at++;
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(words.lower(at)) && words.is('times', at - 1)) at++;
    else if (
      (words.is('prepositions', at) && !words.is('infinitiveMarks', at)) ||
      (words.lower(at) === 'to' &&
        !isVerbBase(words, at + 1) &&
        cue.entries.some(({ group }) => group.kind === 'say'))
    ) {
      const phrase = phraseFrom(words, at + 1);
      if (phrase === undefined) return at;
      at = phrase.to + 1;
    } else return at;
  }
}

function isVerbBase(words: Words, at: number): boolean {
  return (
    words.isWord(at) &&
    !words.is('determiners', at) &&
    !words.isPossessive(at) &&
    !words.isName(at) &&
    !words.is('audiences', at) &&
    !words.is('objects', at)
  );
}

function complementAt(words: Words, cue: VerbCue, at: number, addressed: boolean): Report['by'] | undefined {
  const afterMark = words.isComma(at) || words.isColon(at) || words.isBreak(at) ? at + 1 : at;
  if (
    words.isQuote(afterMark) &&
    (takes(cue.entries, 'quote') || takes(cue.entries, 'that') || takes(cue.entries, 'object'))
  )
    return 'quote';
  if (
    words.isColon(at) &&
    (takes(cue.entries, 'quote') || takes(cue.entries, 'that')) &&
    !words.isEnd(at + 1)
  )
    return 'colon';
  if (words.is('that', at) && takes(cue.entries, 'that')) return 'that';
  if (words.is('that', at + 1) && words.isComma(at) && takes(cue.entries, 'that')) return 'that';
  if (words.is('infinitiveMarks', at) && takes(cue.entries, 'infinitive')) return 'infinitive';
  if (words.is('infinitiveMarks', at + 1) && words.lower(at) === 'not' && takes(cue.entries, 'infinitive'))
    return 'infinitive';
  if (words.is('questions', at) && takes(cue.entries, 'question')) return 'question';
  const direct = cue.to + 1;
  if (words.beginsPhrase(at) || /ing$/.test(words.lower(at))) {
    if (
      takes(cue.entries, 'clause') &&
      (addressed || !cue.entries.every(({ group }) => group.addresses)) &&
      startsClause(words, at)
    )
      return 'clause';
    if (takes(cue.entries, 'object') && words.beginsPhrase(direct)) return 'object';
  }
  return undefined;
}

function startsClause(words: Words, at: number): boolean {
  for (let next = at; next <= Math.min(words.last, at + 30); next++) {
    if (words.isFinite(next) && next > at) return true;
    if (words.isBreak(next)) return false;
  }
  return false;
}

/** From where something is reported to where it ends: the sentence, or what goes on in the outlet's own voice. */
function contentFrom(words: Words, from: number, by: Report['by']): Stretch | undefined {
  let start = from;
  while (start <= words.last && (words.isComma(start) || words.isColon(start) || words.isBreak(start)))
    start++;
  if (by === 'that') start += words.isComma(from) ? 0 : 0;
  if (words.is('that', start) && by === 'that') start++;
  while (words.isComma(start)) start++;
  let to = start;
  for (let at = start; at <= words.last && !words.isEnd(at); at++) to = at;
  if (by === 'quote' && words.isQuote(start) && (words.isEnd(start + 1) || words.tokens[start]?.speech)) {
    to = start;
  }
  return start > to || words.isEnd(start) ? undefined : { from: start, to };
}

function passiveReport(words: Words, cue: VerbCue): Report | undefined {
  if (!words.is('by', cue.to + 1)) return undefined;
  const source = phraseFrom(words, cue.to + 2);
  const content = subjectBefore(words, cue.from);
  if (source === undefined || content === undefined) return undefined;
  return {
    cue,
    kind: cue.entries[0]?.group.kind ?? 'say',
    source,
    addressee: undefined,
    content: [content],
    by: 'passive',
  };
}

/** "According to Roe, …", "…, according to Roe". */
function accordings(words: Words, earlier: readonly Report[]): readonly Report[] {
  const found: Report[] = [];
  for (let at = 0; at <= words.last; at++) {
    const phrase = words.lexicon.grammar.accordingTo.find((each) =>
      each.split(' ').every((word, index) => words.lower(at + index) === word),
    );
    if (phrase === undefined) continue;
    if (earlier.some(({ content }) => content.some(({ from, to }) => from <= at && at <= to))) continue;
    const to = at + phrase.split(' ').length - 1;
    const source = phraseFrom(words, to + 1);
    if (source === undefined) continue;
    const cue = { from: at, to };
    let after = source.to + 1;
    while (after <= words.last && !words.isComma(after) && !words.isEnd(after)) after++;
    if (at <= 1) {
      const content = contentFrom(words, after, 'clause');
      if (content !== undefined)
        found.push({ cue, kind: 'say', source, addressee: undefined, content: [content], by: 'according' });
    } else {
      const before = words.isComma(at - 1) ? at - 2 : at - 1;
      const left = contentBefore(words, before);
      if (left === undefined) continue;
      const content = [left];
      if (words.isComma(after) && !words.isEnd(after + 1) && !words.is('relatives', after + 1)) {
        const right = contentFrom(words, after, 'clause');
        if (right !== undefined && !hasVerb(words, 0, before)) content.push(right);
      }
      found.push({ cue, kind: 'say', source, addressee: undefined, content, by: 'according' });
    }
  }
  return found;
}
