import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStorage } from '../../server/src/storage.ts';

describe('A folder that keeps texts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-storage-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was written, also to another', async () => {
    await new FolderStorage(folder).write('a', 'слова\nin lines');
    assert.equal(await new FolderStorage(folder).read('a'), 'слова\nin lines');
  });

  it('is made where it is not there', async () => {
    const storage = new FolderStorage(join(folder, 'deep', 'down'));
    assert.equal(await storage.read('a'), undefined);
    await storage.write('a', 'b');
    assert.equal(await storage.read('a'), 'b');
  });

  it('gives nothing that was cut off or changed', async () => {
    const storage = new FolderStorage(folder);
    await storage.write('a', 'some words');
    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, name), 'utf8');
    for (const text of [whole.slice(0, -1), whole.replace('some', 'same'), '', '\n']) {
      writeFileSync(join(folder, name), text);
      assert.equal(await storage.read('a'), undefined);
    }
  });

  it('keeps no more than some texts, and drops the oldest', async () => {
    const storage = new FolderStorage(folder);
    for (let number = 0; number < 40; number++) await storage.write(`${number}`, `text ${number}`);
    assert.equal(readdirSync(folder).length, 32);
    assert.equal(await storage.read('39'), 'text 39');
  });

  it('keeps nothing that is too long, nor what it was before', async () => {
    const storage = new FolderStorage(folder);
    await storage.write('a', 'short');
    await storage.write('a', 'x'.repeat(32_000_001));
    assert.equal(await storage.read('a'), undefined);
    assert.deepEqual(readdirSync(folder), []);
  });
});
