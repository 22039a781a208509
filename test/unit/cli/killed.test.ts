import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAnnotationUri } from '../../../server/src/project/uri.ts';

/** How often a process is killed while it writes. */
const rounds = 25;

describe('A process that is killed while it writes a file', function () {
  this.timeout(rounds * 10_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-killed-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves the whole old file or the whole new one, at whatever moment', async () => {
    const file = join(folder, 'a.news.yaml');
    const other = join(folder, 'other.txt');
    const texts = ['old', 'new'].map((word) => `${word}: слово 🕊\n`.repeat(40_000));
    writeFileSync(other, texts[1] ?? '');
    const left = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      writeFileSync(file, texts[0] ?? '');
      const writer = spawn(
        process.execPath,
        ['--import', 'tsx', join(import.meta.dirname, 'writing.ts'), file, other],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const exited = once(writer, 'exit');
      await once(writer.stdout, 'data');
      // Any moment of several turns of writing.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
      writer.kill('SIGKILL');
      await exited;
      const text = readFileSync(file, 'utf8');
      const which = texts.indexOf(text);
      assert.notEqual(which, -1, `round ${round}: ${text.length} characters are neither`);
      for (const name of readdirSync(folder))
        if (name !== 'a.news.yaml' && name !== 'other.txt') left.add(name);
    }
    // What a killed process leaves is hidden, and nobody takes it for an annotation file.
    for (const name of left) assert(name.startsWith('.') && !isAnnotationUri(`file:///${name}`), name);
    assert(left.size > 0, 'some are killed in the midst of it');
  });
});
