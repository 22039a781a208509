import type { Span } from '../syntax/span.ts';
import type { Attribution, Ground } from './attribution.ts';
import { type Report, reportsIn } from './clause/report.ts';
import { firstSubject } from './clause/subject.ts';
import { type Stretch, Words } from './clause/words.ts';
import type { Lexicon } from './grammar/lexicon.ts';
import type { Sentence } from './reading/sentences.ts';
import type { Token } from './reading/tokens.ts';

/** Shorter quotations that nobody says are titles, or single words. */
const FEWEST_WORDS = 4;
/** A name that signs a quotation is not longer than this, in tokens. */
const LONGEST_NAME = 8;

type Draft = { -readonly [Key in keyof Attribution]: Attribution[Key] } & { passages: Span[] };

/**
 * Reads an article sentence by sentence. A sentence's own reports come first; then each quotation that none of
 * them holds is given to whoever spoke just before, announced it with a colon, or signs it.
 */
export class Reader {
  readonly #lexicon: Lexicon;
  readonly #text: string;
  readonly #found: Draft[] = [];
  /** What each quotation is a part of: some go on over paragraphs. */
  readonly #wholes = new Map<Token['quotation'], Draft>();
  /** What somebody said last, and the paragraph that it is in. */
  #last: { readonly said: Draft; readonly paragraph: number } | undefined;
  /** What somebody says in a paragraph without marks. */
  #dictated: { readonly said: Draft; readonly paragraph: number } | undefined;
  /** What a colon at the end of a sentence leads to. */
  #announced: Draft | undefined;

  constructor(lexicon: Lexicon, text: string) {
    this.#lexicon = lexicon;
    this.#text = text;
  }

  read(sentence: Sentence): void {
    const words = new Words(sentence.tokens, this.#lexicon, this.#text);
    if (this.#dictate(sentence) || this.#sign(words, sentence)) return;
    const reports = reportsIn(words);
    const drafts = reports.map((report) => draftOf(words, report));
    for (const [index, report] of reports.entries()) this.#keep(words, report, drafts[index]);
    for (const [at, token] of sentence.tokens.entries()) {
      if (token.quoted === undefined || reports.some((report) => holds(report, at))) continue;
      this.#place(
        words,
        sentence,
        at,
        token,
        drafts[reports.findLastIndex((report) => precedes(report, at))],
      );
    }
    this.#announced = announcement(words, reports, drafts);
    if (this.#announced !== undefined && !drafts.includes(this.#announced)) this.#found.push(this.#announced);
    const said = drafts.findLast(({ kind }) => kind === 'say');
    if (said !== undefined) this.#last = { said, paragraph: sentence.paragraph };
    else if (sentence.tokens[0]?.kind !== 'quote') this.#last = undefined;
  }

  /** What was found, in the article's order. */
  finish(): readonly Attribution[] {
    const others = thoseFartherAway(this.#found);
    return this.#found
      .filter((draft) => draft.passages.length > 0 && !others.has(draft))
      .sort((a, b) => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0));
  }

  #keep(words: Words, report: Report, draft: Draft | undefined): void {
    if (draft === undefined) return;
    this.#found.push(draft);
    for (const { from, to } of report.content)
      for (let at = from; at <= to; at++) this.#join(draft, words.tokens[at]?.quotation);
  }

  /** A quotation belongs to a report: so does what of it stands in paragraphs before. */
  #join(draft: Draft, quotation: Token['quotation']): void {
    if (quotation === undefined) return;
    const earlier = this.#wholes.get(quotation);
    this.#wholes.set(quotation, draft);
    if (earlier === undefined || earlier === draft || earlier.by !== 'alone') return;
    draft.passages = [...earlier.passages, ...draft.passages];
    earlier.passages = [];
  }

  /** Finds out whose a quotation is that no report of its sentence holds. */
  #place(words: Words, sentence: Sentence, at: number, token: Token, said: Draft | undefined): void {
    const { quoted, quotation } = token;
    if (quoted === undefined) return;
    const begins = at === 0;
    const earlier = begins && this.#last?.paragraph === sentence.paragraph ? this.#last.said : undefined;
    const goesOn = earlier !== undefined && (earlier.by === 'quote' || earlier.by === 'continued');
    const whole =
      this.#wholes.get(quotation) ??
      (begins ? this.#announced : undefined) ??
      (said !== undefined && isJoined(words, at) ? said : undefined) ??
      (goesOn ? earlier : undefined);
    if (whole !== undefined) {
      whole.passages.push(quoted);
      this.#wholes.set(quotation, whole);
      return;
    }
    const signature = begins ? signatureFrom(words, 1) : undefined;
    const lead = words.isColon(at - 1) ? firstSubject(words, 0, at - 2) : undefined;
    const isLed = lead !== undefined && token.closing;
    const isShort = !isLed && (token.words < FEWEST_WORDS || (token.titled && !token.closing));
    if (signature !== undefined) this.#add(token, 'signed', spanOf(words, signature));
    else if (isShort) return;
    else if (earlier !== undefined) this.#add(token, 'continued', earlier.mention);
    else if (lead !== undefined) this.#add(token, 'colon', spanOf(words, lead));
    else this.#add(token, 'alone', undefined);
  }

