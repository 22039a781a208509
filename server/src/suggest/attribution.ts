import type { Article } from '../article/article.ts';
import { english } from '../article/words/english-grammar.ts';
import type { CueKind } from '../article/words/grammar.ts';
import type { Span } from '../syntax/span.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type Report, reportsIn } from './clause/report.ts';
import { firstSubject } from './clause/subject.ts';
import { type Stretch, Words } from './clause/words.ts';
import { Lexicon } from './grammar/lexicon.ts';
import { type Sentence, sentencesIn } from './reading/sentences.ts';
import type { Token } from './reading/tokens.ts';

/** Words that the article gives somebody, with the words that say so. Spans are of the visible text. */
export interface Attribution {
  readonly passages: readonly Span[];
  readonly cue: Span | undefined;
  /** The words that name the speaker: in the sentence, or where the same one speaks just before. */
  readonly mention: Span | undefined;
  readonly addressee: Span | undefined;
  readonly kind: CueKind;
  /** How it was found: by what the cue takes; by what a quotation follows; or not at all. */
  readonly by: Report['by'] | 'continued' | 'alone';
}

/** Shorter quotations that nobody says are titles, or single words. */
const FEWEST_WORDS = 4;

const lexicon = new Lexicon(english);
const known = new WeakMap<Article, readonly Attribution[]>();

/** What an article reports, in its order. */
export function attributionsIn(article: Article): readonly Attribution[] {
  let found = known.get(article);
  if (found === undefined) {
    const reader = new Reader();
    for (const sentence of sentencesIn(article)) if (!isBoilerplate(article, sentence)) reader.read(sentence);
    found = reader.found.filter(({ passages }) => passages.length > 0).toSorted(byPlace);
    known.set(article, found);
  }
  return found;
}

function byPlace(a: Attribution, b: Attribution): number {
  return (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0);
}

/** Reads sentence after sentence, and keeps who spoke last. */
class Reader {
  readonly found: Attribution[] = [];
  /** The index of what a quotation that stands alone goes on with, and the sentence that it is in. */
  #last: { readonly index: number; readonly sentence: Sentence } | undefined;
  /** A report that ends with a colon: what follows is what is said. */
  #announced: number | undefined;

  read(sentence: Sentence): void {
    const words = new Words(sentence.tokens, lexicon);
    const reports = reportsIn(words);
    const first = this.found.length;
    for (const report of reports) this.found.push(attributionOf(words, report));
    const announced = this.#announced;
    this.#announced = undefined;
    for (const [at, token] of sentence.tokens.entries())
      if (token.kind === 'quote' && !reports.some((report) => holds(report, at)))
        this.#place(words, sentence, at, token, first, announced);
    this.#remember(words, sentence, reports, first);
  }

  /** Finds out whose a quotation is that no cue takes. */
  #place(
    words: Words,
    sentence: Sentence,
    at: number,
    token: Token,
    first: number,
    announced: number | undefined,
  ): void {
    const { quoted, quotation } = token;
    if (quoted === undefined) return;
    const add = (index: number): void => {
      const before = this.found[index];
      if (before !== undefined) this.found[index] = { ...before, passages: [...before.passages, quoted] };
    };
    const whole = this.#wholes.get(quotation);
    if (whole !== undefined) return add(whole);
    if (at === 0 && announced !== undefined) return add(announced);
    const spoken = this.found.findLastIndex(({ by }, index) => index >= first && by === 'quote');
    if (spoken >= 0 && (words.isComma(at - 1) || words.is('ands', at - 1) || words.is('buts', at - 1)))
      return add(spoken);
    const last = this.#last;
    if (at === 0 && last !== undefined && last.sentence.paragraph === sentence.paragraph) {
      const before = this.found[last.index];
      if (before?.by === 'quote' || before?.by === 'continued') return add(last.index);
      if (before !== undefined && token.closing)
        return this.#add({ passages: [quoted], mention: before.mention, by: 'continued', quotation });
    }
    const signed = signatureOf(words, at);
    if (signed !== undefined)
      return this.#add({ passages: [quoted], mention: spanOf(words, signed), by: 'continued', quotation });
    if (token.words < FEWEST_WORDS || isTitle(words, at)) return;
    const lead = words.isColon(at - 1) ? firstSubject(words, 0, at - 2) : undefined;
    this.#add({
      passages: [quoted],
      mention: lead && spanOf(words, lead),
      by: lead ? 'colon' : 'alone',
      quotation,
    });
  }

  readonly #wholes = new Map<Token['quotation'], number>();

  #add(found: Pick<Attribution, 'passages' | 'mention' | 'by'> & Pick<Token, 'quotation'>): void {
    const { quotation, ...parts } = found;
    if (quotation !== undefined) this.#wholes.set(quotation, this.found.length);
    this.found.push({ cue: undefined, addressee: undefined, kind: 'say', ...parts });
  }

  #remember(words: Words, sentence: Sentence, reports: readonly Report[], first: number): void {
    for (const [index, report] of reports.entries()) {
      for (const { from, to } of report.content)
        for (let at = from; at <= to; at++) {
          const quotation = words.tokens[at]?.quotation;
          if (quotation !== undefined) this.#wholes.set(quotation, first + index);
        }
      if (report.by === 'colon' && report.content.length === 0) this.#announced = first + index;
    }
    const index = this.found.findLastIndex(({ kind }, at) => at >= first && kind === 'say');
    if (index >= 0) this.#last = { index, sentence };
    else if (sentence.tokens[0]?.kind !== 'quote') this.#last = undefined;
  }
}

function holds(report: Report, at: number): boolean {
  return report.content.some(({ from, to }) => from <= at && at <= to);
}

/** "“…” — Jane Roe": who a quotation is signed by. */
function signatureOf(words: Words, quote: number): Stretch | undefined {
  if (quote !== 0 || !/^(?:[—–―-]|--+)$/.test(words.lower(1))) return undefined;
  let to = words.last;
  while (to > 1 && !words.isWord(to)) to--;
  if (to < 2 || to > 8) return undefined;
  for (let at = 2; at <= to; at++) if (!words.tokens[at]?.capital && !words.is('ofs', at)) return undefined;
  return { from: 2, to };
}

/** Words that all begin with a capital, the little ones aside. */
function isTitle(words: Words, quote: number): boolean {
  const token = words.tokens[quote];
  return token?.titled === true && !token.speech;
}

function spanOf({ tokens }: Words, { from, to }: Stretch): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}

function attributionOf(words: Words, report: Report): Attribution {
  return {
    passages: report.content.map((stretch) => {
      const only = stretch.from === stretch.to ? words.tokens[stretch.from]?.quoted : undefined;
      return only ?? spanOf(words, stretch);
    }),
    cue: spanOf(words, report.cue),
    mention: report.source && spanOf(words, report.source),
    addressee: report.addressee && spanOf(words, report.addressee),
    kind: report.kind,
    by: report.by,
  };
}
