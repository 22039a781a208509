import type { Span } from '../syntax/span.ts';
import type { Article } from './article.ts';
import type { Matches, Place } from './context.ts';
import { type Candidate, candidateAt } from './drift.ts';
import { haystackOf } from './haystack.ts';
import { splitsWord } from './letters.ts';
import type { Needle } from './needle.ts';

/** Where edits have taken a claim it is itself still, as long as so much of its words is left. */
const BY_TRACKING = 0.4;

/**
 * The place to which edits have taken a quotation: one where its words still stand, or where they are others now;
 * undefined where too little is left of them.
 *
 * @param at where it is, piece by piece; spans of the source
 */
export function trackedPlace(
  article: Article,
  at: readonly Span[],
  needles: readonly Needle[],
  matches: Matches,
): Place | Candidate | undefined {
  if (at.length !== needles.length) return undefined;
  const place = at.map((piece) => inWords(article, piece));
  const exact = nearest(place, matches.all);
  if (exact !== undefined) return exact;
  const drift = candidateAt(haystackOf(article), needles, place);
  return drift.similarity >= BY_TRACKING ? drift : undefined;
}

/** The match that is there; of those that overlap ("ha ha ha") the one that shares the most with the place. */
function nearest(place: Place, matches: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  let most = 0;
  for (const match of matches) {
    if (!match.every((span, piece) => isSame(span, place[piece]))) continue;
    const shared = match.reduce((sum, span, piece) => sum + sharedLength(span, place[piece] ?? span), 0);
    if (shared > most) [best, most] = [match, shared];
  }
  return best;
}

/** What can be seen of a place in whole words, without spaces and quotation marks at its ends. */
function inWords(article: Article, piece: Span): Span {
  const { folded } = article.visible;
  let { start, end } = article.visible.toVisible(piece);
  while (start < end && /[\s"']/.test(folded.charAt(start))) start++;
  while (end > start && /[\s"']/.test(folded.charAt(end - 1))) end--;
  while (splitsWord(folded, start)) start--;
  while (splitsWord(folded, end)) end++;
  return { start, end };
}

/** Whether two spans are one place, be it with or without the marks at its ends. */
function isSame(a: Span, b: Span | undefined): boolean {
  if (b === undefined) return false;
  const shared = sharedLength(a, b);
  return shared > 0 && 2 * shared >= Math.max(a.end - a.start, b.end - b.start);
}

function sharedLength(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
