import { firstEndingAfter, type Span } from '../syntax/span.ts';
import { fitted } from '../work/fitted.ts';
import { Slot } from '../work/slot.ts';
import { type Article, type Paragraph, paragraphsAt } from './article.ts';
import { abbreviations, beforeNumbers, isQuoting, starters, titles } from './words/all.ts';

/** The sentences of paragraphs, in their own text. */
const known = new Slot<Paragraph, readonly Span[]>();

/** The sentences of a paragraph, in the source, without the white space between them. */
export function sentencesOf(paragraph: Paragraph): readonly Span[] {
  return split(paragraph).map((span) => paragraph.toSource(span));
}

/** The sentences that hold some of a visible span, in visible offsets. */
export function sentencesAt(article: Article, { start, end }: Span): readonly Span[] {
  return paragraphsAt(article, { start, end }).flatMap((paragraph) => {
    const sentences = split(paragraph);
    const base = paragraph.visible.start;
    const first = firstEndingAfter(sentences, start - base);
    let after = first;
    while ((sentences[after]?.start ?? end - base) < end - base) after++;
    return sentences
      .slice(first, after)
      .map((sentence) => ({ start: base + sentence.start, end: base + sentence.end }));
  });
}

function split(paragraph: Paragraph): readonly Span[] {
  let sentences = known.get(paragraph);
  if (sentences === undefined) {
    sentences = fitted(splitSentences(paragraph.text));
    known.set(paragraph, sentences);
  }
  return sentences;
}

/** An end of a sentence: its marks, then what closes with it. Only the full-width marks need no space after them. */
const END = /(?:[.!?…।؟]+|[。！？]+)["'”’»›)\]」』]*/g;
const FULL_WIDTH = /[。！？]/;
/** What may stand before a sentence's first word. */
const LEAD = /[\s"'“‘«‹„‚([—–―\-¿¡]*/y;
/** More of the text than this is not looked at to judge one full stop. */
const REACH = 80;

/** Splits visible text into sentences; spans of that text. */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    const after = index + end.length;
    if (!endsSentence(text, index, end, after)) continue;
    sentences.push({ start, end: after });
    start = after;
    while (text.charAt(start) === ' ') start++;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(text: string, index: number, end: string, after: number): boolean {
  if (after >= text.length) return false;
  if (FULL_WIDTH.test(end)) return true;
  if (text.charAt(after) !== ' ') return false;
  LEAD.lastIndex = after;
  const lead = LEAD.exec(text)?.[0] ?? '';
  const next = text.slice(after + lead.length, after + lead.length + REACH);
  if (/^[\p{Ll}.,;:!?…]/u.test(next)) return false;
  if (/^[^.]/.test(end)) return !/["'”’»]/.test(end) || !startsWithAttribution(next);
  return end.length > 1 && /^\.\./.test(end) ? true : !isAbbreviation(text, index, lead, next);
}

/** "Who will decide?" Roe asked. */
function startsWithAttribution(next: string): boolean {
  const clause = /^[\p{L}\p{M}' -]*/u.exec(next)?.[0] ?? '';
  return clause.split(' ', 4).slice(1).some(isQuoting);
}

/** Whether the full stop at `index` belongs to the word before it. */
function isAbbreviation(text: string, index: number, lead: string, next: string): boolean {
  const before = text.slice(Math.max(0, index - 20), index);
  const written = /(?<![\p{L}\p{M}\p{N}.-])[\p{L}\p{M}\p{N}.-]*$/u.exec(before)?.[0] ?? '';
  const word = written.toLowerCase();
  if (/^\d+$/.test(word)) return index === word.length; // the number of an item: "1. First"
  if (titles.has(word)) return true;
  if (beforeNumbers.has(word) && /^\p{N}/u.test(next)) return true;
  const initial = /^\p{Lu}$/u.test(written) && written !== 'I';
  if (!initial && !abbreviations.has(word) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  if (lead.trim() !== '') return false;
  return !starters.has(/^[\p{L}\p{M}]*/u.exec(next)?.[0].toLowerCase() ?? '');
}
