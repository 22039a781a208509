import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Anchoring, anchorClaims, type Quote } from '../../../server/src/article/anchor.ts';
import { readArticle } from '../../../server/src/article/article.ts';
import { stopwatch } from '../stopwatch.ts';

function anchorAll(text: string, quotes: readonly Quote[]): readonly Anchoring[] {
  return anchorClaims(readArticle(text, 'plain'), quotes);
}

function drift(text: string, ...pieces: readonly string[]): Anchoring | undefined {
  return anchorAll(text, [{ pieces }])[0];
}

describe('anchorClaims, drift', () => {
  const text =
    'The minister told reporters that the ceasefire would begin on Tuesday night, and then she left.';

  it('shows the words that the article has now', () => {
    const anchoring = drift(text, 'the ceasefire will begin on Tuesday night');
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, [
      'the ceasefire would begin on Tuesday night',
    ]);
  });

  it('says how similar they are', () => {
    const anchoring = drift('abcde fghij klmno', 'abcde fghiX klmno');
    equal(anchoring?.status === 'drifted' && anchoring.similarity, 1 - 1 / 17);
  });

  it('takes in the last word where it was replaced', () => {
    const anchoring = drift(text, 'the ceasefire would begin on Tuesday evening');
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, [
      'the ceasefire would begin on Tuesday night',
    ]);
  });

  it('begins with no mark that belongs to what is before it', () => {
    const anchoring = drift('They said “never” to the old plan of theirs.', 'not the old plan of theirs');
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, ['to the old plan of theirs']);
  });

  it('begins with no full stop of the sentence before it where a word is gone', () => {
    const anchoring = anchorAll('The ferry left. It waited over two hours. Then the fog lifted.', [
      { pieces: ['The ferry left'] },
      { pieces: ['It waited more than two hours'], prefix: 'left. ', suffix: '. Then' },
      { pieces: ['Then the fog lifted'] },
    ])[1];
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, ['It waited over two hours']);
  });

  it('begins with no comma of what is before it where a word is gone', () => {
    const anchoring = drift(
      'She added that, according to him, Roe is the one whom the port had chosen for talks.',
      'Roe is not the one whom the port had chosen for talks',
    );
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, [
      'Roe is the one whom the port had chosen for talks',
    ]);
  });

  it('begins with no mark whose other half is behind it', () => {
    const anchoring = drift(
      '“Huge harbour deals and calm seas are what comes next,” she said.',
      'Colossal harbour deals and calm seas are what comes next',
    );
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, [
      'Huge harbour deals and calm seas are what comes next',
    ]);
  });

  it('leaves out the marks around it, and the dash behind them', () => {
    const text =
      'They left.\n\n“Who will guard the harbour? Who will count ships?” — she asked the town.\n\nIt rained.';
    const anchoring = anchorAll(text, [
      { pieces: ['They left'] },
      { pieces: ['Who will watch the harbour? Who will count the ships?'] },
      { pieces: ['It rained'] },
    ])[1];
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, [
      'Who will guard the harbour? Who will count ships?',
    ]);
  });

  it('begins with a mark whose other half is in it', () => {
    const anchoring = drift(
      'They left the “old” plan of theirs on the table.',
      '“old” plans of theirs on the table',
    );
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, ['“old” plan of theirs on the table']);
  });

  it('parts no word at its apostrophe', () => {
    const anchoring = drift('Now it’s the only old plan of theirs.', 'is the only old plan of theirs');
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, ['it’s the only old plan of theirs']);
  });

  it('takes in a short first word where a word behind it was parted', () => {
    const anchoring = drift('Some get a dif\nferent kind of help.', 'a different kind of help');
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, ['a dif ferent kind of help']);
  });

  it('takes in a short last word where one came in before it', () => {
    const anchoring = drift(
      'The ships will never again come to it, she said.',
      'The ships will never come to it',
    );
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, ['The ships will never again come to it']);
  });

  it('takes in both halves of a last word that was parted', () => {
    const anchoring = drift('She wants merit aid for studen ts.', 'merit aid for students');
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, ['merit aid for studen ts']);
  });

  it('finds a word with a letter wrong', () => {
    const anchoring = drift(text, 'ceasefyre');
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, ['ceasefire']);
  });

  it('follows passages', () => {
    const anchoring = drift(text, 'the ceasefire will begin', 'and then she went');
    deepEqual(anchoring?.status === 'drifted' && anchoring.words, [
      'the ceasefire would begin',
      'and then she left',
    ]);
  });

  const weighty: readonly (readonly [string, string, string, { digit: boolean; negation: boolean }])[] = [
    ['a number', 'It takes 30 days to begin', 'It takes 14 days to begin', { digit: true, negation: false }],
    [
      'a negation',
      'They will never agree to the plan',
      'They will soon agree to the plan',
      { digit: false, negation: true },
    ],
    [
      'a contraction',
      'We do agree to this plan of theirs',
      'We don’t agree to this plan of theirs',
      { digit: false, negation: true },
    ],
    [
      'a Russian negation',
      'Мы не согласны с этим планом',
      'Мы согласны с этим планом',
      { digit: false, negation: true },
    ],
    [
      'neither',
      'They will gladly agree to the plan',
      'They will readily agree to the plan',
      { digit: false, negation: false },
    ],
  ];
  for (const [what, claim, now, changed] of weighty) {
    it(`says whether ${what} changed`, () => {
      const anchoring = drift(`${now}.`, claim);
      deepEqual(anchoring?.status === 'drifted' && anchoring.changed, changed);
    });
  }

  it('stops at a similarity of 0.8 where nothing else helps', () => {
    equal(drift(text, 'that a ceasefire could hold from Monday')?.status, 'orphan');
  });

  it('goes down to 0.6 where the prefix singles out one place', () => {
    const quote = { pieces: ['the ceasefire could start on Monday night'], prefix: 'told reporters that ' };
    equal(anchorAll(text, [quote])[0]?.status, 'drifted');
  });

  it('goes down to 0.6 where the neighbours single out one place', () => {
    const quotes = [
      { pieces: ['The minister told reporters'] },
      { pieces: ['the ceasefire could start on Monday night'] },
      { pieces: ['and then she left'] },
    ];
    equal(anchorAll(text, quotes)[1]?.status, 'drifted');
  });

  describe('a short text that only its neighbours place', () => {
    const first = { pieces: ['The strike begins at noon'] };
    const last = { pieces: ['Nobody was hurt on either side'] };
    const status = (sentence: string, quote: Quote) =>
      anchorAll(`The strike begins at noon. ${sentence} Nobody was hurt on either side.`, [
        first,
        quote,
        last,
      ])[1]?.status;
    const quote = { pieces: ['the new harbour plan'], mention: 'the mayor', cue: 'defended' };

    it('is found beside its mention', () => {
      equal(status('Later the mayor praised the ancient harbour plan.', quote), 'drifted');
    });

    it('is found beside its cue', () => {
      equal(status('Later she defended the ancient harbour plan.', quote), 'drifted');
    });

    it('is not found beside neither', () => {
      equal(status('Later everybody read the ancient harbour plan.', quote), 'orphan');
    });

    it('is found where neither is known', () => {
      equal(status('Later everybody read the ancient harbour plan.', { pieces: quote.pieces }), 'drifted');
    });
  });

  it('does not choose between two places that are alike', () => {
    equal(
      drift('We agree to plan A today. We agree to plan B today.', 'We agree to plan C today')?.status,
      'orphan',
    );
  });

  it('does not take the place of another claim', () => {
    const quotes = [{ pieces: ['The mayor of Ardov agreed'] }, { pieces: ['The major of Ardov agreed'] }];
    equal(anchorAll('The mayor of Ardov agreed to it.', quotes)[1]?.status, 'orphan');
  });

  it('finds nothing for a sentence that was deleted', () => {
    const rest =
      'The minister arrived on Monday. She met the president and the press. Nothing else was planned.';
    equal(drift(rest, 'The harbour will be closed until the strike of its workers ends')?.status, 'orphan');
  });

  it('does not take a short text for another that has its words by chance', () => {
    const quotes = [
      { pieces: ['said no'], prefix: 'whereas the opposition ' },
      { pieces: ['a'] },
      { pieces: ['b'] },
    ];
    const [first] = anchorAll('a then b. And the mayor of the town finally said no', quotes);
    equal(first?.status, 'orphan');
  });

  it('does not stall on many lost claims in a large article', () => {
    const words = Array.from({ length: 150_000 }, (_, at) => `w${(at * 7919) % 20_011}`);
    const lost = Array.from({ length: 1000 }, (_, at) => ({
      pieces: [Array.from({ length: 12 }, (_, word) => `w${(at * 31 + word * 977) % 20_011}`).join(' ')],
    }));
    const taken = stopwatch();
    anchorAll(words.join(' '), lost);
    ok(taken() < 10_000);
  });
});
