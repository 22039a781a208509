import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { anchorClaims } from '../../../server/src/article/anchor.ts';
import { readArticle } from '../../../server/src/article/article.ts';
import { selectorsFor } from '../../../server/src/article/selectors.ts';

describe('selectorsFor', () => {
  const text = 'On Monday the ministry said no. On Tuesday the palace said no. No more was said.';
  const article = readArticle(text, 'plain');
  const selectors = (from: string, words: string) => {
    const start = text.indexOf(words, text.indexOf(from));
    return selectorsFor(article, [{ start, end: start + words.length }]);
  };

  it('says nothing where the words stand once', () => {
    deepEqual(selectors('On', 'Monday'), {});
  });

  it('gives a short text a prefix that tells much, in whole words', () => {
    deepEqual(selectors('Tuesday', 'no'), { prefix: 'On Tuesday the palace said ' });
  });

  it('gives a suffix where that is shorter', () => {
    deepEqual(selectors('On', 'On'), { suffix: ' Monday the ministry said' });
  });

  it('gives a long text no more words than are needed', () => {
    const line = 'the bridges over the river would be rebuilt by autumn';
    const twice = `On Monday the ministry said that ${line}. On Tuesday the palace added that ${line}.`;
    const start = twice.lastIndexOf(line);
    deepEqual(selectorsFor(readArticle(twice, 'plain'), [{ start, end: start + line.length }]), {
      prefix: 'palace added that ',
    });
  });

  it('falls back to a number', () => {
    const line = 'Yes.\n\n'.repeat(3);
    deepEqual(selectorsFor(readArticle(line, 'plain'), [{ start: 12, end: 15 }]), { nth: 3 });
  });

  it('leads back to any words of any text', () => {
    const word = fc.constantFrom(
      'he',
      'said',
      'no',
      '"no"',
      'no,',
      'é',
      'e\u0301',
      '—',
      '“it',
      'over”',
      'не',
      '漢字',
      '🕊',
      '1.5',
    );
    const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\r\n\r\n', '\u00a0');
    const parts = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (words, from, length) => {
        const whole = words.flat().join('');
        const first = from % words.length;
        const last = Math.min(words.length, first + 1 + (length % 4));
        const start = words.slice(0, first).flat().join('').length;
        const picked = words.slice(first, last).flat().slice(0, -1).join('');
        if (!/[\p{L}\p{N}]/u.test(picked)) return;
        const read = readArticle(whole, 'plain');
        const place = { start, end: start + picked.length };
        const [anchoring] = anchorClaims(read, [{ pieces: [picked], ...selectorsFor(read, [place]) }]);
        const [piece] = anchoring?.status === 'exact' ? anchoring.pieces : [];
        const bare = (words: string) => words.replace(/^["“”\s]+|[.,"“”\s]+$/g, '');
        deepEqual(
          piece && {
            text: bare(whole.slice(piece.start, piece.end)),
            inside: piece.start >= start && piece.end <= place.end,
          },
          { text: bare(picked), inside: true },
        );
      }),
      { numRuns: 1000 },
    );
  });
});
