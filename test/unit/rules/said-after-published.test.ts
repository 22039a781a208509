import assert from 'node:assert/strict';
import { type Files, messageOf, relatedOf, silentOn, speaksOf } from './expect.ts';

const dated = (date: string, published = '2025-03-19', settings?: string): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: a.md, published: ${published}}\nclaims: [{id: a, text: a, date: ${date}}]\n`,
  ...(settings === undefined ? {} : { 'newsmark.yaml': settings }),
});

const at = (occasion: string, date: string, speaker = 'speaker: roe, '): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md, published: 2025-03-19}
entities:
  roe: {kind: person, name: Roe}
  talks: {kind: event, name: the talks, date: ${date}}
claims: [{id: a, text: a, ${speaker}occasion: ${occasion}}]
`,
});

describe('said-after-published', () => {
  speaksOf('said-after-published', {
    'a later day': dated('⟦2025-03-21⟧'),
    'the day after, since days here are days': dated('⟦2025-03-20⟧'),
    'a later year': dated('⟦2026⟧'),
    'in the long form': dated('{value: ⟦2025-03-28⟧, text: на другой день 🙂}'),
    'an interval that starts later': dated('⟦2025-04/2025-05⟧'),
    'a later moment': dated('⟦2025-03-19T12:00+03:00⟧', '2025-03-19T11:00+03:00'),
    'a moment after the day, in the project’s zone': dated(
      '⟦2025-03-20T00:30+01:00⟧',
      '2025-03-19',
      'time-zone: Europe/Berlin\n',
    ),
    'by alias, and what it stands for': {
      'a.news.yaml':
        'newsmark: 1\r\narticle: {file: a.md, published: 2025-03-19}\r\nclaims:\r\n  - {id: a, text: a, date: &d ⟦2026⟧}\r\n  - {id: b, text: b, date: ⟦*d⟧}\r\n',
    },
    'at an occasion that was later': at('⟦talks⟧', '2025-03-23'),
  });

  silentOn('said-after-published', {
    'the same day': dated('2025-03-19'),
    'an earlier day': dated('2025-03-18'),
    'a month that has begun': dated('2025-03'),
    'an uncertain day': dated('"2025-03-21?"'),
    'an interval that began before': dated('2025-03-01/2025-03-31'),
    'a moment that is still the day somewhere': dated('2025-03-20T00:30+01:00'),
    'a date that is none': dated('21.03.2025'),
    'no date': dated(''),
    'words alone': dated('{text: later}'),
    'a publication that cannot be read': dated('2025-03-21', 'March'),
    'an occasion that may have been before': at('talks', '2025-03-23?'),
    'an occasion without a date': at('talks', ''),
    'a date of its own beside the occasion’s': at('talks, date: 2025-03-18', '2025-03-23'),
    'an occasion to come, in the outlet’s own words': at('talks, speech: narration', '2025-03-23', ''),
    'a file without an article': {
      'a.news.yaml': 'newsmark: 1\nclaims: [{id: a, text: a, date: 2025-03-21}]\n',
    },
  });

  it('names both days', async () => {
    assert.match(await messageOf('said-after-published', dated('2025-03-28')), /2025-03-28.*2025-03-19/);
  });

  it('shows the day of the occasion', async () => {
    assert.deepEqual(await relatedOf('said-after-published', at('talks', '2025-03-23')), [
      'a.news.yaml: 2025-03-23',
      'a.news.yaml: 2025-03-19',
    ]);
  });

  it('shows the day of publication', async () => {
    assert.deepEqual(await relatedOf('said-after-published', dated('2025-03-28')), [
      'a.news.yaml: 2025-03-19',
    ]);
  });
});
