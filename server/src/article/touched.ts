import { contains, firstEndingAfter, type Span } from '../syntax/span.ts';

/** Something that shares a stretch of an article with others. */
interface Reaching {
  readonly reach: Span;
}

/** More often than this it is not looked who else is touched: then all are. */
const MOST_ROUNDS = 16;

/**
 * The numbers of those, among all, whose stretch some others touch, or one that these touch, and so on: what becomes
 * of the rest does not depend on the others.
 */
export function touchedBy(others: readonly Reaching[], all: readonly Reaching[]): readonly number[] {
  const touched = new Set<number>();
  let reached: readonly Span[] = [];
  let spreading = merged(others.map(({ reach }) => reach));
  for (let round = 0; spreading.length > 0; round++) {
    if (round === MOST_ROUNDS || others.length >= all.length) return [...all.keys()];
    reached = merged([...reached, ...spreading]);
    const farther: Span[] = [];
    for (let number = 0; number < all.length; number++) {
      const reach = all[number]?.reach;
      if (reach === undefined || !isTouched(reach, spreading) || touched.has(number)) continue;
      touched.add(number);
      if (!isWithin(reach, reached)) farther.push(reach);
    }
    spreading = merged(farther);
  }
  return [...touched].sort((a, b) => a - b);
}

/** Stretches in order, those that overlap as one. */
function merged(stretches: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (end <= start) continue;
    if (last === undefined || last.end <= start) spans.push({ start, end });
    else if (last.end < end) spans[spans.length - 1] = { start: last.start, end };
  }
  return spans;
}

function isTouched({ start, end }: Span, spans: readonly Span[]): boolean {
  const first = spans[firstEndingAfter(spans, start)];
  return first !== undefined && first.start < end;
}

function isWithin(span: Span, spans: readonly Span[]): boolean {
  const first = spans[firstEndingAfter(spans, span.start)];
  return first !== undefined && contains(first, span);
}
