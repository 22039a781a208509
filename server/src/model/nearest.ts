import { distance } from 'fastest-levenshtein';

/**
 * The candidate that somebody most likely meant: the nearest by edits, where no more than a third of the
 * letters differ. Undefined where nothing is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const most = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits <= most && edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
