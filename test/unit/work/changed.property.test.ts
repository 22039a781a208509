import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedIn, joined, replacedIn } from '../../../server/src/work/changed.ts';
import { arrayOf } from '../../../server/src/work/list.ts';

const list = fc.array(fc.nat(3), { maxLength: 8 });

/** That all outside of where they differ is the same, and that it is no more than a comparison of copies tells. */
function assertChanged(before: readonly number[], now: readonly number[]): void {
  const changed = changedIn(before, now);
  assert.deepEqual(
    before.toSpliced(changed.start, changed.before - changed.start, ...now.slice(changed.start, changed.now)),
    now,
  );
  const seen = changedIn([...before], [...now]);
  assert.equal(changed.before - changed.start, seen.before - seen.start);
}

describe('where lists differ', () => {
  it('is what comparing them tells, when one was made of the other', () => {
    fc.assert(
      fc.property(list, fc.nat(8), fc.nat(8), list, (before, one, other, items) => {
        const [start = 0, end = 0] = [one, other]
          .map((at) => Math.min(at, before.length))
          .sort((a, b) => a - b);
        const now = arrayOf(replacedIn(before, { start, before: end }, items));
        assert.deepEqual(now, [...before.slice(0, start), ...items, ...before.slice(end)]);
        assertChanged(before, now);
      }),
    );
  });

  it('is what comparing them tells, when each was joined of several', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), fc.array(list, { maxLength: 4 }), (some, others) => {
        const before = arrayOf(joined(some));
        const mixed = others.map((other, index) => (other.length % 2 === 0 ? (some[index] ?? other) : other));
        const now = arrayOf(joined(mixed, before));
        assert.deepEqual(now, mixed.flat());
        assertChanged(before, now);
      }),
    );
  });

  it('is asked of the list that it was asked of, and of others', () => {
    const [first, second] = [
      [1, 2, 3],
      [1, 5, 3],
    ];
    const third = replacedIn(second, { start: 0, before: 1 }, [7, 8]);
    assert.deepEqual(changedIn(first, second), { start: 1, before: 2, now: 2 });
    assert.deepEqual(changedIn(second, third), { start: 0, before: 1, now: 2 });
    assert.deepEqual(changedIn(first, third), { start: 0, before: 2, now: 3 });
    assert.deepEqual(changedIn(first, second), { start: 1, before: 2, now: 2 });
  });

  it('is nothing where they are joined of the same', () => {
    const lists = [[1], [2, 3]];
    const before = joined(lists);
    assert.equal(joined([...lists], before), before);
  });

  it('may be more than can be handed over one by one', () => {
    const many = Array.from({ length: 500_000 }, (_, number) => number);
    assert.equal(replacedIn([1, 2, 3], { start: 1, before: 2 }, many).length, 500_002);
  });
});
