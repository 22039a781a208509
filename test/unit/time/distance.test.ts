import assert from 'node:assert/strict';
import { isoDay } from '../../../server/src/time/calendar.ts';
import { dayOf, distanceInDays, sameDay } from '../../../server/src/time/distance.ts';
import { date } from './written-dates.ts';

describe('the day that a date is', () => {
  const days = [
    ['2025-03-18', undefined, '2025-03-18'],
    ['2025-03-18T23:30', undefined, '2025-03-18'],
    ['2025-03-18T23:30Z', undefined, '2025-03-18'],
    ['2025-03-18T23:30Z', 'Europe/Moscow', '2025-03-19'],
    ['2025-03-18T23:30Z', 'no zone', '2025-03-18'],
    ['2025-03-18T00:30+03:00', undefined, '2025-03-18'],
    ['2025-03', undefined, undefined],
    ['2025-03-18?', undefined, undefined],
    ['2025-03-1X', undefined, undefined],
    ['2025-03-18/2025-03-18', undefined, undefined],
    ['[2025-03-18]', undefined, undefined],
  ] as const;
  for (const [text, zone, expected] of days)
    it(`${text}${zone ? ` in ${zone}` : ''}: ${expected ?? 'none'}`, () => {
      const day = dayOf(date(text), zone);
      assert.equal(day === undefined ? undefined : isoDay(day), expected);
    });
});

describe('the distance in days', () => {
  const distances = [
    ['2025-03-18', '2025-03-19', undefined, -1],
    ['2025-03-19', '2025-03-19', undefined, 0],
    ['2024-03-01', '2024-02-28', undefined, 2],
    ['2025-03-18', '2025-03-19T09:00+03:00', undefined, -1],
    ['2025-03-18T23:30Z', '2025-03-19', 'Europe/Moscow', 0],
    ['2025-03-18T23:30+03:00', '2025-03-19T00:30+03:00', undefined, -1],
    ['2025-03-18T12:00Z', '2025-03-20T12:00+03:00', undefined, -2],
    ['2025-03-18T23:30Z', '2025-03-19T12:00+03:00', undefined, undefined],
    ['2025-03-18T23:30Z', '2025-03-19T12:00+03:00', 'Europe/Moscow', 0],
    ['2025-03-18', '2025-03', undefined, undefined],
    ['2025-03-18~', '2025-03-19', undefined, undefined],
  ] as const;
  for (const [one, other, zone, expected] of distances)
    it(`${one} is ${expected ?? 'an unknown number of'} days from ${other}${zone ? ` in ${zone}` : ''}`, () =>
      assert.equal(distanceInDays(date(one), date(other), zone), expected));

  it('the same day is the same day', () =>
    assert.equal(sameDay(date('2025-03-18'), date('2025-03-18T17:00')), true));
  it('another day is not', () => assert.equal(sameDay(date('2025-03-18'), date('2025-03-17')), false));
  it('nobody knows about a month', () =>
    assert.equal(sameDay(date('2025-03-18'), date('2025-03')), undefined));
});
