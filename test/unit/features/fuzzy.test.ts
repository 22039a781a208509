import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folded, foldedWords, nameScore, sentenceScore } from '../../../server/src/features/fuzzy.ts';

/** The names that fit what was typed, the best first. */
function ranked(typed: string, ...names: readonly string[]): readonly string[] {
  const words = folded(typed).split(' ');
  return names
    .flatMap((name) => {
      const score = nameScore(words, folded(name));
      return score === undefined ? [] : [{ name, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

function fits(typed: string, sentence: string): boolean {
  return sentenceScore(foldedWords(typed).trim().split(' '), foldedWords(sentence)) !== undefined;
}

describe('A name', () => {
  it('fits where its letters stand in their order', () => {
    assert.deepEqual(ranked('jnr', 'Jane Roe', 'Roe Jane'), ['Jane Roe']);
  });

  it('fits blind to case and accents', () => {
    assert.deepEqual(ranked('erdogan', 'Recep Erdoğan'), ['Recep Erdoğan']);
  });

  it('fits in any script', () => {
    assert.deepEqual(ranked('лавр', 'Сергей Лавров', 'Jane Roe'), ['Сергей Лавров']);
  });

  it('fits words in any order', () => {
    assert.deepEqual(ranked('roe jane', 'Jane Roe'), ['Jane Roe']);
  });

  it('does not fit where one of the words is missing', () => {
    assert.deepEqual(ranked('jane doe', 'Jane Roe'), []);
  });

  it('is better the more of its words begin with what was typed', () => {
    assert.deepEqual(ranked('jr', 'major', 'jane-roe'), ['jane-roe', 'major']);
  });

  it('is better where the letters stand together', () => {
    assert.deepEqual(ranked('rad', 'grand', 'trade'), ['trade', 'grand']);
  });

  it('is best where it is what was typed', () => {
    assert.deepEqual(ranked('roe', 'Roebuck', 'Jane Roe', 'Roe'), ['Roe', 'Roebuck', 'Jane Roe']);
  });

  it('fits any selection of its letters', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...'abcйё 1-'), fc.boolean())), (letters) => {
        const name = folded(letters.map(([letter]) => letter).join(''));
        const typed = folded(
          letters.map(([letter, taken]) => (taken && letter !== ' ' ? letter : '')).join(''),
        );
        assert.equal(typeof nameScore(typed === '' ? [] : [typed], name), 'number');
      }),
    );
  });
});

describe('A sentence', () => {
  it('fits where its words begin with what was typed', () => {
    assert.ok(fits('pow str', 'Strikes on “power” plants'));
  });

  it('does not fit by letters inside its words', () => {
    assert.ok(!fits('ower', 'Strikes on power plants'));
  });

  it('fits words joined by hyphens', () => {
    assert.ok(fits('cease-f', 'A cease–fire holds'));
  });

  it('is better where the words stand as they were typed', () => {
    const score = (sentence: string) => sentenceScore(['power', 'plants'], foldedWords(sentence)) ?? 0;
    assert.ok(score('The power plants stop') > score('The plants stop making power'));
  });
});
