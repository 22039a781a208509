import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, rewrite, unwrittenSentence } from '../../../server/src/cli/write.ts';

describe('Writing a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-write-'));
    file = join(folder, 'a.news.yaml');
    writeFileSync(file, 'old: text\n');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('puts the new text in the stead of the old', async () => {
    assert.deepEqual(await rewrite(file, 'old: text\n', 'new: text\n'), { kind: 'written' });
    assert.equal(readFileSync(file, 'utf8'), 'new: text\n');
  });

  it('leaves nothing else in the folder', async () => {
    await rewrite(file, 'old: text\n', 'new: text\n');
    assert.deepEqual(readdirSync(folder), ['a.news.yaml']);
  });

  it('keeps the permissions, whatever the mask', async () => {
    chmodSync(file, 0o664);
    await rewrite(file, 'old: text\n', 'new: text\n');
    assert.equal(statSync(file).mode & 0o7777, 0o664);
  });

  it('keeps the byte order mark, which no text holds that was read', async () => {
    writeFileSync(file, '\uFEFFold: text\n');
    await rewrite(file, 'old: text\n', 'new: text\n');
    assert.equal(readFileSync(file, 'utf8'), '\uFEFFnew: text\n');
  });

  it('puts none where none was', async () => {
    await rewrite(file, 'old: text\n', 'new: text\n');
    assert.equal(readFileSync(file)[0], 'n'.charCodeAt(0));
  });

  it('keeps line endings of all kinds', async () => {
    writeFileSync(file, 'old: text\r\nb: 1\n');
    await rewrite(file, 'old: text\r\nb: 1\n', 'new: text\r\nb: 1\n');
    assert.equal(readFileSync(file, 'utf8'), 'new: text\r\nb: 1\n');
  });

  it('leaves a file alone that somebody changed since it was read', async () => {
    writeFileSync(file, 'their: text\n');
    assert.deepEqual(await rewrite(file, 'old: text\n', 'new: text\n'), { kind: 'changed' });
    assert.equal(readFileSync(file, 'utf8'), 'their: text\n');
  });

  it('makes no file where one was removed', async () => {
    rmSync(file);
    assert.deepEqual(await rewrite(file, 'old: text\n', 'new: text\n'), { kind: 'missing' });
    assert.deepEqual(readdirSync(folder), []);
  });

  it('writes through a link to the file that it leads to', async () => {
    const link = join(folder, 'link.news.yaml');
    symlinkSync('a.news.yaml', link);
    await rewrite(link, 'old: text\n', 'new: text\n');
    assert.equal(readFileSync(file, 'utf8'), 'new: text\n');
  });

  it('says of a folder that it is none of its files', async () => {
    const writing = await rewrite(folder, '', 'new: text\n');
    assert.match(unwrittenSentence('articles', writing) ?? '', /^articles cannot be written: .*EISDIR/);
  });

  it('says that a changed file is left as it is', () => {
    assert.equal(
      unwrittenSentence('a.news.yaml', { kind: 'changed' }),
      'a.news.yaml was changed by somebody else in the meantime, and is left as it is. Try again.',
    );
  });
});

describe('Making a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-make-'));
    file = join(folder, 'a.md');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes it whole, and nothing else', async () => {
    assert.deepEqual(await create(file, 'new\n'), { kind: 'written' });
    assert.equal(readFileSync(file, 'utf8'), 'new\n');
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('leaves alone what is there', async () => {
    writeFileSync(file, 'old\n');
    assert.deepEqual(await create(file, 'new\n'), { kind: 'exists' });
    assert.equal(readFileSync(file, 'utf8'), 'old\n');
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('writes nothing through a link that leads nowhere yet', async () => {
    symlinkSync('elsewhere.md', file);
    assert.deepEqual(await create(file, 'new\n'), { kind: 'exists' });
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('says so where there is no folder', async () => {
    assert.deepEqual(await create(join(folder, 'no', 'a.md'), 'new\n'), { kind: 'missing' });
  });
});
