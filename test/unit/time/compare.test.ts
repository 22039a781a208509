import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  certainlyAfter,
  certainlyBefore,
  certainlyOutside,
  isReversed,
  swapped,
} from '../../../server/src/time/compare.ts';
import { date, writtenDates } from './written-dates.ts';

/** The first is certainly after the second, in the zone of the third place if there is one. */
const after = [
  ['2025-03-19', '2025-03-18'],
  ['2025-04', '2025-03'],
  ['2025-04-01', '2025-03'],
  ['2026', '2025-12-31'],
  ['2025-03-20', '2025-03-1X'],
  ['2025-03-2X', '2025-03-1X'],
  ['2025-03-19T00:00', '2025-03-18T23:59'],
  ['2025-03-18T17:01Z', '2025-03-18T17:00Z'],
  ['2025-03-18T17:00Z', '2025-03-18T19:59+03:00'],
  ['2025-03-18T17:00:01Z', '2025-03-18T17:00:00Z'],
  ['2025-03-19T12:00Z', '2025-03-18'],
  ['2025-03-19', '2025-03-18T09:59Z'],
  ['2025-03-19T00:00+03:00', '2025-03-18', 'Europe/Moscow'],
  ['2025-03-18T21:00Z', '2025-03-18', 'Europe/Moscow'],
  ['2025-03-19', '2025-03-18T20:59Z', 'Europe/Moscow'],
  ['2025-03-10T04:00Z', '2025-03-09', 'America/New_York'],
  ['2025-11-03T05:00Z', '2025-11-02', 'America/New_York'],
  ['2025-03-19/2025-03-20', '2025-03-18'],
  ['2025-03-19/..', '2025-03-18'],
  ['2025-03-19', '../2025-03-18'],
  ['2025-03-19/2025-04-01?', '2025-03-18'],
  ['[2025-03-19,2025-03-20]', '2025-03-18'],
  ['{2025-03-19..2025-03-22,2026}', '[..2025-03-18]'],
  ['2026-21', '2025-12'],
] as const;

/** The first is not certainly after the second. */
const notAfter = [
  ['2025-03-18', '2025-03-18'],
  ['2025-03-18', '2025-03-19'],
  ['2025-03-31', '2025-03'],
  ['2025-03', '2025'],
  ['2025-03-19', '2025-03-1X'],
  ['2025-03-19', '2025-XX-18'],
  ['2025-03-18T23:59', '2025-03-18T00:00'],
  ['2025-03-18T17:00:30Z', '2025-03-18T17:00Z'],
  ['2025-03-18T17:00+03:00', '2025-03-18T17:00Z'],
  ['2025-03-19T11:59Z', '2025-03-18'],
  ['2025-03-19', '2025-03-18T10:00Z'],
  ['2025-03-19T11:59Z', '2025-03-18', 'Mars/Olympus'],
  ['2025-03-18T20:59Z', '2025-03-18', 'Europe/Moscow'],
  ['2025-03-19', '2025-03-18T21:00Z', 'Europe/Moscow'],
  ['2025-11-03T04:59Z', '2025-11-02', 'America/New_York'],
  ['2025-03-19?', '2025-03-18'],
  ['2025-03-19~', '2025-03-18'],
  ['2025-?03-19', '2025-03-18'],
  ['2025-03-19', '2025-03-18%'],
  ['2025-03-19/2025-03-20', '2025-03-18~'],
  ['../2025-03-20', '2025-03-18'],
  ['/2025-03-20', '2025-03-18'],
  ['2025-03-19', '2025-03-18/..'],
  ['2025-03-19', '2025-03-18/'],
  ['2025-03-18?/2025-04', '2025-01'],
  ['2025-03-20/2025-03-10', '2025-03-01'],
  ['[2025-03-18,2025-03-20]', '2025-03-18'],
  ['[2025-03-19..]', '[2025-03-18..]'],
  ['2025-24', '2025-01'],
] as const;

const named = (zone: string | undefined) => (zone === undefined ? '' : ` in ${zone}`);

