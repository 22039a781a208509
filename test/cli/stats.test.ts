import assert from 'node:assert/strict';
import { monthOf } from '../../server/src/cli/stats/month.ts';
import { folderWith, newsmark } from './program.ts';

const people = `newsmark: 1
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: "=Doe, John"}
  talks: {kind: event, name: The talks, date: 2025-01-30}
sources:
  wire: {kind: agency-report, title: The wire}
  daily: {kind: article, title: "The \\"Daily\\"", derived-from: [wire]}
`;
const article = `newsmark: 1
article: {file: a.md, published: 2025-03-19}
sources: {call: {kind: interview, title: A call}}
claims:
  - {id: one, text: w, speaker: jane-roe, date: 2025-02-28, sources: [daily], verdict: supported}
  - {id: two, text: w, speaker: [jane-roe, john-doe], sources: [daily, call]}
  - {id: three, text: w, speaker: john-doe, sources: []}
  - {id: four, text: w, speech: narration, occasion: talks}
  - {id: five, text: w, speech: narration, sources: [{source: wire, stance: context}]}
`;
const files = { 'people.news.yaml': people, 'in/a.news.yaml': article, 'in/a.md': 'w\n' };

async function statsIn(...args: readonly string[]) {
  const { code, out, err } = await newsmark(['stats', ...args], { cwd: folderWith(files) });
  assert.deepEqual([code, err], [0, '']);
  return out;
}

async function json(...args: readonly string[]) {
  return JSON.parse(await statsIn('--format', 'json', ...args));
}

describe('newsmark stats', () => {
  it('counts claims, those that need a source, and those that have none', async () => {
    const { files: counted, claims, due, unsourced } = await json();
    assert.deepEqual({ counted, claims, due, unsourced }, { counted: 2, claims: 5, due: 3, unsourced: 1 });
  });

  it('counts a joint statement for each who made it', async () => {
    const { speakers } = await json();
    assert.deepEqual(speakers, [
      { id: '', name: '', claims: 2, due: 0, unsourced: 0 },
      { id: 'jane-roe', name: 'Jane Roe', claims: 2, due: 2, unsourced: 0 },
      { id: 'john-doe', name: '=Doe, John', claims: 2, due: 2, unsourced: 1 },
    ]);
  });

  it('tells what rests on a source by way of others, and what on it alone', async () => {
    const { sources } = await json();
    assert.deepEqual(sources, [
      { id: 'daily', name: 'The "Daily"', claims: 2, alone: 1, rests: 2 },
      { id: 'wire', name: 'The wire', claims: 1, alone: 0, rests: 2 },
      { id: 'in/a#call', name: 'A call', claims: 1, alone: 0, rests: 1 },
    ]);
  });

  it('counts by verdict', async () => {
    const { verdicts } = await json();
    assert.deepEqual(
      verdicts.map(({ id, claims }: { id: string; claims: number }) => [id, claims]),
      [
        ['', 4],
        ['supported', 1],
      ],
    );
  });

  it('counts by month of the claim, else of its occasion, else of the article', async () => {
    const { months } = await json();
    assert.deepEqual(
      months.map(({ id, claims }: { id: string; claims: number }) => [id, claims]),
      [
        ['2025-01', 1],
        ['2025-02', 1],
        ['2025-03', 3],
      ],
    );
  });

  it('counts only what the paths name', async () => {
    assert.equal((await json('people.news.yaml')).claims, 0);
  });

  it('is a table for people', async () => {
    assert.equal(
      await statsIn('--top', '2'),
      `Claims: 5, in files: 2
Without the source that they need: 1 of 3 (33 %)

By speaker           claims  unsourced
nobody is named           2          0
Jane Roe (jane-roe)       2          0
… and others: 1

The sources that most rests on  rest on it  name it  name it alone
The "Daily" (daily)                      2        2              1
The wire (wire)                          2        1              0
… and others: 1

By verdict  claims  unsourced
not judged       4          1
supported        1          0

By month  claims  unsourced
2025-01        1          0
2025-02        1          0
… and others: 1
`,
    );
  });

  it('is a table for spreadsheets, in which no name is a formula', async () => {
    assert.equal(
      await statsIn('--format', 'csv'),
      [
        'by,id,name,claims,due,unsourced,alone,rests',
        'total,,,5,3,1,,',
        'speaker,,,2,0,0,,',
        'speaker,jane-roe,Jane Roe,2,2,0,,',
        'speaker,john-doe,"\'=Doe, John",2,2,1,,',
        'source,daily,"The ""Daily""",2,,,1,2',
        'source,wire,The wire,1,,,0,2',
        'source,in/a#call,A call,1,,,0,1',
        'verdict,,,4,2,1,,',
        'verdict,supported,,1,1,0,,',
        'month,2025-01,,1,0,0,,',
        'month,2025-02,,1,1,0,,',
        'month,2025-03,,3,2,1,,',
        '',
      ].join('\r\n'),
    );
  });

  it('ends with 2 where there is nothing to count', async () => {
    const { code, out, err } = await newsmark(['stats'], { cwd: folderWith({}) });
    assert.deepEqual(
      { code, out, err },
      { code: 2, out: '', err: 'newsmark: There are no annotation files (*.news.yaml) in this folder.\n' },
    );
  });

  it('comes back from sources that rest on one another', async () => {
    const loop = `newsmark: 1
sources: {a: {kind: other, title: A, derived-from: [b]}, b: {kind: other, title: B, derived-from: [a]}}
claims: [{id: c, text: w, speech: narration, sources: [a]}]
`;
    const { out } = await newsmark(['stats', '--format', 'json'], {
      cwd: folderWith({ 'a.news.yaml': loop }),
    });
    assert.deepEqual(
      JSON.parse(out).sources.map(({ id, rests }: { id: string; rests: number }) => [id, rests]),
      [
        ['a', 1],
        ['b', 1],
      ],
    );
  });
});

describe('The month of a date', () => {
  const cases: Readonly<Record<string, string>> = {
    '2025-03-18': '2025-03',
    '2025-03': '2025-03',
    '2025': '2025',
    '2025-03-18?': '2025-03',
    '2025-03-1X': '2025-03',
    '2025-XX': '2025',
    '2025-03-18T17:00+03:00': '2025-03',
    '2025-03-01/2025-03-04': '2025-03',
    '2025-02/2025-03': '2025',
    '2024-12/2025-01': '',
    '[2025-03-19,2025-03-20]': '2025-03',
    '2025-21': '2025',
    '../2025-03-18': '',
    '2025-03-18/': '',
    '-0044-03-15': '',
    '202X': '',
    soon: '',
    '': '',
  };
  for (const [date, month] of Object.entries(cases))
    it(`of “${date}” is “${month}”`, () => assert.equal(monthOf(date), month));
});
