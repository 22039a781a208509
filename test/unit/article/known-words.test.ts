import assert from 'node:assert/strict';
import type { Quote } from '../../../server/src/article/anchor.ts';
import { readArticle } from '../../../server/src/article/article.ts';
import { KnownWords, MOST_FORGOTTEN } from '../../../server/src/article/known-words.ts';

const article = readArticle('The bridge stays open, she said.', 'plain');

/** Quotations of some words, as they are while somebody types a number behind them. */
function quotes(words: string, count: number): readonly Quote[] {
  return Array.from({ length: count }, (_, number) => ({ pieces: [`${words} ${number}`] }));
}

/** Words that claims quote and others that one of them quoted in between, looked for; then what claims quote is kept. */
function typed(quoted: readonly Quote[], between: readonly Quote[]) {
  const known = new KnownWords();
  const look = (all: readonly Quote[]) => all.map((quote) => ({ quote, words: known.of(article, quote) }));
  const kept = look(quoted);
  known.keep(kept);
  const left = look(between);
  known.keep(kept);
  const isKnown = ({ quote, words }: (typeof kept)[number]) => known.of(article, quote) === words;
  return { kept: kept.filter(isKnown).length, left: left.filter(isKnown).length };
}

describe('Words that claims quote', () => {
  it('are looked for once, however many claims quote them', () => {
    const known = new KnownWords();
    const [once, again] = [
      known.of(article, { pieces: ['stays open'] }),
      known.of(article, { pieces: ['stays open'] }),
    ];
    assert.equal(once, again);
  });

  it('are known apart from the same words in passages', () => {
    const known = new KnownWords();
    const one = known.of(article, { pieces: ['stays open'] });
    assert.notEqual(known.of(article, { pieces: ['stays', 'open'] }), one);
  });

  it('are remembered for a while once no claim quotes them', () =>
    assert.deepEqual(typed(quotes('open', 3), quotes('stays', MOST_FORGOTTEN)), {
      kept: 3,
      left: MOST_FORGOTTEN,
    }));

  it('are forgotten once those are many, in a file of thousands of claims too', () =>
    assert.deepEqual(typed(quotes('open', 3000), quotes('stays', MOST_FORGOTTEN + 1)), {
      kept: 3000,
      left: 0,
    }));
});
