import { deepEqual } from 'node:assert/strict';
import { readArticle } from '../../../server/src/article/article.ts';
import { sentencesOf } from '../../../server/src/article/sentences.ts';

function sentences(text: string): readonly string[] {
  const [paragraph] = readArticle(text, 'plain').paragraphs;
  return paragraph === undefined
    ? []
    : sentencesOf(paragraph).map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['parts sentences', ['The truce holds.', 'For how long?', 'Nobody knows!']],
    ['keeps titles with their names', ['Gen. Roe met Mr. Doe.', 'They spoke.']],
    ['keeps initials with their names', ['J. R. Roe agreed.', 'He left.']],
    ['keeps numbers whole', ['Prices rose by 3.5 percent to No. 7 in the list.', 'Then they fell.']],
    ['knows an abbreviation inside a sentence', ['The U.S. Senate met at 5 p.m. Monday.', 'It voted.']],
    [
      'knows an abbreviation that ends one',
      ['He left the U.S. The talks went on.'].flatMap(() => ['He left the U.S.', 'The talks went on.']),
    ],
    ['keeps a closing mark with its full stop', ['“It is over.”', 'He left.']],
    ['keeps a question with its attribution', ['“Is it over?” Roe asked.', 'It was.']],
    ['goes on after a question mark before a small letter', ['“Over?” he asked.', 'No.']],
    ['goes on after a dash and a small letter', ['"Who will decide?" — he asked.', 'Nobody.']],
    ['ends at an ellipsis before a capital', ['He waited…', 'Nothing came.']],
    ['reads Russian abbreviations', ['В 2025 г. Роу приехал в г. Ардов и т.д.', 'Он молчал.']],
    ['parts Chinese without spaces', ['他同意了。', '她没有。'].map((sentence) => sentence)],
    ['keeps the number of an item', ['1. First comes this.', 'Then that.']],
  ];
  for (const [what, expected] of cases) {
    it(what, () => {
      deepEqual(sentences(expected.join(/[。]/.test(expected[0] ?? '') ? '' : ' ')), expected);
    });
  }

  it('gives spans of the source', () => {
    deepEqual(sentences('One is\u00ad here.  Two is not.'), ['One is\u00ad here.', 'Two is not.']);
  });
});
