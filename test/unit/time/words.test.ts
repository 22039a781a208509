import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import { certainlyAfter } from '../../../server/src/time/compare.ts';
import { describeDistance } from '../../../server/src/time/distance-words.ts';
import { readDate } from '../../../server/src/time/reading.ts';
import { describeDate, describeTerm } from '../../../server/src/time/words.ts';
import { date, writtenDates } from './written-dates.ts';

const words = [
  ['2025-03-18', 'Tuesday, 18 March 2025'],
  ['2025-03', 'March 2025'],
  ['2025', '2025'],
  ['-0043', '44 BC'],
  ['Y17000', '17000'],
  ['2025-03-18?', '18 March 2025 (uncertain)'],
  ['2025-03~', 'approximately March 2025'],
  ['2025%', 'approximately 2025 (uncertain)'],
  ['2025-21', 'spring 2025'],
  ['2025-30', 'summer 2025 (southern hemisphere)'],
  ['2025-34', 'second quarter of 2025'],
  ['2025-38', 'May to August 2025'],
  ['2025-03-1X', 'some day from 10 to 19 March 2025'],
  ['2025-03-XX', 'some day of March 2025'],
  ['2025-XX-XX', 'some day of 2025'],
  ['2025-XX', 'some month of 2025'],
  ['2025-1X', 'some month from October to December 2025'],
  ['202X', 'some year from 2020 to 2029'],
  ['202X-XX-XX', 'some day from 1 January 2020 to 31 December 2029'],
  ['XXXX', 'some year'],
  ['XXXX-03-18', 'a date that fits XXXX-03-18'],
  ['2025-XX-18', 'a date from 18 January to 18 December 2025 that fits 2025-XX-18'],
  ['2025-X2-30', '30 December 2025'],
  ['2025-03-18T17:00+03:00', 'Tuesday, 18 March 2025, 17:00 (UTC+3)'],
  ['2025-03-18T17:00:05-09:30', 'Tuesday, 18 March 2025, 17:00:05 (UTC−9:30)'],
  ['2025-03-18T23:30Z', 'Tuesday, 18 March 2025, 23:30 (UTC)'],
  ['2025-03-18T17:00', 'Tuesday, 18 March 2025, 17:00'],
  ['2025-02/2025-03', 'from February to March 2025'],
  ['2024-12/2025-03', 'from December 2024 to March 2025'],
  ['2025-03-10/2025-03-19', 'from 10 to 19 March 2025'],
  ['2025-03-18/2025-04-17', 'from 18 March to 17 April 2025'],
  ['2024-12-31/2025-01-01', 'from 31 December 2024 to 1 January 2025'],
  ['2025-03-18?/2025-04~', 'from 18 March 2025 (uncertain) to approximately April 2025'],
  ['../2025-03-18', 'until 18 March 2025'],
  ['/2025-03-18', 'until 18 March 2025 (start unknown)'],
  ['2025-03-18/..', 'from 18 March 2025 on'],
  ['2025-03-18/', 'from 18 March 2025 (end unknown)'],
  ['2025-03/..', 'from March 2025 on'],
  ['2025-03-18~/..', 'approximately 18 March 2025 and later'],
  ['2025-21/..', 'spring 2025 and later'],
  ['../2025-21', 'spring 2025 and earlier'],
  ['../..', 'at a time that is not known'],
  ['[2025-03-19,2025-03-20]', 'one of: 19 March 2025 or 20 March 2025'],
  ['{2025-03-19,2025-03}', 'all of: 19 March 2025 and March 2025'],
  ['[2025-03-19..2025-03-22,2026]', 'one of: from 19 to 22 March 2025 or 2026'],
  ['[..2025-03-19]', 'until 19 March 2025'],
] as const;

