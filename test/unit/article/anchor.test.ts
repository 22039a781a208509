import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Anchoring, anchorClaims, type Quote } from '../../../server/src/article/anchor.ts';
import { type ArticleFormat, readArticle } from '../../../server/src/article/article.ts';
import { stopwatch } from '../stopwatch.ts';

function anchor(text: string, quote: Quote, format: ArticleFormat = 'plain'): Anchoring {
  const [anchoring] = anchorClaims(readArticle(text, format), [quote]);
  if (anchoring === undefined) throw new Error('no answer');
  // Spans that move with their paragraphs as they are now.
  return JSON.parse(JSON.stringify(anchoring));
}

/** The source of a match, piece by piece; its status where it is not exact. */
function found(text: string, quote: Quote | string, format?: ArticleFormat): readonly string[] | string {
  const anchoring = anchor(text, typeof quote === 'string' ? { pieces: [quote] } : quote, format);
  if (anchoring.status !== 'exact') return anchoring.status;
  return anchoring.pieces.map(({ start, end }) => text.slice(start, end));
}

describe('anchorClaims, comparing words', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['white space', 'nothing  was\r\nagreed', 'nothing was agreed', 'nothing  was\r\nagreed'],
    ['curly and straight marks', 'called it “over” then', 'called it "over" then', 'called it “over” then'],
    ['guillemets', 'called it «over» then', 'called it "over" then', 'called it «over» then'],
    ['apostrophes', 'it isn’t over', "it isn't over", 'it isn’t over'],
    ['dashes', 'over – or not', 'over - or not', 'over – or not'],
    ['soft hyphens', 'co\u00adoperation ended', 'cooperation ended', 'co\u00adoperation ended'],
    ['composed letters', 'the cafe\u0301 closed', 'the café closed', 'the cafe\u0301 closed'],
    ['letters composed in the claim', 'the café closed', 'the cafe\u0301 closed', 'the café closed'],
    ['Cyrillic', 'Он сказал, что всё кончено.', 'всё кончено', 'всё кончено'],
    ['characters beyond the basic plane', 'a 🕊 over 𝔸rvenia flew', 'over 𝔸rvenia', 'over 𝔸rvenia'],
    ['Chinese within a sentence', '他说停火今晚开始。', '停火今晚', '停火今晚'],
    ['marks at the ends of the claim', '"It is over," he said.', '"It is over."', 'It is over'],
    [
      'a mark at one end that closes one inside',
      'He said "over," and left',
      'He said "over"',
      'He said "over',
    ],
    ['a mark that both have', 'He said "over" and left', 'He said "over"', 'He said "over"'],
    ['a line break between paragraphs', 'It is over.\n\nWe go home.', 'is over. We go', 'is over.\n\nWe go'],
  ];
  for (const [what, text, claim, expected] of cases) {
    it(`does not mind ${what}`, () => {
      deepEqual(found(text, claim), [expected]);
    });
  }

  it('sees through Markdown', () => {
    deepEqual(found('the **strikes** [stop](x) &amp; stay', 'strikes stop & stay', 'markdown'), [
      'strikes** [stop](x) &amp; stay',
    ]);
  });

  it('minds case', () => {
    equal(found('THE STRIKES', 'the strikes'), 'orphan');
  });

  it('minds look-alike letters', () => {
    equal(found('Кiev', 'Kiev'), 'orphan');
  });

  it('tells a single mark from a double one', () => {
    equal(anchor('he is a "so called" one', { pieces: ["a 'so called' one"] }).status, 'drifted');
  });

  it('does not part a letter from its mark', () => {
    equal(found('x\u0302', 'x'), 'orphan');
  });

  it('prefers whole words', () => {
    deepEqual(found('towards war', 'war'), ['war']);
  });

  it('does not find a word inside another', () => {
    equal(found('towards peace', 'war'), 'orphan');
  });

  it('takes no short word for the end of another', () => {
    equal(found('She was “unhinged”, they said.', 'as “unhinged”'), 'drifted');
  });

  it('finds words of which the last was cut short', () => {
    deepEqual(found('the strikes stopped', 'the strikes stop'), ['the strikes stop']);
  });

  it('finds nothing in a claim without words', () => {
    equal(found('He said "yes".', '" "'), 'orphan');
  });

  it('counts the byte order mark among the offsets', () => {
    deepEqual(anchor('\ufeffIt is over.', { pieces: ['It is'] }), {
      status: 'exact',
      pieces: [{ start: 1, end: 6 }],
    });
  });
});

