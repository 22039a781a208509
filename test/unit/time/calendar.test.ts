import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarDay, dayNumber, daysInMonth, isoDay, weekday } from '../../../server/src/time/calendar.ts';

describe('the calendar', () => {
  it('counts days from 1970', () => assert.equal(dayNumber(1970, 1, 2), 1));
  it('does not take the year 25 for 1925', () => assert.equal(isoDay(dayNumber(25, 3, 18)), '0025-03-18'));
  it('gives negative years a sign', () => assert.equal(isoDay(dayNumber(-44, 3, 15)), '-0044-03-15'));
  it('knows leap years', () =>
    assert.deepEqual(
      [1900, 2000, 2024, 2025].map((year) => daysInMonth(year, 2)),
      [28, 29, 29, 28],
    ));
  it('has no thirteenth month', () => assert.equal(daysInMonth(2025, 13), 0));
  it('knows that 18 March 2025 was a Tuesday', () => assert.equal(weekday(dayNumber(2025, 3, 18)), 2));
  it('knows weekdays before 1970', () => assert.equal(weekday(dayNumber(1969, 12, 28)), 7));

  it('gives back the day of every number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (number) => {
        const { year, month, day } = calendarDay(number);
        return dayNumber(year, month, day) === number && day <= daysInMonth(year, month);
      }),
    );
  });
});
