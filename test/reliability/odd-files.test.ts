import assert from 'node:assert/strict';
import { Interrogation, rangesAt } from './interrogation.ts';
import { oddFiles } from './odd-files.ts';

/** The size of the files, where 1 is ten megabytes, a hundred thousand lines, a thousand levels. */
const scale = Number(process.env.NEWSMARK_SCALE ?? 0.02);
/** How long the processor may be at work for one answer, in milliseconds. */
const patience = 5000 + 10_000 * scale;

describe('Files that nobody writes by hand', function () {
  this.timeout(60_000 + 600_000 * scale);

  for (const { title, name, text, beside } of oddFiles(scale))
    it(`are answered about in time: ${title}`, async () => {
      const asking = await Interrogation.begin(beside ? { [beside.name]: beside.text } : {});
      try {
        asking.open(name, text);
        const middle = Math.floor(text.length / 2);
        assert.deepEqual(await asking.slowest(name, rangesAt(text, middle), patience), []);
        // A character typed in the midst of it, and taken out again.
        for (const [typed, length] of [
          ['x', 0],
          ['', 1],
        ] as const) {
          const [, from, to] = rangesAt(text, middle, middle + length);
          assert(from && to);
          asking.change(name, typed, { start: from.start, end: to.start });
          await asking.askAll(name, rangesAt(text, middle), 7);
        }
        assert.deepEqual(asking.problems(), []);
      } finally {
        await asking.end();
      }
    });
});
