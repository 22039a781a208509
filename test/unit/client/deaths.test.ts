import assert from 'node:assert/strict';
import { Deaths } from '../../../client/src/deaths.ts';

const second = 1000;

/** Whether each of the deaths at these times was one too many. */
function afterEach(deaths: Deaths, times: readonly number[]): boolean[] {
  return times.map((time) => deaths.tooMany(time));
}

describe('A server that dies', () => {
  it('is started again four times in three minutes, and then no more', () => {
    const times = [0, 1, 2, 3, 4].map((n) => n * second);
    assert.deepEqual(afterEach(new Deaths(), times), [false, false, false, false, true]);
  });

  it('is always started again when it dies seldom', () => {
    const times = [0, 1, 2, 3, 4, 5, 6].map((n) => n * 60 * second);
    assert.ok(!afterEach(new Deaths(), times).includes(true));
  });

  it('has a clean slate when somebody restarts it', () => {
    const deaths = new Deaths();
    afterEach(deaths, [0, 1, 2, 3]);
    deaths.forget();
    assert.equal(deaths.tooMany(4), false);
  });
});