describe('anchorClaims, several matches', () => {
  const text = 'He said no. She said no. They all said no.';

  it('are ambiguous', () => {
    deepEqual(anchor(text, { pieces: ['no'] }), {
      status: 'ambiguous',
      places: [[{ start: 8, end: 10 }], [{ start: 21, end: 23 }], [{ start: 39, end: 41 }]],
      count: 3,
    });
  });

  const choices: readonly (readonly [string, Omit<Quote, 'pieces'>, number])[] = [
    ['a prefix', { prefix: 'She said ' }, 21],
    ['a prefix whose white space differs', { prefix: ' She  said' }, 21],
    ['a suffix', { suffix: '. They' }, 21],
    ['a number', { nth: 3 }, 39],
    ['a prefix and a number', { prefix: 'said', nth: 2 }, 21],
  ];
  for (const [what, context, start] of choices) {
    it(`${what} chooses among them`, () => {
      deepEqual(anchor(text, { pieces: ['no'], ...context }), {
        status: 'exact',
        pieces: [{ start, end: start + 2 }],
      });
    });
  }

  it('stay ambiguous where the number is too high', () => {
    equal(anchor(text, { pieces: ['no'], nth: 4 }).status, 'ambiguous');
  });

  it('a prefix may leave out the mark that opens the text', () => {
    deepEqual(
      found('He wrote: "It is over." She said: "It is over."', {
        pieces: ['It is over'],
        prefix: 'She said:',
      }),
      ['It is over'],
    );
  });

  it('no prefix matters where there is only one', () => {
    deepEqual(found('It is over.', { pieces: ['over'], prefix: 'certainly not ' }), ['over']);
  });
});

describe('anchorClaims, in the order of the claims', () => {
  const before = 'The bridge is closed, the mayor said on Monday.';
  const after = 'The trams run again, the mayor said on Friday.';
  const quotes = (quote: Quote) => [
    { pieces: ['The bridge is closed'] },
    quote,
    { pieces: ['The trams run again'] },
  ];
  const middle = (text: string, quote: Quote) =>
    anchorClaims(readArticle(text, 'plain'), quotes(quote))[1]?.status;

  it('a prefix that was reworded still chooses', () => {
    const quote = { pieces: ['the harbour'], prefix: 'The council wants to sell ' };
    const text = `${before} The council plans to sell the harbour. ${after} Nobody asked the harbour.`;
    equal(middle(text, quote), 'exact');
  });

  it('the order chooses no place around which nothing is left of the prefix', () => {
    const quote = { pieces: ['the harbour'], prefix: 'The council wants to sell ' };
    const text = `${before} Ships had left the harbour. ${after} Nobody asked the harbour.`;
    equal(middle(text, quote), 'ambiguous');
  });

  it('nor the only place that is left', () => {
    const quote = { pieces: ['the harbour'], prefix: 'The council wants to sell ' };
    equal(middle(`${before} Ships had left the harbour. ${after}`, quote), 'orphan');
  });
});

describe('anchorClaims, thousands of equal words', () => {
  const places = Array.from({ length: 10_000 }, (_, at) => `He said no to offer ${at} of the day.`);
  const article = readArticle(places.join(' '), 'plain');

  it('takes no longer for each claim than for one', () => {
    const quotes = Array.from({ length: 3000 }, (_, at) => ({
      pieces: ['said no'],
      suffix: ` to offer ${at} of`,
    }));
    const time = stopwatch();
    const anchorings = anchorClaims(article, quotes);
    const taken = time();
    ok(anchorings.every(({ status }) => status === 'exact'));
    ok(taken < 2000, `${Math.round(taken)} ms`);
  });
});

describe('anchorClaims, passages', () => {
  it('match as a whole, in order', () => {
    deepEqual(found('"It stops," he said, "and stays so."', { pieces: ['It stops', 'and stays so'] }), [
      'It stops',
      'and stays so',
    ]);
  });

  it('do not match in another order', () => {
    equal(found('"and stays so," he said. "It stops."', { pieces: ['It stops', 'and stays so'] }), 'orphan');
  });

  it('take the shortest span', () => {
    deepEqual(anchor('We agree. We agree and we sign.', { pieces: ['We agree', 'we sign'] }), {
      status: 'exact',
      pieces: [
        { start: 10, end: 18 },
        { start: 23, end: 30 },
      ],
    });
  });

  it('prefer one paragraph', () => {
    const text = `We agree.\n${'x'.repeat(101)}\nThey sign. We agree, they sign.`;
    deepEqual(anchor(text, { pieces: ['We agree', 'they sign'] }).status, 'exact');
  });

  it('may lie in two paragraphs', () => {
    deepEqual(found('“We agree.\n\n“And we sign.”', { pieces: ['We agree', 'And we sign'] }), [
      'We agree',
      'And we sign',
    ]);
  });

  it('are counted as wholes', () => {
    deepEqual(anchor('one two one two', { pieces: ['one', 'two'], nth: 2 }), {
      status: 'exact',
      pieces: [
        { start: 8, end: 11 },
        { start: 12, end: 15 },
      ],
    });
  });
});
