import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber } from '../../../server/src/time/calendar.ts';
import { dayAt, endOfDay, isTimeZone, startOfDay } from '../../../server/src/time/zone.ts';

const starts = [
  ['Europe/Moscow', '2025-03-18', '2025-03-17T21:00:00.000Z', 'no change of clocks'],
  ['America/New_York', '2025-03-09', '2025-03-09T05:00:00.000Z', 'forward at two in the morning'],
  ['America/New_York', '2025-03-10', '2025-03-10T04:00:00.000Z', 'the day after'],
  ['Asia/Beirut', '2025-03-30', '2025-03-29T22:00:00.000Z', 'forward at midnight: the day begins at one'],
  ['Asia/Beirut', '2025-10-26', '2025-10-25T22:00:00.000Z', 'back at midnight, to the day before'],
  ['America/Havana', '2025-11-02', '2025-11-02T04:00:00.000Z', 'back to midnight: the first of two'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z', 'a day that was left out'],
  ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z', 'the day after it'],
] as const;

describe('time zones', () => {
  for (const [zone, day, moment, why] of starts)
    it(`${day} in ${zone} begins at ${moment} (${why})`, () =>
      assert.equal(new Date(startOfDay(dayOfText(day), zone)).toISOString(), moment));

  it('without a zone a day begins at UTC+14', () =>
    assert.equal(new Date(startOfDay(dayOfText('2025-03-18'))).toISOString(), '2025-03-17T10:00:00.000Z'));

  it('without a zone a day ends at UTC−12', () =>
    assert.equal(new Date(endOfDay(dayOfText('2025-03-18'))).toISOString(), '2025-03-19T12:00:00.000Z'));

  it('an unknown zone counts as none', () =>
    assert.equal(startOfDay(20_000, 'Mars/Olympus'), startOfDay(20_000)));

  it('before our era zones mean nothing', () =>
    assert.equal(startOfDay(dayNumber(-44, 3, 15), 'Europe/Rome'), startOfDay(dayNumber(-44, 3, 15))));

  it('every day begins when its date appears on the clocks', () => {
    const zones = [
      'Europe/Moscow',
      'Asia/Beirut',
      'America/Havana',
      'Africa/Cairo',
      'America/Santiago',
      'Asia/Tehran',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 7000, max: 22_000 }), (zone, day) => {
        const start = startOfDay(day, zone);
        return dayAt(start, zone) === day && dayAt(start - 1, zone) === day - 1;
      }),
      { numRuns: 300 },
    );
  });

  for (const name of ['Europe/Moscow', 'America/Argentina/Buenos_Aires', 'UTC', 'europe/kyiv', 'Etc/GMT+3'])
    it(`${name} is one`, () => assert.equal(isTimeZone(name), true));

  for (const name of ['', 'Moscow', 'Europe/Atlantis', '+03:00', 'GMT+3', 'Europe/Moscow ', '__proto__'])
    it(`${JSON.stringify(name)} is none`, () => assert.equal(isTimeZone(name), false));
});

function dayOfText(text: string): number {
  return Date.parse(text) / 86_400_000;
}
