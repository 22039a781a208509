import assert from 'node:assert/strict';
import { setImmediate as others, setTimeout as passes } from 'node:timers/promises';
import { Afterwards } from '../../../server/src/lsp/afterwards.ts';

/** Work that goes on until it is told to end, and what became of it. */
class Slow {
  begun = 0;
  ended = 0;
  #end: () => void = () => {};
  readonly afterwards = new Afterwards(1, async () => {
    this.begun++;
    await new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    this.ended++;
  });

  /** Waits until it has begun so many times. */
  async begins(times: number): Promise<void> {
    while (this.begun < times) await others();
  }

  /** Lets it end, and waits until it has. */
  async ends(): Promise<void> {
    const before = this.ended;
    this.#end();
    while (this.ended === before) await others();
  }

  /** A change, and the rest after it. */
  async change(): Promise<void> {
    this.afterwards.changed();
    await passes(5);
  }
}

describe('What is done after changes', () => {
  it('is done once for all that come together', async () => {
    const slow = new Slow();
    for (let change = 0; change < 3; change++) slow.afterwards.changed();
    await slow.begins(1);
    await slow.ends();
    await passes(5);
    assert.equal(slow.begun, 1);
  });

  it('is done once more for all that come meanwhile, and not beside itself', async () => {
    const slow = new Slow();
    await slow.change();
    await slow.begins(1);
    for (let change = 0; change < 3; change++) await slow.change();
    assert.equal(slow.begun, 1);
    await slow.ends();
    await slow.begins(2);
    await slow.ends();
    await passes(5);
    assert.equal(slow.begun, 2);
  });

  it('is done again for a later change', async () => {
    const slow = new Slow();
    await slow.change();
    await slow.begins(1);
    await slow.ends();
    await slow.change();
    await slow.begins(2);
    await slow.ends();
    assert.equal(slow.ended, 2);
  });
});
