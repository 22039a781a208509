import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { EditPattern } from '../../../server/src/article/edits.ts';

/** The textbook's table, row by row. */
function slowly(pattern: string, text: string, beginning: 'free' | 'fixed'): readonly number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, at) => at);
  const last = [column.at(-1) ?? 0];
  for (const [number, unit] of text.split('').entries()) {
    const next = [beginning === 'free' ? 0 : number + 1];
    for (let at = 1; at < column.length; at++) {
      const replaced = (column[at - 1] ?? 0) + (pattern[at - 1] === unit ? 0 : 1);
      next.push(Math.min(replaced, (column[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    column = next;
    last.push(column.at(-1) ?? 0);
  }
  return last;
}

describe('EditPattern', () => {
  it('counts insertions, deletions and replacements', () => {
    equal(new EditPattern('kitten').distances('sitting', 'fixed').at(-1), 3);
  });

  it('finds a pattern anywhere', () => {
    equal(Math.min(...new EditPattern('truce').distances('a long trice held', 'free')), 1);
  });

  for (const beginning of ['free', 'fixed'] as const) {
    it(`agrees with the textbook, beginning ${beginning}`, () => {
      const word = (maxLength: number) =>
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength });
      fc.assert(
        fc.property(word(80), word(90), (pattern, text) => {
          deepEqual(
            [...new EditPattern(pattern).distances(text, beginning)],
            slowly(pattern, text, beginning),
          );
        }),
        { numRuns: 300 },
      );
    });
  }
});
