import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay } from '../../../server/src/time/calendar.ts';
import { readDate } from '../../../server/src/time/reading.ts';

const suggestions = {
  '2025-03-18': [
    '18.03.2025',
    '18. 03. 2025',
    '18/03/2025',
    '3/18/2025',
    '18-3-2025',
    '2025/03/18',
    '2025.3.18',
    '2025-3-18',
    '20250318',
    'March 18, 2025',
    'Mar. 18th 2025',
    'MARCH 18 2025',
    '18 March 2025',
    'the 18th of March, 2025',
    'Tuesday, 18 March 2025',
    'Tue, Mar 18, 2025',
    '18 марта 2025 г.',
    'вторник, 18 марта 2025 года',
    '18 березня 2025 р.',
    '18. März 2025',
    '18 mars 2025',
    '18 de marzo de 2025',
    ' 2025-03-18 ',
    '2025‑03‑18',
  ],
  '2025-03-03': ['03/03/2025'],
  '2025-03-01': ['1er mars 2025'],
  '2025-03': ['March 2025', 'март 2025', '2025/03', '2025-3', 'Mar 2025'],
  '2025-09': ['Sept. 2025'],
  '2025-03-18T17:00': ['2025-03-18 17:00'],
  '2025-03-18T09:05:30Z': ['2025-03-18t9:05:30z'],
  '2025-03-18T17:00+03:00': ['2025-03-18 17:00 +03:00'],
  '2025-02/2025-03': ['2025-02 / 2025-03', '2025-02–2025-03', '2025-02 to 2025-03'],
  '2025/2026': ['2025–2026', '2025-2026'],
  '[2025,2026]': ['[2025, 2026 ] '],
};

const unclear = [
  '03/04/2025',
  '18.03.25',
  'Wednesday, March 18, 2025',
  'Tuesday, March 2025',
  'March',
  '18 March',
  'March 18 and 19, 2025',
  'March or April 2025',
  'early March 2025',
  'March 118, 2025',
  '30 February 2025',
  'yesterday',
  '2025-03-18 or so',
];

describe('a date written in the manner of a language', () => {
  for (const [iso, texts] of Object.entries(suggestions))
    for (const text of texts)
      it(`${text} is suggested as ${iso}`, () => {
        const reading = readDate(text);
        assert.equal(!reading.ok && reading.suggestion, iso);
      });

  for (const text of unclear)
    it(`${text} has no suggestion`, () => {
      const reading = readDate(text);
      assert.equal(!reading.ok && reading.suggestion, undefined);
    });

  it('the sentence says what to write', () => {
    const reading = readDate('18.03.2025');
    assert.equal(
      !reading.ok && reading.sentence,
      '“18.03.2025” is not how a date is written here. Write 2025-03-18.',
    );
  });

  it('an ambiguous one is told both days', () => {
    const reading = readDate('03/04/2025');
    assert.equal(
      !reading.ok && reading.sentence,
      '“03/04/2025” can be two days. Write 2025-04-03 or 2025-03-04.',
    );
  });

  it('a long text is cut in the sentence, not within a letter', () => {
    const reading = readDate('😀'.repeat(1000));
    assert.ok(!reading.ok && reading.sentence.startsWith(`“${'😀'.repeat(30)}…”`));
  });

  it('reads back every day as English and Russian write it', () => {
    const formats = ['en-US', 'en-GB', 'ru'].map(
      (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), fc.constantFrom(...formats), (day, format) => {
        const reading = readDate(format.format(day * 86_400_000));
        assert.equal(!reading.ok && reading.suggestion, isoDay(day));
      }),
    );
  });
});
