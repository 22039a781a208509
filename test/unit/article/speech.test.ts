import { equal } from 'node:assert/strict';
import { readArticle } from '../../../server/src/article/article.ts';
import { type ShownSpeech, speechOf } from '../../../server/src/article/speech.ts';

describe('speechOf', () => {
  const cases: readonly (readonly [string, string, string, ShownSpeech])[] = [
    ['words in marks', '"It is over," he said.', 'It is over', 'direct'],
    ['words with their marks', '"It is over," he said.', '"It is over,"', 'direct'],
    ['words partly in marks', 'He called it a "lost cause" then.', 'a "lost cause"', 'mixed'],
    ['words without marks', 'He said that it was over.', 'it was over', 'indirect'],
    ['words beside marks', 'He "said" that it was over.', 'it was over', 'indirect'],
    ['speech after a dash', '— It is over, — said Roe.', 'It is over', 'direct'],
    ['an attribution within speech', '— It is over, — said Roe.', 'said Roe', 'indirect'],
    ['a quotation within a quotation', '“He said ‘no’ to us.”', 'He said ‘no’ to us', 'direct'],
  ];
  for (const [what, text, words, expected] of cases) {
    it(`takes ${what} for ${expected}`, () => {
      const start = text.indexOf(words);
      equal(speechOf(readArticle(text, 'plain'), [{ start, end: start + words.length }]), expected);
    });
  }

  it('takes pieces inside and outside for mixed', () => {
    const text = 'He said it was over, "for good."';
    const pieces = ['it was over', 'for good'].map((words) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    }));
    equal(speechOf(readArticle(text, 'plain'), pieces), 'mixed');
  });
});
