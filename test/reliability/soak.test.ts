import assert from 'node:assert/strict';
import { soak } from '../../bench/soak/soak.ts';
import { faultsOf } from '../../bench/soak/verdict.ts';

/** An outcome in which all is well. */
const well = { keystrokes: 3, times: new Map([['textDocument/hover', [3, 199]]]), errors: [], memory: [] };

describe('Somebody who edits a large file', function () {
  this.timeout(60_000);

  it('gets eight kinds of answers after each keystroke, and no error', async () => {
    const { keystrokes, times, errors, memory } = await soak({
      seconds: 10,
      claims: 500,
      pause: 150,
      look: 2,
    });
    assert.deepEqual(errors, []);
    assert.equal(times.size, 8);
    const [first = 0, ...others] = [...times.values()].map((all) => all.length);
    for (const other of others) assert.equal(other, first);
    // What comes right after a look at the memory counts for nothing.
    assert.ok(first <= keystrokes && first >= keystrokes - memory.length);
    assert.ok(keystrokes > 2 && memory.length > 0);
  });
});

describe('The verdict on it', () => {
  it('is good where all is well', () => assert.deepEqual(faultsOf(well), []));

  it('is good where room is given back and taken again', () => {
    const memory = Array.from({ length: 30 }, (_, at) => ({
      second: 60 + at * 15,
      heap: 100,
      resident: at % 10 < 6 && at < 10 ? 300 : 550,
    }));
    assert.deepEqual(faultsOf({ ...well, memory }), []);
  });

  it('tells of errors, once', () => assert.deepEqual(faultsOf({ ...well, errors: ['a', 'a'] }), ['a']));

  it('tells of answers that took long', () => {
    assert.deepEqual(faultsOf({ ...well, times: new Map([['textDocument/hover', [3, 201]]]) }), [
      '1 of 2 answers to textDocument/hover took more than 200 ms',
    ]);
  });

  it('tells of memory that grows after the first minute', () => {
    const memory = [0, 30, 60, 120, 180].map((second) => ({ second, heap: 50 + second, resident: 300 }));
    assert.deepEqual(faultsOf({ ...well, memory }), ['memory grew from 110 to 230 MB (heap)']);
  });

  it('takes what is remembered in the first minute for no growth', () => {
    const memory = [0, 30, 60, 120, 180].map((second) => ({
      second,
      heap: Math.min(60, second),
      resident: 200,
    }));
    assert.deepEqual(faultsOf({ ...well, memory }), []);
  });
});
