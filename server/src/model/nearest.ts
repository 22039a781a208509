import { distance } from 'fastest-levenshtein';

/**
 * The candidate that somebody most likely meant: the nearest by edits, where no more than a third of the
 * letters differ; two neighbours that changed places count as one. Undefined where nothing is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const most = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const other = candidate.toLowerCase();
    const edits = isSwapOf(wanted, other) ? 1 : distance(wanted, other);
    if (edits <= most && edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/** Whether two words differ by two neighbouring letters that changed places. */
function isSwapOf(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
