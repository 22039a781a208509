import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Carried } from '../../../server/src/syntax/carried.ts';

const list = fc.array(fc.nat(6), { maxLength: 12 });

describe('what is carried over from list to list', () => {
  it('is what is made of the members of the last', () => {
    const make = (member: number): readonly string[] =>
      Array.from({ length: member % 3 }, (_, index) => `${member}.${index}`);
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 5 }), (lists) => {
        let carried: Carried<number, string> | undefined;
        for (const members of lists) carried = Carried.of(members, make, carried);
        assert.deepEqual(carried?.all, lists.at(-1)?.flatMap(make));
      }),
      { numRuns: 1000 },
    );
  });

  it('is made once of each member that stays', () => {
    const made: number[] = [];
    const make = (member: number): readonly number[] => {
      made.push(member);
      return [member];
    };
    const before = Carried.of([1, 2, 3, 4], make);
    assert.deepEqual(Carried.of([1, 9, 3, 2, 4], make, before).all, [1, 9, 3, 2, 4]);
    assert.deepEqual(made, [1, 2, 3, 4, 9]);
  });
});