  #add({ quoted, quotation }: Token, by: Ground, mention: Span | undefined): void {
    const draft = { ...nothingKnown, passages: quoted === undefined ? [] : [quoted], mention, by };
    this.#found.push(draft);
    this.#wholes.set(quotation, draft);
  }

  /** A paragraph without marks behind "Roe wrote:" is what Roe wrote; whether a sentence is of one. */
  #dictate(sentence: Sentence): boolean {
    const dictated = this.#dictated;
    if (dictated !== undefined && dictated.paragraph === sentence.paragraph) {
      const passage = dictated.said.passages.pop();
      dictated.said.passages.push({ start: passage?.start ?? sentence.start, end: sentence.end });
      return true;
    }
    this.#dictated = undefined;
    const announced = this.#announced;
    if (
      announced?.cue === undefined ||
      sentence.place > 0 ||
      sentence.tokens.some(({ kind }) => kind === 'quote')
    )
      return false;
    announced.passages.push({ start: sentence.start, end: sentence.end });
    this.#dictated = { said: announced, paragraph: sentence.paragraph };
    this.#announced = undefined;
    return true;
  }

  /** "— Jane Roe" as a sentence of its own signs the quotation before it; whether it did. */
  #sign(words: Words, sentence: Sentence): boolean {
    const quotation = this.#found.at(-1);
    const signature = quotation?.by === 'alone' && sentence.place > 0 ? signatureFrom(words, 0) : undefined;
    if (quotation === undefined || signature === undefined) return false;
    quotation.by = 'signed';
    quotation.mention = spanOf(words, signature);
    return true;
  }
}

/** Those that give the same words as another whose cue is nearer to them: only one of two can have said them. */
function thoseFartherAway(found: readonly Draft[]): ReadonlySet<Draft> {
  const nearest = new Map<string, Draft>();
  const others = new Set<Draft>();
  for (const draft of found) {
    const [passage] = draft.passages;
    if (passage === undefined || draft.cue === undefined) continue;
    const place = `${passage.start}-${passage.end}`;
    const before = nearest.get(place);
    const isNearer =
      before?.cue === undefined || distance(draft.cue, passage) < distance(before.cue, passage);
    if (isNearer) nearest.set(place, draft);
    const farther = isNearer ? before : draft;
    if (farther !== undefined) others.add(farther);
  }
  return others;
}

function distance(cue: Span, passage: Span): number {
  return Math.max(passage.start - cue.end, cue.start - passage.end);
}

const nothingKnown = {
  cue: undefined,
  mention: undefined,
  relayedBy: undefined,
  addressee: undefined,
  kind: 'say',
  hedged: false,
} as const;

function draftOf(words: Words, report: Report): Draft {
  return {
    passages: report.content.map((stretch) => {
      const only = stretch.from === stretch.to ? words.tokens[stretch.from]?.quoted : undefined;
      return only ?? spanOf(words, stretch);
    }),
    cue: spanOf(words, report.cue),
    mention: report.source && spanOf(words, report.source),
    relayedBy: report.relayedBy && spanOf(words, report.relayedBy),
    addressee: report.addressee && spanOf(words, report.addressee),
    kind: report.kind,
    by: report.by,
    hedged: report.hedged ?? false,
  };
}

function spanOf({ tokens }: Words, { from, to }: Stretch): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}

function holds({ content }: Report, at: number): boolean {
  return content.some(({ from, to }) => from <= at && at <= to);
}

/** Whether a report is an attribution behind its words, and before a token: "…, Roe said, “…”". */
function precedes({ cue, content }: Report, at: number): boolean {
  const [first] = content;
  return first !== undefined && first.from < cue.from && cue.to < at;
}

/** ", “…”", "and “…”", "but still “…”". */
function isJoined(words: Words, quote: number): boolean {
  let before = quote - 1;
  while (before > 0 && words.isAdverb(before)) before--;
  return (
    words.isComma(before) || words.isBreak(before) || words.is('ands', before) || words.is('buts', before)
  );
}

/** "— Jane Roe", to the end of the sentence: who a quotation is signed by. */
function signatureFrom(words: Words, dash: number): Stretch | undefined {
  if (!/^(?:[—–―-]|--+)$/.test(words.lower(dash))) return undefined;
  const from = dash + 1;
  let to = words.last;
  while (to > dash && !words.isWord(to)) to--;
  if (to < from || to - from >= LONGEST_NAME) return undefined;
  for (let at = from; at <= to; at++)
    if (words.isWord(at) && !words.tokens[at]?.capital && !words.is('ofs', at)) return undefined;
  return { from, to };
}

/** What a sentence that ends with a colon announces. */
function announcement(words: Words, reports: readonly Report[], drafts: readonly Draft[]): Draft | undefined {
  if (!words.isColon(words.last)) return undefined;
  const open = reports.findLastIndex(({ content }) => content.length === 0);
  if (open >= 0) return drafts[open];
  const lead = firstSubject(words, 0, words.last);
  return lead && { ...nothingKnown, passages: [], mention: spanOf(words, lead), by: 'colon' };
}
