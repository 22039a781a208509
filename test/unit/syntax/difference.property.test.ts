import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference } from '../../../server/src/syntax/difference.ts';

describe('the difference of two texts', () => {
  it('makes the one of the other', () => {
    const piece = fc.constantFrom('', 'a', 'b', 'ab', 'a'.repeat(5000), 'ab'.repeat(3000));
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = difference(before, after);
        if (change === undefined) return assert.equal(before, after);
        const { start, oldEnd, newEnd } = change;
        assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd), after);
      }),
      { numRuns: 2000 },
    );
  });

  it('is no longer than what was typed', () => {
    const text = 'word '.repeat(4000);
    assert.deepEqual(difference(text, `${text.slice(0, 9001)}x${text.slice(9001)}`), {
      start: 9001,
      oldEnd: 9001,
      newEnd: 9002,
    });
  });
});
