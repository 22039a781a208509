import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idFrom, isId, normalId, splitReference } from '../../../server/src/model/id.ts';

describe('an id', () => {
  for (const id of ['jane-roe', 'Джейн', '007', '1e3', 'null', 'c3', 'a.b_c-d', '安倍', 'cafe\u0301', 'ऋषि'])
    it(`can be ${id}`, () => {
      assert(isId(id));
    });

  for (const id of ['', ' ', 'jane roe', '-roe', '.roe', '_roe', 'a#b', 'a/b', 'roe!', '🙂', '\u0301a'])
    it(`cannot be ${JSON.stringify(id)}`, () => {
      assert(!isId(id));
    });

  it('is compared in NFC, without white space around it', () => {
    assert.equal(normalId(' cafe\u0301\n'), 'caf\u00e9');
  });
});

describe('a reference', () => {
  it('names an id of its own file', () => {
    assert.deepEqual(splitReference('roe'), { file: undefined, id: 'roe' });
  });

  it('names an id of another file', () => {
    assert.deepEqual(splitReference('day/talks#c3'), { file: 'day/talks', id: 'c3' });
  });

  it('is parted at the last #, since a file’s name may hold one', () => {
    assert.deepEqual(splitReference('talks #2#c3'), { file: 'talks #2', id: 'c3' });
  });
});

describe('an id made of words', () => {
  const made: Readonly<Record<string, string | undefined>> = {
    'Jane Roe': 'jane-roe',
    'nothing was agreed, he said': 'nothing-was-agreed-he-said',
    '  «Ничего»  ': 'ничего',
    'O’Brien': 'o-brien',
    '007': '007',
    '…': undefined,
    '': undefined,
  };
  for (const [words, id] of Object.entries(made))
    it(`${JSON.stringify(words)} gives ${id}`, () => {
      assert.equal(idFrom(words), id);
    });

  it('always is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const id = idFrom(words);
        assert(id === undefined || isId(id), `${JSON.stringify(words)} gave ${JSON.stringify(id)}`);
      }),
    );
  });
});
