import { equal } from 'node:assert/strict';
import { readArticle } from '../../../server/src/article/article.ts';
import { anchorPhrase, type PhraseOptions } from '../../../server/src/article/phrase.ts';

const text =
  'The Minister told the press: "The ministers told us nothing," and he told nobody else. ' +
  'Later a minister’s aide spoke.\n\nThe spokesman said so, and so on and on until this line is longer than a hundred characters, at last.';
const article = readArticle(text, 'plain');
const quoted = 'The ministers told us nothing';
const near = [{ start: text.indexOf(quoted), end: text.indexOf(quoted) + quoted.length }];
const place = (phrase: string, options?: PhraseOptions) =>
  anchorPhrase(article, near, phrase, options)?.start ?? null;

describe('anchorPhrase', () => {
  it('is blind to case', () => {
    equal(place('the minister'), 0);
  });

  it('takes the nearest outside the text', () => {
    equal(place('told'), text.indexOf('told nobody'));
  });

  it('passes over places that are taken', () => {
    const start = text.indexOf('told nobody');
    equal(place('told', { taken: [{ start, end: start + 4 }] }), text.indexOf('told the press'));
  });

  it('finds what only the text holds', () => {
    equal(place('us'), text.indexOf('us nothing'));
  });

  it('takes whole words only', () => {
    equal(place('press: "the minister'), null);
  });

  it('looks on in the paragraph', () => {
    equal(place("a minister's aide"), text.indexOf('a minister’s'));
  });

  it('may be kept to the sentence', () => {
    equal(place('aide', { within: 'sentence' }), null);
  });

  it('knows a line that leads in to the text', () => {
    const led = 'The minister added:\n\n“It is over.”';
    const start = led.indexOf('It is');
    equal(anchorPhrase(readArticle(led, 'plain'), [{ start, end: start + 10 }], 'added')?.start, 13);
  });

  it('leaves other paragraphs alone', () => {
    equal(place('spokesman'), null);
  });
});
