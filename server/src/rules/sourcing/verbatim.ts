import { foldAll } from '../../article/fold.ts';
import { align, type Word } from './alignment.ts';

/** Where a quotation and its source part ways. */
export interface Alteration {
  /** The quotation's words there, as written; empty where it has none. */
  readonly quoted: string;
  /** The source's. */
  readonly original: string;
  /** 0 to 1: how much of the shorter one is in the other. */
  readonly likeness: number;
}

/** More pairs of words than this are not compared: nobody quotes so much. */
const mostPairs = 250_000;
/** Two texts that overlap by so many words may each go on by themselves. */
const leastOverlap = 5;

/** What stands for words left out, or was put in by an editor: `…`, `. . .`, `[sic]`. */
const OMISSION = /…|\.(?:\s?\.)+|\[[^[\]]*\]/;
const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;

/**
 * How a quotation differs from the words of its source; undefined where it does not, in more than typography:
 * punctuation, quotation marks, dashes, case, digit grouping, hyphens. Either may be a part of the other, and where
 * one has an ellipsis or brackets the other may have words. Compared word by word, by edit distance.
 *
 * @param quote the pieces of the quotation, between which anything may be left out
 */
export function alterationOf(quote: readonly string[], source: string): Alteration | undefined {
  const quoted = quote.flatMap((piece, index) => wordsIn(piece, index > 0));
  const original = wordsIn(source, false);
  if (quoted.length === 0 || original.length === 0) return undefined;
  if (quoted.length * original.length > mostPairs || dovetail(quoted, original)) return undefined;
  const within = align(quoted, original);
  const around = align(original, quoted);
  if (within.cost === 0 || around.cost === 0) return undefined;
  const shorter = Math.min(quoted.length, original.length);
  const likeness = 1 - Math.min(within.cost, around.cost) / shorter;
  if (likeness <= 0) return { quoted: written(quoted), original: written(original), likeness: 0 };
  return within.cost <= around.cost
    ? { quoted: within.inner, original: within.outer, likeness }
    : { quoted: around.outer, original: around.inner, likeness };
}

function written(words: readonly Word[]): string {
  return words.map((word) => word.written).join(' ');
}

function wordsIn(text: string, afterGap: boolean): readonly Word[] {
  const words: Word[] = [];
  for (const [number, segment] of foldAll(text).split(OMISSION).entries()) {
    let gap = number > 0 || afterGap;
    const even = segment
      .replace(/(\p{N})[,. '](?=\p{N}{3}(?!\p{N}))/gu, '$1')
      .replace(/(\p{N}) ?%/gu, '$1 percent')
      .replace(/\bper cent\b/gi, 'percent');
    for (const [written] of even.matchAll(WORD)) {
      words.push({ written, normal: written.toLowerCase().replaceAll('ё', 'е'), gap });
      gap = false;
    }
  }
  return words;
}

/** Whether the end of one is the beginning of the other: each was cut elsewhere. */
function dovetail(one: readonly Word[], other: readonly Word[]): boolean {
  return overlapsAtEnd(one, other) || overlapsAtEnd(other, one);
}

function overlapsAtEnd(first: readonly Word[], second: readonly Word[]): boolean {
  for (let length = Math.min(first.length, second.length); length >= leastOverlap; length--) {
    const from = first.length - length;
    let at = 0;
    while (at < length && first[from + at]?.normal === second[at]?.normal) at++;
    if (at === length) return true;
  }
  return false;
}
