import search from 'approx-string-match';
import type { Span } from '../../server/src/syntax/span.ts';

/** An annotation as Hypothesis keeps it: its words, 32 characters on either side, and where they stood. */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** How much each part of a match counts. */
const weights = { exact: 50, prefix: 20, suffix: 20, position: 2 };
const contextLength = 32;
/** More errors than this are not looked for. */
const mostErrors = 256;

/** What Hypothesis would keep of a span. */
export function selectorOf(text: string, { start, end }: Span): Selector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
  };
}

/**
 * A peer: the way in which Hypothesis finds its annotations again, from its description. Exact matches, else those with
 * errors in at most half of the words' letters; the best by a weighted mean of how alike words, prefix, suffix and
 * position are. Any match is accepted.
 */
export function matchOf(text: string, { exact, prefix, suffix, start }: Selector): Span | undefined {
  if (exact === '') return undefined;
  const matches = matchesOf(text, exact, Math.min(mostErrors, exact.length / 2));
  let best: Span | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const match of matches) {
    const score =
      weights.exact * (1 - match.errors / exact.length) +
      weights.prefix * likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      weights.suffix * likeness(text.slice(match.end, match.end + suffix.length), suffix) +
      weights.position * (1 - Math.abs(match.start - start) / text.length);
    if (score > most) {
      most = score;
      best = { start: match.start, end: match.end };
    }
  }
  return best;
}

interface Match extends Span {
  readonly errors: number;
}

function matchesOf(text: string, words: string, mostErrors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function likeness(text: string, context: string): number {
  if (context === '') return 1;
  if (text === '') return 0;
  const [best] = matchesOf(text, context, context.length);
  return best === undefined ? 0 : 1 - best.errors / context.length;
}
