import assert from 'node:assert/strict';
import { type Files, mended, messageOf, relatedOf, silentOn, speaksOf, titlesOf } from '../expect.ts';

/** A claim of an article of Friday, 14 March 2025. */
const dated = (
  fields: string,
  article = 'Roe said on Monday that nothing was agreed.\n',
  published = ', published: 2025-03-14',
): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md${published}}
claims:
  - id: a
    text: nothing was agreed
    ${fields}
`,
  'a.md': article,
});

const fixOf = async (files: Files) => {
  const [title = 'no fix'] = await titlesOf('date-unresolved', files);
  return title.replace('Enter the date ', '');
};

describe('date-unresolved', () => {
  speaksOf('date-unresolved', {
    'words alone': dated('date: {text: ⟦on Monday⟧}'),
    'words for the event': dated('event-date: {text: ⟦"the day before"⟧}'),
    'words that nobody can work out': dated('date: {text: ⟦when the 🌹 bloomed⟧}'),
    'a value left empty': dated('date: {text: ⟦on Monday⟧, value: }'),
    'in an article that cannot be read': {
      'a.news.yaml':
        'newsmark: 1\r\narticle: {file: b.md}\r\nclaims:\r\n  - {id: a, text: a, date: {text: ⟦вчера⟧}}\r\n',
    },
  });

  silentOn('date-unresolved', {
    'words with a value': dated('date: {text: on Monday, value: 2025-03-10}'),
    'a value alone': dated('date: {value: 2025-03-10}'),
    'a value that is none': dated('date: {text: on Monday, value: 10 March}'),
    'a short date': dated('date: 2025-03-10'),
    'no words': dated('date: {text: }'),
    'nothing at all': dated('date: {}'),
    'a value that is being typed': dated('date:\n      text: on Monday\n      value\n'),
  });

  const worked: Readonly<Record<string, readonly [files: Files, value: string]>> = {
    'against publication': [dated('date: {text: on Monday}'), '2025-03-10'],
    'as the verb has it': [
      dated('date: {text: on Monday}', 'On Monday Roe will say that nothing was agreed.\n'),
      '2025-03-17',
    ],
    'against the day that the story has come to': [
      dated(
        'date: {text: The day before}',
        'They met on March 11. The day before, Roe said nothing was agreed.\n',
      ),
      '2025-03-10',
    ],
    'in a quotation against the day on which it was said': [
      dated(
        'date: 2025-03-12\n    event-date: {text: yesterday}',
        '“Yesterday nothing was agreed,” Roe said.\n',
      ),
      '2025-03-11',
    ],
    'by themselves, where the article has other words': [
      dated('date: {text: last week}'),
      '2025-03-03/2025-03-09',
    ],
    'by themselves, without publication': [
      dated('date: {text: "March 11, 2025"}', 'Nothing.\n', ''),
      '2025-03-11',
    ],
    'not without publication, where they lean on it': [
      dated('date: {text: on Monday}', 'Nothing.\n', ''),
      'no fix',
    ],
    'not where they lean on the story, and the article does not have them': [
      dated('date: {text: the day before}'),
      'no fix',
    ],
    'not where they are no date': [dated('date: {text: in due course}'), 'no fix'],
  };
  for (const [name, [files, value]] of Object.entries(worked))
    it(`works the words out ${name}`, async () => assert.equal(await fixOf(files), value));

  it('enters the value, and leaves the rest as it is', async () => {
    assert.equal(
      await mended('date-unresolved', dated("date: {text: 'on Monday'} # said")),
      dated("date: {value: 2025-03-10, text: 'on Monday'} # said")['a.news.yaml'],
    );
  });

  it('fills a value that is empty', async () => {
    assert.equal(
      await mended('date-unresolved', dated('date:\n      value: # ?\n      text: on Monday')),
      dated('date:\n      value: 2025-03-10 # ?\n      text: on Monday')['a.news.yaml'],
    );
  });

  it('puts a set of days in quotation marks', async () => {
    const after = await mended('date-unresolved', dated('event-date: {text: at the end of March}'));
    assert.match(String(after), /value: "\[2025-03-20\.\.2025-03-31\]"/);
  });

  it('says what it reads as', async () => {
    assert.match(
      await messageOf('date-unresolved', dated('date: {text: on Monday}')),
      /“on Monday”.*2025-03-10/,
    );
  });

  it('shows the words and what they were read against', async () => {
    assert.deepEqual(await relatedOf('date-unresolved', dated('date: {text: on Monday}')), [
      'a.md: Monday',
      'a.news.yaml: 2025-03-14',
    ]);
  });
});