describe('a date in words', () => {
  for (const [text, expected] of words)
    it(`${text}: ${expected}`, () => assert.equal(describeDate(date(text)), expected));

  it('names months and days in the locale', () =>
    assert.equal(describeDate(date('2025-03-18'), 'de'), 'Dienstag, 18. März 2025'));

  it('takes an unknown locale for English', () =>
    assert.equal(describeDate(date('2025-03'), 'not a locale!'), 'March 2025'));

  it('stays with the Gregorian calendar', () => assert.match(describeDate(date('2025-03-18'), 'th'), /2025/));

  it('says something about every date', () => {
    fc.assert(fc.property(writtenDates, (text) => describeDate(date(text)).length > 3));
  });
});

describe('the distance from publication in words', () => {
  const distances = [
    ['2025-03-18', 'the day before publication'],
    ['2025-03-19', 'on the day of publication'],
    ['2025-03-20', 'the day after publication'],
    ['2025-03-16', '3 days before publication'],
    ['2025-03-12', 'a week before publication'],
    ['2025-04-02', '2 weeks after publication'],
    ['2025-01-18', 'about 2 months before publication'],
    ['2022-03-19', 'about 3 years before publication'],
    ['2030-03-19', 'about 5 years after publication'],
    ['2025-03-18T17:00+03:00', 'the day before publication'],
    ['2025-03', undefined],
    ['2025-03-18?', undefined],
  ] as const;
  for (const [text, expected] of distances)
    it(`${text}: ${expected ?? 'nothing'}`, () =>
      assert.equal(describeDistance(date(text), date('2025-03-19')), expected));

  it('is silent where publication is uncertain', () =>
    assert.equal(describeDistance(date('2025-03-18'), date('2025-03-19?')), undefined));

  it('declines the units of other languages', () =>
    assert.equal(describeDistance(date('2025-03-16'), date('2025-03-19'), 'ru'), '3 дня before publication'));
});

const russian: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../../l10n/bundle.l10n.ru.json', import.meta.url), 'utf8'),
);

describe('the sentences in another language', () => {
  afterEach(() => l10n.config({ contents: {} }));

  it('come from the bundle', () => {
    l10n.config({ contents: { 'until {0}': 'до {0}' } });
    assert.equal(describeDate(date('../2025-03-18'), 'ru'), 'до 18 марта 2025 г.');
  });

  const terms = [
    ['2021-05', undefined, 'с мая 2021 г.'],
    ['-0043-03', undefined, 'с марта 44 г. до н. э.'],
    ['2025-03-18', undefined, 'с 18 марта 2025 г.'],
    [undefined, '2025-03', 'до марта 2025 г.'],
    ['2025-21', undefined, 'весна 2025 года и позднее'],
    ['2021-05', '2025-03-17', 'май 2021 г. — 17 марта 2025 г.'],
    ['2021/2022', undefined, '2021 — 2022 …'],
  ] as const;
  for (const [from, until, expected] of terms)
    it(`decline as they must: ${expected}`, () => {
      l10n.config({ contents: russian });
      assert.equal(describeTerm(from && date(from), until && date(until), 'ru'), expected);
    });

  it('are looked up for every wording of a distance', () => {
    l10n.config({ contents: { 'on the day of publication': 'в день публикации' } });
    assert.equal(describeDistance(date('2025-03-19'), date('2025-03-19')), 'в день публикации');
  });
});

describe('the time zone of the machine', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  const texts = fc.sample(writtenDates, 100);
  const everything = () =>
    texts.map((text, index) => {
      const other = texts.at(index - 1) ?? text;
      const [one, another] = [date(text), date(other)];
      const reading = readDate('March 18, 2025');
      return [
        one,
        describeDate(one),
        describeDistance(one, another),
        certainlyAfter(one, another),
        certainlyAfter(one, another, 'Asia/Beirut'),
        reading,
      ];
    });

  for (const [zone, hour] of [
    ['Asia/Tokyo', 9],
    ['America/Los_Angeles', 16],
  ] as const) {
    it(`does not matter: ${zone}`, () => {
      process.env.TZ = 'UTC';
      const expected = everything();
      process.env.TZ = zone;
      assert.deepEqual(everything(), expected);
    });

    it(`is really ${zone} in that test`, () => {
      process.env.TZ = zone;
      assert.equal(new Date(0).getHours(), hour);
    });
  }
});
