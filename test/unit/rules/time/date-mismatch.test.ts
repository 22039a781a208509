import assert from 'node:assert/strict';
import { type Files, mended, messageOf, relatedOf, silentOn, speaksOf, titlesOf } from '../expect.ts';

/** A claim of an article of Friday, 14 March 2025. */
const dated = (
  fields: string,
  article = 'Roe said that nothing was agreed.\n',
  published = '2025-03-14',
): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md, published: ${published}}
claims:
  - id: a
    text: nothing was agreed
    ${fields}
`,
  'a.md': article,
});

/** A claim that leaves its date to its occasion. */
const heldOn = (day: string, eventDate: string, article?: string): Files => {
  const files = dated(`occasion: talks\n    event-date: {${eventDate}}`, article);
  return {
    ...files,
    'events.news.yaml': `newsmark: 1\nentities:\n  talks: {kind: event, name: the talks, date: ${day}}\n`,
  };
};

describe('date-mismatch', () => {
  speaksOf('date-mismatch', {
    'another day of the week': dated('date: {value: ⟦2025-03-11⟧, text: on Monday}'),
    'the right day of the week, a week too early': dated('date: {value: ⟦2025-03-03⟧, text: on Monday}'),
    'a day of the week to come, for when it was said': dated('date: {value: ⟦2025-03-17⟧, text: on Monday}'),
    'another day of the calendar': dated('date: {value: ⟦2025-03-12⟧, text: on March 11}'),
    'another month': dated('date: {value: ⟦2025-02-11⟧, text: "11 March"}'),
    'another year, written': dated('date: {value: ⟦2024-03-11⟧, text: "March 11, 2025"}'),
    'another year, understood': dated('date: {value: ⟦2024-03-11⟧, text: March 11}'),
    'a month that does not hold it': dated('date: {value: ⟦2025-02⟧, text: March 11}'),
    'another year alone': dated('event-date: {value: ⟦2020⟧, text: in 2021}'),
    yesterday: dated('date: {value: ⟦2025-03-14⟧, text: yesterday}'),
    'today, behind an emoji and in marks': dated('date: {text: "🗞 today", value: ⟦"2025-03-13"⟧}'),
    'a moment of another day': dated('date: {value: ⟦2025-03-12T10:00+00:00⟧, text: on Monday}'),
    'an event, against when it was said': dated(
      'date: 2025-03-05\n    event-date: {value: ⟦2025-03-18⟧, text: on Monday}',
    ),
    'an event, in a quotation': dated(
      'date: 2025-03-05\n    event-date: {value: ⟦2025-03-13⟧, text: yesterday}',
      '“Yesterday nothing was agreed,” Roe said.\n',
    ),
    'an event, against the day of the occasion': heldOn('2025-03-05', 'value: ⟦2025-03-18⟧, text: on Monday'),
    'tomorrow, in a quotation of an occasion': heldOn(
      '2025-03-05',
      'value: ⟦2025-03-15⟧, text: Tomorrow',
      '“Tomorrow nothing was agreed,” Roe said.\n',
    ),
    'in Russian, with CRLF': {
      'a.news.yaml':
        'newsmark: 1\r\narticle: {file: a.md, published: 2025-03-14}\r\nclaims:\r\n  - {id: a, text: a, date: {text: в понедельник, value: ⟦2025-03-11⟧}}\r\n',
    },
  });

  silentOn('date-mismatch', {
    'the same day': dated('date: {value: 2025-03-10, text: on Monday}'),
    'the same day of a week ago, on that day of the week': dated(
      'date: {value: 2025-03-07, text: on Friday}',
    ),
    'the day itself': dated('date: {value: 2025-03-14, text: on Friday}'),
    'an event before or behind': dated(
      'date: 2025-03-12\n    event-date: {value: 2025-03-17, text: on Monday}',
    ),
    'an event, against publication': dated(
      'date: 2025-03-03\n    event-date: {value: 2025-03-17, text: Monday}',
    ),
    'an event of a claim without a day': dated('event-date: {value: 2025-03-04, text: on Monday}'),
    'an event of a claim of about that day': dated(
      'date: 2025-03-12~\n    event-date: {value: 2025-03-04, text: on Monday}',
    ),
    'tomorrow, of the day of the occasion': heldOn('2025-03-05', 'value: 2025-03-06, text: tomorrow'),
    'an event of an occasion without a day': heldOn('2025-03', 'value: 2025-03-04, text: on Monday'),
    'a month that holds the day': dated('date: {value: 2025-03, text: March 11}'),
    'an interval that holds it': dated('date: {value: 2025-03-10/2025-03-12, text: on March 11}'),
    'an uncertain value': dated('date: {value: 2025-03-12?, text: on March 11}'),
    'an uncertain publication': dated('date: {value: 2025-03-11, text: on Monday}', undefined, '2025-03-14?'),
    'a publication without a day': dated('date: {value: 2025-03-11, text: on Monday}', undefined, '2025-03'),
    'a year that the article names': dated(
      'date: {value: 2024-03-11, text: March 11}',
      'Roe told in 2024 that nothing was agreed.\n',
    ),
    'a year that is far from publication': dated('date: {value: 2023-09-11, text: September 11}'),
    'a day of the week of another time': dated('date: {value: 2024-03-11, text: on Monday}'),
    'a day of the week of a time that the article tells of': dated(
      'date: {value: 2025-03-03, text: on Monday}',
      'The strike began on March 1. On Monday Roe said that nothing was agreed.\n',
    ),
    'words of a quotation, for when it was said': dated(
      'date: {value: 2025-03-11, text: yesterday}',
      '“Yesterday nothing was agreed,” Roe said.\n',
    ),
    'words that are no date': dated('date: {value: 2025-03-11, text: at dawn}'),
    'two dates': dated('date: {value: 2025-03-11, text: on Monday or Thursday}'),
    'no words': dated('date: {value: 2025-03-11}'),
    'a value that is none': dated('date: {value: 11 March, text: on Monday}'),
  });

  const relative = [
    'the day before',
    'the eve',
    'the next day',
    'two days earlier',
    'that evening',
    'overnight',
  ];
  const vague = [
    'last Monday',
    'next week',
    'two days ago',
    'early March',
    'since Monday',
    'on the eve of March 11',
  ];
  silentOn(
    'date-mismatch',
    Object.fromEntries(
      [...relative, ...vague].map((words) => [
        `“${words}”`,
        dated(`date: {value: 2021-01-01, text: ${words}}`),
      ]),
    ),
  );

  it('writes the day, and leaves the rest as it is', async () => {
    assert.equal(
      await mended('date-mismatch', dated("date: {value: '2025-03-11', text: on Monday} # sic")),
      dated("date: {value: '2025-03-10', text: on Monday} # sic")['a.news.yaml'],
    );
  });

  it('offers both days where there are two', async () => {
    assert.deepEqual(
      await titlesOf(
        'date-mismatch',
        dated('date: 2025-03-12\n    event-date: {value: 2025-03-18, text: Monday}'),
      ),
      ['Write 2025-03-10', 'Write 2025-03-17'],
    );
  });

  it('names the words, their day and the value', async () => {
    assert.match(
      await messageOf('date-mismatch', dated('date: {value: 2025-03-11, text: on Monday}')),
      /“on Monday”.*2025-03-10.*2025-03-11/,
    );
  });

  it('shows what it read against', async () => {
    assert.deepEqual(await relatedOf('date-mismatch', dated('date: {value: 2025-03-11, text: on Monday}')), [
      'a.news.yaml: 2025-03-14',
    ]);
    assert.deepEqual(
      await relatedOf(
        'date-mismatch',
        dated('date: 2025-03-05\n    event-date: {value: 2025-03-18, text: Monday}'),
      ),
      ['a.news.yaml: 2025-03-05', 'a.news.yaml: 2025-03-14'],
    );
  });
});
