import type { Span } from '../../server/src/syntax/span.ts';

/** How many of some trials came out a certain way. */
export class Share {
  hits = 0;
  all = 0;

  count(isHit: boolean): void {
    this.all++;
    if (isHit) this.hits++;
  }

  /** In per cent. */
  get percent(): number {
    return this.all === 0 ? 0 : (100 * this.hits) / this.all;
  }

  toString(): string {
    return `${this.percent.toFixed(2)} % of ${this.all}`;
  }
}

/** What two places share of what either holds, 0 to 1; each is a list of spans in order. */
export function sharedOf(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  const whole = lengthOf(a) + lengthOf(b) - shared;
  return whole === 0 ? 0 : shared / whole;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether two spans are one. */
export function isSame(a: Span | null | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end;
}
