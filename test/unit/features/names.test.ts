import assert from 'node:assert/strict';
import { shortened } from '../../../server/src/features/names.ts';

describe('A text cut to what fits', () => {
  const texts = [
    ['short enough', 'short enough'],
    ['a text of many words', 'a text of…'],
    ['one,\n  two', 'one, two'],
    ['counted: to three', 'counted: to…'],
    ['commas, go with the rest', 'commas, go…'],
    ['“words of an article”', '“words of an…”'],
    ['«слова статьи и ещё»', '«слова статьи…»'],
    ['“words” that go on', '“words” that…'],
    ['withoutanyspaceatall', 'withoutanyspa…'],
    ['twelve chars😀 and more', 'twelve chars…'],
  ] as const;
  for (const [text, expected] of texts)
    it(`${JSON.stringify(text)}: ${expected}`, () => assert.equal(shortened(text, 13), expected));
});