describe('certainly after', () => {
  for (const [one, other, zone] of after)
    it(`${one} is after ${other}${named(zone)}`, () =>
      assert.equal(certainlyAfter(date(one), date(other), zone), true));

  for (const [one, other, zone] of notAfter)
    it(`${one} need not be after ${other}${named(zone)}`, () =>
      assert.equal(certainlyAfter(date(one), date(other), zone), false));

  const zones = fc.constantFrom(
    undefined,
    'Europe/Moscow',
    'America/New_York',
    'Pacific/Kiritimati',
    'no zone',
  );

  it('no date is after itself', () => {
    fc.assert(
      fc.property(writtenDates, zones, (text, zone) => !certainlyAfter(date(text), date(text), zone)),
    );
  });

  it('no two dates are after each other', () => {
    fc.assert(
      fc.property(writtenDates, writtenDates, zones, (one, other, zone) => {
        const [a, b] = [date(one), date(other)];
        return !(certainlyAfter(a, b, zone) && certainlyAfter(b, a, zone));
      }),
      { numRuns: 1000 },
    );
  });

  it('before is after the other way round', () => {
    fc.assert(
      fc.property(writtenDates, writtenDates, zones, (one, other, zone) => {
        const [a, b] = [date(one), date(other)];
        return certainlyBefore(a, b, zone) === certainlyAfter(b, a, zone);
      }),
    );
  });

  it('what is after without a zone is after in every zone', () => {
    fc.assert(
      fc.property(writtenDates, writtenDates, zones, (one, other, zone) => {
        const [a, b] = [date(one), date(other)];
        return (
          isReversed(a, zone) || isReversed(b, zone) || !certainlyAfter(a, b) || certainlyAfter(a, b, zone)
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('certainly outside a term', () => {
  const terms = [
    ['2025-03-18', '2021-05', '2025-03-17', true],
    ['2025-03-17', '2021-05', '2025-03-17', false],
    ['2021-05-01', '2021-05', '2025-03-17', false],
    ['2021-04-30', '2021-05', undefined, true],
    ['2021-04', '2021-05', undefined, true],
    ['2025-03', undefined, '2025-03-17', false],
    ['2025-04', undefined, '2025-03-17', true],
    ['2025-04?', undefined, '2025-03-17', false],
    ['2025-04', undefined, '2025-03-17?', false],
    ['2025-04', undefined, undefined, false],
    ['2030', '2025', '2020', false],
  ] as const;
  for (const [when, from, until, outside] of terms)
    it(`${when} is ${outside ? 'outside' : 'not certainly outside'} ${from ?? ''} to ${until ?? ''}`, () =>
      assert.equal(certainlyOutside(date(when), from && date(from), until && date(until)), outside));
});

describe('an interval that ends before it starts', () => {
  const reversed = [
    '2025-03-18/2025-03-10',
    '2025-03/2025-02',
    '2025-03/2025-02-28',
    '2025-03-18T17:00Z/2025-03-18T16:00Z',
    '[2025-03-22..2025-03-19]',
  ];
  for (const text of reversed) it(`${text} is one`, () => assert.equal(isReversed(date(text)), true));

  const fine = [
    '2025-03-10/2025-03-18',
    '2025-03-18/2025-03-18',
    '2025-03/2025-03-01',
    '2025-03-18?/2025-03-10',
    '2025-03-18/..',
    '/2025-03-10',
    '2025-03-18T17:00/2025-03-18T16:00',
    '[2025-03-22,2025-03-19]',
    '2025-03-18',
  ];
  for (const text of fine) it(`${text} is none`, () => assert.equal(isReversed(date(text)), false));

  it('is mended by swapping its ends as written', () => {
    const read = date('2025-03-18T17:00+03:00/2025-03-10');
    assert.equal(read.precision === 'interval' && swapped(read), '2025-03-10/2025-03-18T17:00+03:00');
  });

  it('the time zone can settle it', () =>
    assert.equal(isReversed(date('2025-03-18T22:00Z/2025-03-18'), 'Europe/Moscow'), true));
});
