import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedIn, replacedIn } from '../../../server/src/work/changed.ts';
import { arrayOf, eachIn, type List, listOf, PiecedList, partOf } from '../../../server/src/work/list.ts';

/** What is done to a list: so many items in the stead of those of a stretch, told in parts of its length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, fc.nat(3000)),
  come: fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, fc.nat(3000)),
});
const long = fc
  .integer({ min: 0, max: 4000 })
  .map((length) => Array.from({ length }, (_, index) => `item ${index}`));

function edited(list: readonly string[], number: number, { at, gone, come }: ReturnType<typeof placed>) {
  const items = Array.from({ length: come }, (_, index) => `${number} ${index}`);
  return { items, now: [...list.slice(0, at), ...items, ...list.slice(at + gone)] };
}

function placed(
  { length }: readonly string[],
  { at, gone, come }: { at: number; gone: number; come: number },
) {
  const start = Math.floor(at * length);
  return { at: start, gone: Math.min(gone, length - start), come };
}

describe('a list that changes a little at a time', () => {
  it('is what an array of the same items is, after any edits', () => {
    fc.assert(
      fc.property(long, fc.array(edit, { maxLength: 12 }), fc.nat(), fc.nat(), (first, edits, from, to) => {
        let array: readonly string[] = first;
        let list: List<string> = first;
        for (const [number, each] of edits.entries()) {
          const place = placed(array, each);
          const { items, now } = edited(array, number, place);
          const next: List<string> = replacedIn(
            list,
            { start: place.at, before: place.at + place.gone },
            items,
          );
          const { start, before, now: end } = changedIn(list, next);
          assert.deepEqual(array.slice(0, start), now.slice(0, start));
          assert.deepEqual(array.slice(before), now.slice(end));
          [array, list] = [now, next];
        }
        assert.deepEqual([...list], array);
        assert.deepEqual(arrayOf(list), array);
        const [start = 0, end = 0] = [from % (array.length + 1), to % (array.length + 1)].sort(
          (a, b) => a - b,
        );
        assert.deepEqual(list.slice(start, end), array.slice(start, end));
        assert.deepEqual(arrayOf(partOf(list, start, end)), array.slice(start, end));
        assert.deepEqual([list.at(start), list.at(-1)], [array[start], array.at(-1)]);
        const taken: string[] = [];
        eachIn(list, start, end, (item) => taken.push(item));
        assert.deepEqual(taken, array.slice(start, end));
      }),
    );
  });

  it('differs from one made of the same pieces where one compares them item by item', () => {
    fc.assert(
      fc.property(long, edit, edit, (first, one, other) => {
        const list = PiecedList.of([first]);
        const [here, there] = [placed(first, one), placed(first, other)];
        const a = list.replaced(here.at, here.at + here.gone, edited(first, 1, here).items);
        const b = list.replaced(there.at, there.at + there.gone, edited(first, 2, there).items);
        assert.deepEqual(changedIn(a, b), changedIn([...a], [...b]));
      }),
    );
  });

  it('is joined of several', () => {
    fc.assert(
      fc.property(fc.array(long, { maxLength: 3 }), (lists) => {
        assert.deepEqual(arrayOf(listOf(lists)), lists.flat());
        assert.deepEqual([...PiecedList.of(lists)], lists.flat());
      }),
    );
  });

  it('shares with the one before it all but what is near the edit', () => {
    const before = PiecedList.of([Array.from({ length: 10_000 }, (_, index) => index)]);
    const now = before.replaced(5000, 5001, [-1]);
    const { first, last } = now.sharedWith(before);
    assert.ok(first + last > 9000, `${first} and ${last} are shared`);
  });

  it('does not fall into ever more pieces', () => {
    let list = PiecedList.of([Array.from({ length: 2000 }, (_, index) => index)]);
    for (let time = 0; time < 1000; time++) list = list.replaced(0, 2, [time]);
    assert.deepEqual(list.slice(0, 2), [999, 1001]);
    assert.equal(list.length, 1000);
  });
});
