import { lineEnd, lineStart } from '../syntax/line.ts';
import type { Span } from '../syntax/span.ts';
import { type Place, spanOf, type Tree } from '../syntax/tree.ts';

/** Where the YAML of a file cannot be read: what is missing or odd there may only look so. */
export interface Breaks {
  /** Whether a problem of the syntax begins in a span. */
  within(span: Span): boolean;
  /** Whether one begins on the line where a place begins. */
  onLineOf(place: Place): boolean;
  /** Whether one begins on the lines of a mapping, or where it ends: a field of it may have got lost. */
  around(place: Place): boolean;
}

/** Searches by halving, since problems and whoever asks can be many. */
export function breaksOf({ text, problems }: Tree): Breaks {
  // What is explained by a second place is not read as it was meant there, either.
  const starts = problems
    .flatMap(({ at, related }) => [at, ...(related ? [related.at] : [])])
    .map((at) => spanOf(at).start)
    .sort((a, b) => a - b);
  const within = ({ start, end }: Span): boolean => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (starts[low] ?? end) < end;
  };
  return {
    within,
    onLineOf: (place) => {
      const { start } = spanOf(place);
      return starts.length > 0 && within({ start: lineStart(text, start), end: lineEnd(text, start) + 1 });
    },
    around: (place) => {
      if (starts.length === 0) return false;
      const { start, end } = spanOf(place);
      const next = end + text.slice(end).search(/\S|$/);
      return within({ start: lineStart(text, start), end: next + 1 });
    },
  };
}
