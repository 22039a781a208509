import { firstEndingAfter, type Span } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import type { Article } from './article.ts';
import { quotationsOf } from './quotations.ts';

/** How an article gives words: all within quotation marks (or speech opened by a dash), part of them, none. */
export type ShownSpeech = 'direct' | 'mixed' | 'indirect';

const known = new Slot<Article, readonly Span[]>();
const WORD = /[\p{L}\p{N}]/u;

/** What the quotation marks show of a claim's words. Only letters and digits count. */
export function speechOf(article: Article, pieces: readonly Span[]): ShownSpeech {
  const quoted = quotedIn(article);
  let inside = false;
  let outside = false;
  for (const piece of pieces) {
    let from = piece.start;
    for (let at = firstEndingAfter(quoted, piece.start); at < quoted.length; at++) {
      const span = quoted[at];
      if (span === undefined || span.start >= piece.end) break;
      const end = Math.min(span.end, piece.end);
      if (showsWord(article, from, span.start)) outside = true;
      if (showsWord(article, Math.max(from, span.start), end)) inside = true;
      from = end;
    }
    if (showsWord(article, from, piece.end)) outside = true;
  }
  if (!inside) return 'indirect';
  return outside ? 'mixed' : 'direct';
}

/** What is quoted, inner quotations left to the outer ones: ascending, without overlaps. */
function quotedIn(article: Article): readonly Span[] {
  let spans = known.get(article);
  if (spans === undefined) {
    const merged: Span[] = [];
    const contents = quotationsOf(article).quotations.flatMap((quotation) => quotation.content);
    for (const span of contents.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (span.start >= (merged.at(-1)?.end ?? 0)) merged.push(span);
    }
    spans = merged;
    known.set(article, spans);
  }
  return spans;
}

function showsWord(article: Article, start: number, end: number): boolean {
  if (end <= start) return false;
  const visible = article.visible.toVisible({ start, end });
  return WORD.test(article.visible.text.slice(visible.start, visible.end));
}
