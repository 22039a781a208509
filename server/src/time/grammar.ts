import { parse } from 'edtf';

/** The library's parser takes some 20 µs a character; no honest date or set of dates is as long as this. */
const longest = 1000;

/**
 * Whether the text is EDTF by the grammar of the `edtf` library (ISO 8601-2, levels 0 to 2, and qualified or
 * ranging seasons beside). What it means is read by `reading.ts` from the text itself: the library moves
 * offsets to UTC, lets 29 February into every year, and clamps days below an unspecified month.
 */
export function isEdtf(text: string): boolean {
  if (text.length > longest) return false;
  // With seasons in intervals allowed, the library stumbles over an interval without a start.
  const seasonIntervals = !text.startsWith('/');
  try {
    parse(text, { seasonIntervals, seasonUncertainty: true });
    return true;
  } catch {
    return false;
  }
}
