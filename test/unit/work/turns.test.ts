import assert from 'node:assert/strict';
import { Turns } from '../../../server/src/work/turns.ts';

describe('work in turn', () => {
  it('begins when what was told before has ended, well or not', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const first = turns.take(async () => {
      await Promise.resolve();
      done.push('first');
      throw new Error('wrong');
    });
    const second = turns.take(async () => done.push('second'));
    await assert.rejects(first, /wrong/);
    assert.equal(await second, 2);
    assert.deepEqual(done, ['first', 'second']);
  });
});
