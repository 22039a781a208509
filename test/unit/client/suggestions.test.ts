import assert from 'node:assert/strict';
import type { SuggestedClaim } from '../../../client/src/annotate/protocol.ts';
import { lineOf, percent, sureOnes } from '../../../client/src/annotate/suggestionItem.ts';

const claim: SuggestedClaim = {
  passages: [],
  words: 'We stop tonight',
  speech: 'direct',
  speaker: 'Jane Roe',
  known: true,
  cueWords: 'told',
  to: ['The Herald', 'reporters'],
  date: '2025-03-18',
  confidence: 0.956,
  reason: 'A quotation.',
};

/** Messages in English, as the editor fills them in. */
const english = {
  t: (message: unknown, ...values: unknown[]): string =>
    String(message).replaceAll(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
};

function line(changes: Partial<SuggestedClaim> = {}) {
  return lineOf({ ...claim, ...changes }, english);
}

describe('A suggestion in the list', () => {
  it('says what, how sure, who, with which word, to whom and when', () => {
    assert.deepEqual(line(), {
      label: '“We stop tonight”',
      description: '96 % sure · Jane Roe · told · to The Herald, reporters · 2025-03-18',
    });
  });

  it('says that the project does not know the speaker', () => {
    assert.match(line({ known: false }).description, /· Jane Roe \(new\) ·/);
  });

  it('says that nobody is named', () => {
    const { speaker: _, ...nobody } = claim;
    assert.match(lineOf(nobody, english).description, /· nobody is named ·/);
  });

  it('leaves out what is not told', () => {
    const { cueWords: _cue, date: _date, ...silent } = claim;
    assert.equal(lineOf({ ...silent, to: [] }, english).description, '96 % sure · Jane Roe');
  });

  it('is cut between words', () => {
    const { label } = line({ words: 'the strikes stop '.repeat(9) });
    assert.match(label, /^“(the strikes stop ?)+…”$/);
  });

  it('is never wholly sure unless it is', () => {
    assert.deepEqual([0.999, 1, 0].map(percent), [99, 100, 0]);
  });
});

describe('The suggestions that are sure enough', () => {
  it('are those at the threshold or above', () => {
    const claims = [0.79, 0.8, 0.9].map((confidence) => ({ ...claim, confidence }));
    assert.deepEqual(sureOnes(claims, 0.8), claims.slice(1));
  });
});
