import assert from 'node:assert/strict';
import { atOnce, eachOf, SharedSteps, type Steps } from '../../../server/src/work/steps.ts';

/** Counts up to a number, a step each, and notes what it does. */
function* counting(to: number, done: number[]): Steps<string> {
  for (let count = 1; count <= to; count++) {
    done.push(count);
    yield;
  }
  return `counted to ${to}`;
}

describe('work in steps', () => {
  it('taken at once gives its answer', () => {
    assert.equal(atOnce(counting(3, [])), 'counted to 3');
  });

  it('does no more than is asked for', () => {
    const done: number[] = [];
    const steps = counting(3, done);
    steps.next();
    steps.next();
    assert.deepEqual(done, [1, 2]);
  });

  it('makes something of each item, a step each', () => {
    const steps = eachOf(['a', 'b'], (letter) => letter.toUpperCase());
    assert.deepEqual([steps.next().done, steps.next().done], [false, false]);
    assert.deepEqual(steps.next(), { done: true, value: ['A', 'B'] });
  });
});

describe('work in steps that several wait for', () => {
  it('is done once', () => {
    const done: number[] = [];
    const shared = new SharedSteps(counting(3, done));
    assert.equal(atOnce(shared.left()), 'counted to 3');
    assert.equal(atOnce(shared.left()), 'counted to 3');
    assert.deepEqual(done, [1, 2, 3]);
  });

  it('goes on where another has stopped', () => {
    const done: number[] = [];
    const shared = new SharedSteps(counting(3, done));
    const one = shared.left();
    const other = shared.left();
    one.next();
    other.next();
    one.return('given up');
    assert.equal(atOnce(other), 'counted to 3');
    assert.deepEqual(done, [1, 2, 3]);
  });

  it('tells everybody what went wrong', () => {
    const shared = new SharedSteps<string>(
      (function* () {
        yield;
        throw new Error('no article');
      })(),
    );
    assert.throws(() => atOnce(shared.left()), /no article/);
    assert.throws(() => atOnce(shared.left()), /no article/);
  });
});
