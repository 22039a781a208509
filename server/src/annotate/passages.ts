import { type Article, indexOfParagraphAt, paragraphsAt } from '../article/article.ts';
import { splitsCharacter, splitsWord } from '../article/letters.ts';
import { type Quotation, quotationsOf } from '../article/quotations.ts';
import { sentencesOf } from '../article/sentences.ts';
import { trimmed } from '../article/trimmed.ts';
import { contains, overlaps, type Span, touches } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import { interrupts, leadsIn } from './attribution-between.ts';

const MARK = /["“”„‟«»]/;
const ANY_MARK = /["'“”„‟«»‘’‚‛‹›]/;
const MARKS = /["“”„‟«»]/g;
/** No claim is longer than this, in UTF-16 units. */
const LONGEST = 10_000;

/** A quotation in offsets of the visible text. */
interface Quoted {
  /** With its marks. */
  readonly span: Span;
  readonly content: readonly Span[];
  readonly depth: number;
}

/**
 * The words that somebody means who selects a stretch of an article: whole words, without the marks at its ends; the
 * pieces of a quotation that an attribution interrupts, or that goes over several paragraphs. None where nothing of
 * the article is selected, or too much for a claim. Spans of the source, as the selection is.
 */
export function selectedPassages(article: Article, selection: Span): readonly Span[] {
  const { visible } = article;
  const span = wholeWords(visible.text, visible.toVisible(selection));
  if (!saysSomething(article, span) || isTooLong([span])) return [];
  const pieces = quotedIn(article, span) ?? [{ span, quoted: false }];
  return inSource(
    article,
    pieces.map((piece) => unwrapped(article, piece.span, piece.quoted)),
  );
}

/** Whether stretches of an article are together too long for a claim. */
export function isTooLong(spans: readonly Span[]): boolean {
  return spans.reduce((length, { start, end }) => length + end - start, 0) > LONGEST;
}

/**
 * The words that a cursor stands in: those of the quotation around it, all its pieces included, else those of the
 * sentence. Spans of the source.
 *
 * @param offset of the source
 */
export function passagesAt(article: Article, offset: number): readonly Span[] {
  const { visible } = article;
  const { start: at } = visible.toVisible({ start: offset, end: offset });
  const outer = quotationsIn(article).filter(({ depth }) => depth === 0);
  const here = outer.findIndex(({ span }) => touches(span, at));
  const pieces =
    here === -1
      ? sentencesAround(article, { start: offset, end: offset })
          .slice(0, 1)
          .map((span) => unwrapped(article, visible.toVisible(span), false))
      : goingOn(article, outer, here).map((span) => unwrapped(article, span, true));
  return inSource(article, pieces);
}

/** Those that say something, in the source. */
function inSource(article: Article, spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => saysSomething(article, span)).map((span) => article.visible.toSource(span));
}

function saysSomething({ visible }: Article, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(visible.text.slice(start, end));
}

function wholeWords(text: string, { start, end }: Span): Span {
  if (start === end) return { start, end };
  let from = start;
  let to = end;
  const parts = (at: number): boolean => splitsWord(text, at) || splitsCharacter(text, at);
  while (parts(from)) from--;
  while (parts(to)) to++;
  return { start: from, end: to };
}

const known = new Slot<Article, readonly Quoted[]>();

function quotationsIn(article: Article): readonly Quoted[] {
  let quotations = known.get(article);
  if (quotations === undefined) {
    const seen = (span: Span): Span => article.visible.toVisible(span);
    quotations = quotationsOf(article).quotations.map(
      ({ span, content, depth }: Quotation): Quoted => ({
        span: seen(span),
        content: content.map(seen),
        depth,
      }),
    );
    known.set(article, quotations);
  }
  return quotations;
}

/** What quotations say of a stretch that holds nothing but quotations and the words that attribute them. */
function quotedIn(
  article: Article,
  span: Span,
): readonly { readonly span: Span; readonly quoted: boolean }[] | undefined {
  const { text } = article.visible;
  const touched = quotationsIn(article).filter((quoted) => overlaps(quoted.span, span));
  const innermost = touched.filter((quoted) => contains(quoted.span, span)).at(-1);
  const spoken = innermost ? [innermost] : touched.filter(({ depth }) => depth === 0);
  const pieces = spoken
    .flatMap(({ content }) => content)
    .map((content) => intersection(content, span))
    .filter((piece) => saysSomething(article, piece));
  const [first] = pieces;
  if (first === undefined) return undefined;
  const gaps = gapsBetween(pieces, span);
  const isSpeech = gaps.every((gap, index) => (index === 0 ? leadsIn(text, gap) : interrupts(text, gap)));
  return isSpeech ? pieces.map((piece) => ({ span: piece, quoted: true })) : undefined;
}

/** What of a span lies before, between and after some pieces of it. */
function gapsBetween(pieces: readonly Span[], span: Span): readonly Span[] {
  const starts = [span.start, ...pieces.map(({ end }) => end)];
  const ends = [...pieces.map(({ start }) => start), span.end];
  return starts.map((start, index) => ({ start, end: Math.max(start, ends[index] ?? start) }));
}

function intersection(a: Span, b: Span): Span {
  const start = Math.max(a.start, b.start);
  return { start, end: Math.max(start, Math.min(a.end, b.end)) };
}

/** Without a mark at an end whose partner lies outside, or that has none. */
function unwrapped(article: Article, span: Span, quoted: boolean): Span {
  const { text } = article.visible;
  let { start, end } = trimmed(text, span, quoted);
  for (const { span: outer } of quotationsIn(article)) {
    if (outer.start === start && outer.end > end && ANY_MARK.test(text.charAt(start))) start++;
    if (outer.end === end && outer.start < start && ANY_MARK.test(text.charAt(end - 1))) end--;
  }
  const isOdd = (text.slice(start, end).match(MARKS)?.length ?? 0) % 2 === 1;
  if (isOdd && MARK.test(text.charAt(start))) start++;
  else if (isOdd && MARK.test(text.charAt(end - 1))) end--;
  return trimmed(text, { start, end }, quoted);
}

/** All pieces of a quotation, and those in which it goes on behind an attribution, or began before one. */
function goingOn(article: Article, outer: readonly Quoted[], here: number): readonly Span[] {
  const { text } = article.visible;
  const joins = (index: number): boolean => {
    const [before, after] = [outer[index], outer[index + 1]];
    if (before === undefined || after === undefined) return false;
    const gap = { start: before.content.at(-1)?.end ?? before.span.end, end: after.span.start };
    return sameParagraph(article, gap) && goesOn(text, gap);
  };
  let first = here;
  let last = here;
  while (joins(first - 1)) first--;
  while (joins(last)) last++;
  return outer.slice(first, last + 1).flatMap(({ content }) => content);
}

/** Whether the sentence is not over when the quotation goes on: `"We stop," she said, "and stay."` */
function goesOn(text: string, gap: Span): boolean {
  return interrupts(text, gap) && /[,;:—–-]\s*$/.test(text.slice(gap.start, gap.end));
}

function sameParagraph(article: Article, { start, end }: Span): boolean {
  return indexOfParagraphAt(article, start) === indexOfParagraphAt(article, end);
}

/** Pieces in the order of the article, those as one that overlap, or that only a comma or white space parts. */
export function joined({ text }: Article, pieces: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    const adjoins =
      last !== undefined && (piece.start <= last.end || /^[\s,;]*$/.test(text.slice(last.end, piece.start)));
    if (adjoins) all[all.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    else all.push(piece);
  }
  return all;
}

/** The sentences that a span of the source touches, in the source. */
export function sentencesAround(article: Article, span: Span): readonly Span[] {
  return paragraphsAt(article, article.visible.toVisible(span))
    .flatMap(sentencesOf)
    .filter((sentence) => overlaps(sentence, span) || touches(sentence, span.start));
}
