import { wordsOf } from '../../annotate/claim.ts';
import { selectedPassages } from '../../annotate/passages.ts';
import type { ReadArticle } from '../../project/document.ts';
import { overlaps, type Span } from '../../syntax/span.ts';

const ADDRESS = /https?:\/\/[^\s<>()[\]"'“”«»]+/i;
const LINK = /\[[^[\]]*\]\(\s*<?(https?:\/\/[^\s)>]+)/gi;

/** What somebody selected, as a name or title: without the marks around it, and without an English possessive. */
export function selectedWords({ article }: ReadArticle, selection: Span): string {
  const words = selectedPassages(article, selection)
    .map((span) => wordsOf(article, span))
    .join(' ');
  return words.replace(/['’]s?$/u, '').trim();
}

/** The web address in a selection, or that of the link that it lies in. */
export function selectedAddress({ article: { text } }: ReadArticle, selection: Span): string | undefined {
  const written = ADDRESS.exec(text.slice(selection.start, selection.end))?.[0].replace(
    /(?<![.,;:!?])[.,;:!?]+$/,
    '',
  );
  if (written !== undefined) return written;
  // A link stands on one line, as a rule.
  const start = text.lastIndexOf('\n', Math.max(0, selection.start - 1)) + 1;
  const newline = text.indexOf('\n', selection.end);
  const end = newline === -1 ? text.length : newline;
  for (const { 0: link, 1: address, index } of text.slice(start, end).matchAll(LINK)) {
    const span = { start: start + index, end: start + index + link.length };
    if (overlaps(span, selection)) return address;
  }
  return undefined;
}
