import assert from 'node:assert/strict';
import { mended, relatedOf, silentOn, speaksOf } from '../expect.ts';

const role = (fields: string) =>
  `entities:\n  a: {kind: person, name: A, roles: [{title: envoy, ${fields}}]}\n`;
const event = (date: string) => `claims:\n  - {id: a, text: a, event-date: ${date}}\n`;

describe('reversed-interval', () => {
  speaksOf('reversed-interval', {
    'an interval': event('⟦2025-03/2025-02⟧'),
    'one of days, in the long form, behind an emoji': event(
      '{text: 🗞 потом, value: ⟦2025-03-19/2025-03-18⟧}',
    ),
    'one of moments': event('"⟦2025-03-19T12:00Z/2025-03-19T11:00Z⟧"')
      .replaceAll('"⟦', '⟦"')
      .replaceAll('⟧"', '"⟧'),
    'a range in a set': event('⟦"[2025-03-19..2025-03-18]"⟧'),
    'the day of an article and of a source': `article: {file: a.md, published: ⟦2025/2024⟧}\r\nsources:\r\n  b: {kind: report, title: B, published: ⟦2025-02/2025-01⟧}\r\n`,
    'a role': role('from: 2025-03-18, until: ⟦2025-03-17⟧'),
    'a role in years': role('until: ⟦2020⟧, from: 2025'),
    'by alias, and what it stands for': `claims:\n  - {id: a, text: a, date: &d ⟦2025/2024⟧}\n  - {id: b, text: b, date: ⟦*d⟧}\n`,
  });

  silentOn('reversed-interval', {
    'the right way round': event('2025-02/2025-03'),
    'the same day twice': event('2025-03-18/2025-03-18'),
    'a month and a day of it': event('2025-03-18/2025-03'),
    'an uncertain end': event('2025-03/2025-02?'),
    'an open end': event('2025-03/..'),
    'an unknown start': event('/2025-03'),
    'a role that ends on the day it starts': role('from: 2025-03-18, until: 2025-03-18'),
    'a role of about then': role('from: 2025-03-18~, until: 2025-03-17'),
    'a role without an end': role('from: 2025-03-18'),
    'a role with a date that is none': role('from: 18 March 2025, until: 2024'),
    'an interval that is none': event('2025-03/Monday'),
    'x- keys': 'x-when: 2025/2024\n',
  });

  it('swaps the ends of an interval, and nothing else', async () => {
    assert.equal(
      await mended('reversed-interval', { 'a.news.yaml': `# ends\n${event("'2025-03/2025-02' # sic")}` }),
      `# ends\n${event("'2025-02/2025-03' # sic")}`,
    );
  });

  it('swaps the dates of a role', async () => {
    assert.equal(
      await mended('reversed-interval', { 'a.news.yaml': role('from: 2025-03-18, until: "2024"') }),
      role('from: 2024, until: "2025-03-18"'),
    );
  });

  it('shows where the role starts', async () => {
    assert.deepEqual(
      await relatedOf('reversed-interval', { 'a.news.yaml': role('from: 2025, until: 2024') }),
      ['a.news.yaml: 2025'],
    );
  });
});
