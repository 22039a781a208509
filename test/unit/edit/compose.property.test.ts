import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { composed } from '../../../server/src/edit/compose.ts';
import { applyEdits, type Edit } from '../../../server/src/edit/edit.ts';

/** Edits of a text of some length, of which none meets another. */
function anyEdits(length: number): fc.Arbitrary<readonly Edit[]> {
  const cuts = fc.uniqueArray(fc.nat(length), { maxLength: 8 });
  const texts = fc.array(fc.string({ maxLength: 4, unit: 'binary' }), { minLength: 4, maxLength: 4 });
  return fc.tuple(cuts, texts).map(([offsets, words]) => {
    const sorted = offsets.toSorted((a, b) => a - b);
    return words.flatMap((text, index): readonly Edit[] => {
      const [start, end] = sorted.slice(2 * index);
      return start === undefined || end === undefined ? [] : [{ span: { start, end }, text }];
    });
  });
}

const anyRounds = fc
  .string({ maxLength: 40, unit: 'grapheme' })
  .chain((text) =>
    anyEdits(text.length).chain((first) =>
      anyEdits(applyEdits(text, first).length).map((second) => ({ text, first, second })),
    ),
  );

describe('Edits composed', () => {
  it('do at once what they do one after the other', () =>
    fc.assert(
      fc.property(anyRounds, ({ text, first, second }) => {
        assert.equal(
          applyEdits(text, composed(text.length, [first, second])),
          applyEdits(applyEdits(text, first), second),
        );
      }),
    ));

  it('leave alone what no edit touches', () => {
    const edits = composed(10, [
      [{ span: { start: 2, end: 4 }, text: 'abc' }],
      [{ span: { start: 6, end: 8 }, text: '' }],
    ]);
    assert.deepEqual(edits, [
      { span: { start: 2, end: 4 }, text: 'abc' },
      { span: { start: 5, end: 7 }, text: '' },
    ]);
  });

  it('are none where the second takes out what the first put in', () => {
    const rounds = [[{ span: { start: 1, end: 1 }, text: 'ab' }], [{ span: { start: 1, end: 3 }, text: '' }]];
    assert.deepEqual(composed(4, rounds), []);
  });

  it('are refused where two of a round overlap', () => {
    const round = [
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 1, end: 3 }, text: '' },
    ];
    assert.throws(() => composed(4, [round]), RangeError);
  });
});
