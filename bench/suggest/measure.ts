import { overlaps, type Span } from '../../server/src/syntax/span.ts';

/** How well what was found fits what is there. */
export interface Score {
  readonly found: number;
  readonly there: number;
  /** How many of those found are right, and how many of those there were found: two counts where they need not pair. */
  readonly rightFound: number;
  readonly rightThere: number;
}

export const nothing: Score = { found: 0, there: 0, rightFound: 0, rightThere: 0 };

export function sum(a: Score, b: Score): Score {
  return {
    found: a.found + b.found,
    there: a.there + b.there,
    rightFound: a.rightFound + b.rightFound,
    rightThere: a.rightThere + b.rightThere,
  };
}

export function precision({ found, rightFound }: Score): number {
  return found === 0 ? 0 : rightFound / found;
}

export function recall({ there, rightThere }: Score): number {
  return there === 0 ? 0 : rightThere / there;
}

export function f1(score: Score): number {
  const [p, r] = [precision(score), recall(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** Compares two lists: one is right where some of the other list fits it. */
export function compare<Item>(
  found: readonly Item[],
  there: readonly Item[],
  fits: (found: Item, there: Item) => boolean,
): Score {
  return {
    found: found.length,
    there: there.length,
    rightFound: found.filter((item) => there.some((other) => fits(item, other))).length,
    rightThere: there.filter((other) => found.some((item) => fits(item, other))).length,
  };
}

/** Whether two passages share a word. */
export function share(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)));
}

/** What two passages share, in characters, by all that they cover. */
export function intersectionOverUnion(a: readonly Span[], b: readonly Span[]): number {
  const both = common(a, b);
  const all = lengthOf(a) + lengthOf(b) - both;
  return all === 0 ? 0 : both / all;
}

export function common(a: readonly Span[], b: readonly Span[]): number {
  let length = 0;
  for (const one of a)
    for (const other of b)
      length += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return length;
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((length, { start, end }) => length + end - start, 0);
}

const LETTER = /[\p{L}\p{N}]/u;

/** A span without what is no letter or digit at its ends: marks, commas and spaces do not count. */
export function wordsOnly(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && !LETTER.test(text.charAt(from))) from++;
  while (to > from && !LETTER.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The words of some passages, each as a span. */
export function wordsIn(text: string, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  );
}
