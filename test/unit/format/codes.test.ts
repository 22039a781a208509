import assert from 'node:assert/strict';
import { codes, isCode } from '../../../server/src/format/codes.ts';
import { severities } from '../../../server/src/format/vocabulary.ts';

describe('The table of codes', () => {
  it('writes codes in small letters with hyphens', () => {
    assert.deepEqual(
      Object.keys(codes).filter((code) => !/^[a-z]+(?:-[a-z]+)*$/.test(code)),
      [],
    );
  });

  it('gives each a severity that there is', () => {
    assert.deepEqual(
      Object.values(codes).filter(({ severity }) => !severities.some(({ value }) => value === severity)),
      [],
    );
  });

  it('titles each as a heading: a capital first, no full stop', () => {
    assert.deepEqual(
      Object.values(codes).filter(({ title }) => !/^\p{Lu}.*[^.]$/u.test(title)),
      [],
    );
  });

  it('knows a code from a word that every object has', () => {
    assert.deepEqual(['unsourced-claim', 'toString'].map(isCode), [true, false]);
  });
});
