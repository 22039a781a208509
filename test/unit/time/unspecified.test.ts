import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber, isoDay } from '../../../server/src/time/calendar.ts';
import { daysThatFit } from '../../../server/src/time/unspecified.ts';

const digit = fc.constantFrom('0', '1', '2', '3', '9', 'X');
const pattern = fc.record({
  year: fc.tuple(fc.constantFrom('199', '200', '202'), digit).map((parts) => parts.join('')),
  month: fc.tuple(fc.constantFrom('0', '1', 'X'), digit).map((parts) => parts.join('')),
  day: fc.tuple(fc.constantFrom('0', '1', '2', '3', 'X'), digit).map((parts) => parts.join('')),
});

const everyDay = Array.from({ length: dayNumber(2030, 1, 1) - dayNumber(1990, 1, 1) }, (_, index) =>
  isoDay(dayNumber(1990, 1, 1) + index),
);

describe('days that fit unspecified digits', () => {
  it('are the first and the last of all days that fit', () => {
    fc.assert(
      fc.property(pattern, ({ year, month, day }) => {
        const fits = new RegExp(`^${`${year}-${month}-${day}`.replaceAll('X', '\\d')}$`);
        const fitting = everyDay.filter((text) => fits.test(text));
        const found = daysThatFit({ negative: false, year, month, day });
        assert.deepEqual(
          found && [isoDay(found.first), isoDay(found.last)],
          fitting.length === 0 ? undefined : [fitting.at(0), fitting.at(-1)],
        );
      }),
      { numRuns: 60 },
    );
  });
});
