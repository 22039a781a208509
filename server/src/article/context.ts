import type { Span } from '../syntax/span.ts';
import { foldAll } from './fold.ts';

/** What stands before and after a text, by which one place is chosen among several. */
export interface Context {
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** The number of the place among all, from 1. */
  readonly nth?: number | undefined;
}

/** One match in an article: the spans of its pieces, in order. */
export type Place = readonly Span[];

/**
 * The places that a context leaves over. White space where prefix and suffix meet the text does not count; if
 * that leaves none, neither do quotation marks there, nor the punctuation beside them.
 */
export function placesIn(folded: string, places: readonly Place[], context: Context): readonly Place[] {
  const { prefix = '', suffix = '', nth } = context;
  const before = foldAll(prefix);
  const after = foldAll(suffix);
  let left = places;
  if (places.length > 1 && (before !== '' || after !== '')) {
    left = places.filter((place) => follows(folded, place, before) && precedes(folded, place, after));
    if (left.length === 0) {
      const barePrefix = before.replace(PREFIX_MARKS, '');
      const bareSuffix = after.replace(SUFFIX_MARKS, '');
      left = places.filter(
        (place) =>
          follows(folded, place, barePrefix, PREFIX_MARKS) &&
          precedes(folded, place, bareSuffix, SUFFIX_MARKS),
      );
    }
    if (left.length === 0) left = places;
  }
  if (left.length < 2 || nth === undefined) return left;
  const chosen = places[nth - 1];
  if (chosen === undefined) return left;
  return left.includes(chosen) ? [chosen] : left;
}

const PREFIX_MARKS = /[\s"'([-]+$/;
const SUFFIX_MARKS = /^[\s"'.,;:!?)\]-]+/;
/** The longest run of white space and marks that a context is looked for behind. */
const REACH = 16;

function follows(folded: string, place: Place, prefix: string, marks = /\s+$/): boolean {
  const start = place[0]?.start ?? 0;
  if (prefix === '') return true;
  const before = folded.slice(Math.max(0, start - prefix.length - REACH), start);
  return before.replace(marks, '').endsWith(prefix);
}

function precedes(folded: string, place: Place, suffix: string, marks = /^\s+/): boolean {
  const end = place.at(-1)?.end ?? 0;
  if (suffix === '') return true;
  return folded
    .slice(end, end + suffix.length + REACH)
    .replace(marks, '')
    .startsWith(suffix);
}
