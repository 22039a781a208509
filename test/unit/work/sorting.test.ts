import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sorted } from '../../../server/src/work/sorting.ts';
import { atOnce } from '../../../server/src/work/steps.ts';

interface Item {
  readonly key: number;
}

const byKey = (one: Item, other: Item) => one.key - other.key;

describe('sorting in steps', () => {
  it('gives what sorting at once gives, with equal items in the order in which they were', () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.nat(100), fc.nat(10_000), (length, keys, factor) => {
        const items = Array.from({ length }, (_, index) => ({ key: (index * factor) % (keys + 1), index }));
        assert.deepEqual(atOnce(sorted(items, byKey)), items.toSorted(byKey));
      }),
      { numRuns: 50 },
    );
  });

  it('compares few items in each step of a long list', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => ({ key: (index * 7919) % 100_003 }));
    let compared = 0;
    let most = 0;
    const steps = sorted(items, (one, other) => {
      compared++;
      return byKey(one, other);
    });
    for (let step = steps.next(); !step.done; step = steps.next()) {
      most = Math.max(most, compared);
      compared = 0;
    }
    assert(most < 20_000, `${most} comparisons in one step`);
  });
});
