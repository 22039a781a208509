import assert from 'node:assert/strict';
import { type Files, mended, messageOf, relatedOf, silentOn, speaksOf, titlesOf } from '../expect.ts';

/** A claim of an article of Friday, 14 March 2025. */
const reported = (article: string, fields = '', id = '⟦no-deal⟧'): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md, published: 2025-03-14}
entities:
  roe: {kind: person, name: Roe}
  dated-talks: {kind: event, name: talks, date: 2025-03-11}
  talks: {kind: event, name: talks}
claims:
  - id: ${id}
    text: nothing was agreed
    speaker: roe
${fields}`,
  'a.md': article,
});

const said = 'Roe said on Monday that nothing was agreed.\n';
const silent = (article: string, fields = '') => reported(article, fields, 'no-deal');

describe('undated-claim', () => {
  speaksOf('undated-claim', {
    'a date with the reporting verb': reported(said),
    'with a cue that only the annotation knows': reported(
      'Roe posted on Monday that nothing was agreed.\n',
      '    cue: posted\n',
    ),
    'before it, behind a byte order mark and an emoji': reported(
      '\ufeff🎄 On March 11, Roe told reporters that nothing was agreed.\n',
    ),
    'with an occasion that has no date': reported(said, '    occasion: talks\n'),
    'beside an event-date that is another day': reported(
      'Roe said on Monday that nothing was agreed at the weekend.\n',
      '    event-date: 2025-03-09\n',
    ),
    'at a date without a value': reported(said, '    ⟦date⟧:\n', 'no-deal'),
    'words that have changed a little': reported('Roe said on Monday: Nothing was agreed.\n'),
  });

  silentOn('undated-claim', {
    'a claim with a date': silent(said, '    date: 2025-03-10\n'),
    'a claim with words for a date': silent(said, '    date: {text: on Monday}\n'),
    'a claim with a date that is none': silent(said, '    date: Monday\n'),
    'an occasion with a date': silent(said, '    occasion: dated-talks\n'),
    'an occasion that nobody defines': silent(said, '    occasion: nowhere\n'),
    'the date of the event, by its value': silent(said, '    event-date: 2025-03-10\n'),
    'the date of the event, by its words': silent(
      said,
      '    event-date: {value: 2025-03, text: on Monday}\n',
    ),
    'a date in the claim’s own words': {
      'a.news.yaml': `newsmark: 1
article: {file: a.md, published: 2025-03-14}
entities: {roe: {kind: person, name: Roe}}
claims: [{id: a, text: nothing was agreed on Monday, speaker: roe}]
`,
      'a.md': 'Roe said that nothing was agreed on Monday.\n',
    },
    'the date of another verb': silent('Roe, who met Doe on Monday, said that nothing was agreed.\n'),
    'the date of a noun': silent('Asked about the March 11 talks, Roe said that nothing was agreed.\n'),
    'two dates': silent('Roe said on Monday, and said again on Tuesday, that nothing was agreed.\n'),
    'a date in another sentence': silent('Roe spoke on Monday. She said that nothing was agreed.\n'),
    'an article without a day': {
      ...silent(said),
      'a.news.yaml': String(silent(said)['a.news.yaml']).replace(', published: 2025-03-14', ''),
    },
    'a claim without a speaker': {
      ...silent(said),
      'a.news.yaml': String(silent(said)['a.news.yaml']).replace('    speaker: roe\n', ''),
    },
    'words that stand in two places': silent(`${said}\n${said}`),
    'words that stand nowhere': silent('Roe said on Monday that all was well.\n'),
    'an article that cannot be read': { 'a.news.yaml': String(silent('')['a.news.yaml']) },
    'a file that is being typed': silent(said, '    date\n'),
  });

  it('tells the words and the day', async () => {
    assert.match(
      await messageOf('undated-claim', reported(said)),
      /“nothing was agreed”.*“Monday”.*2025-03-10/,
    );
  });

  it('shows the words in the article', async () => {
    assert.deepEqual(await relatedOf('undated-claim', reported(said)), ['a.md: Monday']);
  });

  const entered = '    date: {value: 2025-03-10, text: Monday}\n';

  it('enters the day and the words in their place', async () => {
    assert.equal(
      await mended('undated-claim', reported(said, '    sources: [] # none\n')),
      silent(said, `${entered}    sources: [] # none\n`)['a.news.yaml'],
    );
  });

  it('fills a date that is empty', async () => {
    assert.equal(
      await mended('undated-claim', reported(said, '    date: # when?\n', 'no-deal')),
      silent(said, entered.replace('\n', ' # when?\n'))['a.news.yaml'],
    );
  });

  it('has no fix for a claim behind an alias', async () => {
    const files = {
      'a.news.yaml': `newsmark: 1
article: {file: a.md, published: 2025-03-14}
x-claim: &claim {id: a, text: nothing was agreed, speaker: roe}
claims: [*claim]
`,
      'a.md': said,
    };
    assert.deepEqual(await titlesOf('undated-claim', files), []);
  });
});
