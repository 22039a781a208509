import type { Article, Paragraph } from '../../article/article.ts';
import { type Quotation, quotationsOf } from '../../article/quotations.ts';
import type { Span } from '../../syntax/span.ts';

/** A word, a punctuation mark, or a whole quotation, which counts as one; in offsets of the visible text. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'quote';
  /** A word or mark in lower case, with straight apostrophes; empty for a quotation. */
  readonly lower: string;
  /** Whether it is a word that begins with a capital letter. */
  readonly capital: boolean;
  /** What the quotation says in this paragraph, without its marks. */
  readonly quoted: Span | undefined;
  /** Whether a quotation ends as a sentence or before an attribution does: with a comma, a full stop, or more. */
  readonly speech: boolean;
  /** Whether a quotation ends a sentence: with a full stop, or a question. */
  readonly closing: boolean;
  /** Whether a quotation is written as titles are: its words begin with capitals, the little ones aside. */
  readonly titled: boolean;
  /** Whether a quotation begins with a small letter, in the middle of a sentence. */
  readonly small: boolean;
  /** How many words a quotation has in this paragraph. */
  readonly words: number;
  /** The quotation that it belongs to: several tokens do where it goes on over paragraphs, or is interrupted. */
  readonly quotation: Quotation | undefined;
}

/** Words with inner apostrophes, hyphens and full stops; numbers; dots and dashes in a row; anything else alone. */
const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}]*(?:-[\p{L}\p{N}]+)*|(?:\p{L}\.)+\p{L}|[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*|\.{2,}|--+|[^\s\p{L}\p{N}\p{M}]/gu;
/** What is a word of its own at the end of one: "Roe's", "she'll", "didn't". */
const CLITIC = /(?:['’](?:s|d|ll|re|ve|m)|n['’]t)$/iu;
const CAPITAL = /^\p{Lu}/u;
const MARK = /["“”„‟«»'‘’‚‛‹›`＂]/;
const WORD = /[\p{L}\p{N}]/u;
const ENDED = /[.,!?…—–-]["'”’»\s]*$/;
const CLOSED = /[.!?…]["'”’»\s]*$/;
const TITLE = /^(?:[^\p{Ll}\s]\S*|\p{Ll}\p{L}{0,2})(?:\s+(?:[^\p{Ll}\s]\S*|\p{Ll}\p{L}{0,2}))*$/u;
const SMALL = /^\s*\p{Ll}/u;
const LONG_CAPITALISED = /(?<![\p{L}\p{M}])\p{Lu}\S{3,}/gu;
/** Names that would be other words in small letters: they are taken as written with full stops. */
const ACRONYMS: ReadonlySet<string> = new Set(['US', 'WHO', 'IT']);
const DASH = /[—–―\s]/;

/** The quotations of a whole article by the paragraph that they stand in, each a token. */
export function quoteTokens(article: Article): ReadonlyMap<Paragraph, readonly Token[]> {
  const byParagraph = new Map<Paragraph, Token[]>();
  const { text } = article.visible;
  const pieces = quotationsOf(article)
    .quotations.filter(({ depth }) => depth === 0)
    .flatMap((quotation) =>
      quotation.content.map((content) => ({ quotation, quoted: article.visible.toVisible(content) })),
    )
    .sort((a, b) => a.quoted.start - b.quoted.start);
  let at = 0;
  for (const paragraph of article.paragraphs) {
    const { start, end } = paragraph.visible;
    const tokens: Token[] = [];
    for (let piece = pieces[at]; piece !== undefined && piece.quoted.start < end; piece = pieces[++at]) {
      const { quotation, quoted } = piece;
      const ends = quotation.marks === 'dash' ? DASH : MARK;
      const span = {
        start: Math.max(tokens.at(-1)?.end ?? start, reach(text, quoted.start, -1, ends)),
        end: Math.min(end, reach(text, quoted.end, 1, MARK)),
      };
      const said = text.slice(quoted.start, quoted.end);
      const speech = ENDED.test(said) || quotation.marks === 'dash';
      tokens.push({
        ...span,
        kind: 'quote',
        lower: '',
        capital: false,
        quoted,
        speech,
        closing: CLOSED.test(said),
        small: SMALL.test(said),
        titled: isTitled(said.trim()),
        words: said.split(/\s+/).length,
        quotation,
      });
    }
    if (tokens.length > 0) byParagraph.set(paragraph, tokens);
  }
  return byParagraph;
}

/** How far the marks at an end of a quotation go; no more than two characters. */
function reach(text: string, from: number, step: 1 | -1, marks: RegExp): number {
  let at = from;
  while (Math.abs(at - from) < 2 && marks.test(text.charAt(step === 1 ? at : at - 1))) at += step;
  return at;
}

/** The tokens of a stretch of visible text that holds the given quotations. */
export function tokensOf(text: string, { start, end }: Span, quotes: readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  let from = start;
  for (const quote of quotes) {
    addWords(text, from, quote.start, tokens);
    tokens.push(quote);
    from = quote.end;
  }
  addWords(text, from, end, tokens);
  return tokens;
}

/** Words of which all but the little ones begin with capitals, and two at least are no little ones. */
function isTitled(said: string): boolean {
  return TITLE.test(said) && (said.match(LONG_CAPITALISED)?.length ?? 0) > 1;
}

function addWords(text: string, start: number, end: number, into: Token[]): void {
  for (const { 0: written, index } of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + index;
    const cut = written.length > 2 ? written.search(CLITIC) : -1;
    if (cut > 0) {
      into.push(token(written.slice(0, cut), at), token(written.slice(cut), at + cut));
    } else into.push(token(written, at));
  }
}

function token(written: string, start: number): Token {
  return {
    kind: WORD.test(written) ? 'word' : 'mark',
    start,
    end: start + written.length,
    lower: ACRONYMS.has(written)
      ? [...written.toLowerCase()].join('.')
      : written.toLowerCase().replaceAll(/[’ʼ]/g, "'"),
    capital: CAPITAL.test(written),
    quoted: undefined,
    speech: false,
    closing: false,
    small: false,
    titled: false,
    words: 0,
    quotation: undefined,
  };
}
