import { overlaps, type Span } from '../../server/src/syntax/span.ts';

/** How well what was found fits what is there. Where a text has several annotators, each counts a part of one. */
export interface Score {
  readonly found: number;
  readonly there: number;
  /** How many of those found are right, and how many of those there were found: they need not pair. */
  readonly rightFound: number;
  readonly rightThere: number;
}

const nothing: Score = { found: 0, there: 0, rightFound: 0, rightThere: 0 };

/** Adds scores up. */
export function total(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, score) => ({
      found: sum.found + score.found,
      there: sum.there + score.there,
      rightFound: sum.rightFound + score.rightFound,
      rightThere: sum.rightThere + score.rightThere,
    }),
    nothing,
  );
}

export function weighted(score: Score, weight: number): Score {
  const { found, there, rightFound, rightThere } = score;
  return {
    found: found * weight,
    there: there * weight,
    rightFound: rightFound * weight,
    rightThere: rightThere * weight,
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
  fits: (one: Item, other: Item) => boolean,
): Score {
  return {
    found: found.length,
    there: there.length,
    rightFound: found.filter((item) => there.some((other) => fits(item, other))).length,
    rightThere: there.filter((other) => found.some((item) => fits(item, other))).length,
  };
}

export type Passages = readonly Span[];

/** Whether two passages share a character. */
export function share(a: Passages, b: Passages): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)));
}

/**
 * The share of words that two lists of passages have in common, as the overlap metric of Citron counts it (BBC R&D,
 * https://github.com/bbc/citron, `metrics.py`): over all pairs, so that a word may count twice.
 */
export function sharedWords(text: string, found: readonly Passages[], there: readonly Passages[]): Score {
  const words = (passages: readonly Passages[]): readonly Passages[] =>
    passages.map((each) => wordsIn(text, each));
  const [ours, theirs] = [words(found), words(there)];
  let both = 0;
  for (const one of ours) for (const other of theirs) both += common(one, other);
  const size = (passages: readonly Passages[]): number =>
    passages.reduce((sum, each) => sum + lengthOf(each), 0);
  return { found: size(ours), there: size(theirs), rightFound: both, rightThere: both };
}

/**
 * What two passages share, by all that they cover; marks and spaces at their ends do not count, nor does "that" at
 * their beginning: the corpora have it in the content, the format has not.
 */
export function likeness(text: string, a: Passages, b: Passages): number {
  const [one, other] = [a.map((span) => contentOnly(text, span)), b.map((span) => contentOnly(text, span))];
  const both = common(one, other);
  const all = lengthOf(one) + lengthOf(other) - both;
  return all === 0 ? 0 : both / all;
}

function common(a: Passages, b: Passages): number {
  let length = 0;
  for (const one of a)
    for (const other of b)
      length += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return length;
}

function lengthOf(spans: Passages): number {
  return spans.reduce((length, { start, end }) => length + end - start, 0);
}

function contentOnly(text: string, span: Span): Span {
  const { start, end } = wordsOnly(text, span);
  const that = /^that,?\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
  return wordsOnly(text, { start: start + that, end });
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

function wordsIn(text: string, spans: Passages): Passages {
  return spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  );
}
