import assert from 'node:assert/strict';
import { readPhrases } from '../../../../bench/dates/phrases.ts';
import { chrono, newsmark } from '../../../../bench/dates/readers.ts';

/** The share of a set that a reader gets right. */
function rate(set: Parameters<typeof readPhrases>[0], reader: typeof newsmark): number {
  const phrases = readPhrases(set);
  return phrases.filter((phrase) => reader(phrase).right).length / phrases.length;
}

describe('the dates of news are read right', () => {
  it('in the phrases that the reader was built with, each of them', () => {
    const wrong = readPhrases('tuning').filter((phrase) => !newsmark(phrase).right);
    assert.deepEqual(wrong, []);
  });

  it('in those kept back, all but one in twenty', () => {
    assert(rate('held-out', newsmark) >= 0.95);
  });

  it('in Russian', () => {
    assert(rate('russian', newsmark) >= 0.95);
  });

  it('far more often than by a reader that knows no story and no tense', () => {
    assert(rate('held-out', newsmark) - rate('held-out', chrono) > 0.2);
  });
});
