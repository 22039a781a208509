import assert from 'node:assert/strict';
import { type Files, messageOf, relatedOf, silentOn, speaksOf } from '../expect.ts';

const roles = [
  '{title: foreign minister, of: arvenia, from: 2021-05, until: 2025-03-17}',
  '{title: prime minister, of: arvenia, from: 2025-03-18}',
].join(', ');

/** A claim of Roe's in an article that came out on 19 March 2025. */
const said = (article: string, fields: string, offices = roles, published = '2025-03-19'): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md, published: ${published}}
entities:
  roe: {kind: person, name: Jane Roe, aliases: [Roe], roles: [${offices}]}
  doe: {kind: person, name: John Doe}
  arvenia: {kind: place, name: Arvenia, aliases: [{text: Арвения, language: ru}]}
  bervenia: {kind: place, name: Bervenia}
  call: {kind: event, name: the call, date: 2025-03-18}
claims:
  - {id: a, text: nothing was agreed, speaker: roe, ${fields}}
`,
  'a.md': article,
});
const dated = (mention: string) => `mention: ${mention}, date: 2025-03-18`;
const plain = (mention: string) => `${mention} said that nothing was agreed.\n`;
const by = (mention: string) => said(plain(mention), dated(mention));
const one = (title: string, more = '') => `{title: ${title}${more}, until: 2025-03-01}`;

describe('role-out-of-date', () => {
  speaksOf('role-out-of-date', {
    'in the mention': said(plain('The foreign minister'), dated('⟦The foreign minister⟧')),
    'before the name': said(plain('Foreign Minister Jane Roe'), dated('⟦Foreign Minister Jane Roe⟧')),
    'with where it is held': said(
      plain('The foreign minister of Arvenia'),
      dated('⟦The foreign minister of Arvenia⟧'),
    ),
    'with where it is held, before it': said(
      plain('Arvenian foreign minister Jane Roe'),
      dated('⟦Arvenian foreign minister Jane Roe⟧'),
    ),
    'right before the mention': said(plain('Foreign Minister Jane Roe'), dated('⟦Jane Roe⟧')),
    'in an apposition behind it': said(plain('Jane Roe, the foreign minister,'), dated('⟦Jane Roe⟧')),
    'in an apposition before it': said(plain('The foreign minister, Jane Roe,'), dated('⟦Jane Roe⟧')),
    'by the day of publication alone': said(plain('The foreign minister'), 'mention: ⟦the foreign minister⟧'),
    'by the occasion': said(
      plain('The foreign minister'),
      'mention: ⟦the foreign minister⟧, occasion: call',
      roles,
      '2025-04',
    ),
    'not yet': said(
      plain('The prime minister'),
      'mention: ⟦the prime minister⟧, date: 2025-03-11',
      roles,
      '2025-03-12',
    ),
    'a short title': said(plain('Minister Roe'), dated('⟦Minister Roe⟧'), one('minister')),
    'a short title, with its land': said(
      plain('Arvenia’s president'),
      dated('⟦Arvenia’s president⟧'),
      one('president', ', of: arvenia'),
    ),
    'two terms, neither of which covers it': said(
      plain('Mayor Roe'),
      dated('⟦Mayor Roe⟧'),
      `${one('mayor', ', from: 2001')}, {title: Mayor, from: 2025-04}`,
    ),
    'in Russian, in the land’s other case': said(
      'Министр иностранных дел Арвении Джейн заявила, что nothing was agreed.\r\n',
      dated('⟦Министр иностранных дел Арвении⟧'),
      one('министр иностранных дел', ', of: arvenia'),
    ),
    'where the article cannot be read': {
      ...said('', dated('⟦Foreign Minister Roe⟧')),
      'a.md': { kind: 'denied' },
    },
  });

  silentOn('role-out-of-date', {
    'the office of that day': by('The prime minister'),
    'the name alone': by('Jane Roe'),
    'a word of the title': by('The minister'),
    former: by('Former foreign minister Jane Roe'),
    'former, before the mention': said(
      plain('Former foreign minister Jane Roe'),
      dated('foreign minister Jane Roe'),
    ),
    'former, in the apposition': said(plain('Jane Roe, the former foreign minister,'), dated('Jane Roe')),
    'former, of two offices': said(plain('Jane Roe, former mayor and foreign minister,'), dated('Jane Roe')),
    'who was': said(plain('Jane Roe, who was foreign minister until Monday,'), dated('Jane Roe')),
    'then-': by('Then-foreign minister Jane Roe'),
    бывший: said(
      'Бывший министр Джейн заявила, что nothing was agreed.\n',
      dated('Бывший министр'),
      one('министр'),
    ),
    'a deputy': by('Deputy foreign minister Jane Roe'),
    'an aide to the minister': by('An aide to the foreign minister'),
    'an aide to the minister, in an apposition': said(
      plain('Jane Roe, an aide to the foreign minister,'),
      dated('Jane Roe'),
    ),
    'her spokesman': by('The foreign minister’s spokesman'),
    'another land': by('The foreign minister of Bervenia'),
    'a longer title': said(
      plain('The minister of defence'),
      dated('The minister of defence'),
      one('minister'),
    ),
    'a title in front that makes it another': said(
      plain('Press secretary Roe'),
      dated('Press secretary Roe'),
      one('secretary'),
    ),
    'somebody else beside her': said(plain('Jane Roe, with the foreign minister,'), dated('Jane Roe')),
    'somebody else’s title': said('Foreign minister Doe told Roe that nothing was agreed.\n', dated('Roe')),
    'in office when it was said': said(
      plain('The foreign minister'),
      'mention: The foreign minister, date: 2025-03-10',
    ),
    'in office when the article came out': said(
      plain('Prime Minister Jane Roe'),
      'mention: Prime Minister Jane Roe, date: 2024',
    ),
    'an uncertain end': said(plain('Mayor Roe'), dated('Mayor Roe'), '{title: mayor, until: 2025~}'),
    'an end in the same month': said(
      plain('Mayor Roe'),
      dated('Mayor Roe'),
      '{title: mayor, until: 2025-03}',
    ),
    'no term': said(plain('Mayor Roe'), dated('Mayor Roe'), '{title: mayor}'),
    'no dates at all': said(plain('The foreign minister'), 'mention: the foreign minister', roles, ''),
    'a second term': said(
      plain('Mayor Roe'),
      dated('Mayor Roe'),
      `${one('mayor')}, {title: mayor, from: 2025-03-10}`,
    ),
    'a longer title that is hers': said(
      plain('First minister Roe'),
      dated('First minister Roe'),
      `${one('minister')}, {title: first minister, from: 2025-03-10}`,
    ),
  });

  it('says since when', async () => {
    assert.match(
      await messageOf('role-out-of-date', by('The foreign minister')),
      /2025-03-18, Jane Roe was not “foreign minister” any more.*2025-03-17/,
    );
    assert.match(
      await messageOf(
        'role-out-of-date',
        said(plain('The prime minister'), 'mention: the prime minister', roles, '2025-03-12'),
      ),
      /“prime minister” yet.*2025-03-18/,
    );
  });

  it('shows the term and the article', async () => {
    assert.deepEqual(await relatedOf('role-out-of-date', by('The foreign minister')), [
      'a.news.yaml: 2025-03-17',
      'a.md: The foreign minister',
    ]);
  });
});
