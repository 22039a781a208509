import assert from 'node:assert/strict';
import fc from 'fast-check';
import { base64, faultOf, folderEntries } from '../../../client/src/answers.ts';

/** An error as the editor's file systems throw them. */
function fileSystemError(code: string): Error {
  return Object.assign(new Error(`${code}: a.md`), { code });
}

describe('A file that cannot be read', () => {
  for (const [code, error] of [
    ['FileNotFound', 'missing'],
    ['FileNotADirectory', 'missing'],
    ['FileIsADirectory', 'folder'],
    ['NoPermissions', 'denied'],
    ['Unavailable', 'failed'],
    ['Unknown', 'failed'],
    ['toString', 'failed'],
  ] as const)
    it(`is "${error}" when the editor says ${code}`, () => {
      assert.equal(faultOf(fileSystemError(code)).error, error);
    });

  it('says what the editor said', () => {
    assert.equal(faultOf(fileSystemError('FileNotFound')).message, 'FileNotFound: a.md');
  });

  it('is "failed" where what was thrown is no error', () => {
    assert.deepEqual(faultOf('gone'), { error: 'failed', message: 'gone' });
  });
});

describe('What a folder holds', () => {
  const [unknown, file, folder, link] = [0, 1, 2, 64];

  it('is its files and folders', () => {
    assert.deepEqual(
      folderEntries([
        ['a.md', file],
        ['b', folder],
      ]),
      [
        { name: 'a.md', kind: 'file' },
        { name: 'b', kind: 'folder' },
      ],
    );
  });

  it('counts a link to a file as a file', () => {
    assert.deepEqual(folderEntries([['a.md', file | link]]), [{ name: 'a.md', kind: 'file' }]);
  });

  it('leaves out links to folders, which may lead in circles', () => {
    assert.deepEqual(folderEntries([['up', folder | link]]), []);
  });

  it('leaves out what is neither', () => {
    assert.deepEqual(
      folderEntries([
        ['socket', unknown],
        ['dangling', link],
      ]),
      [],
    );
  });
});

describe('Bytes as base64', () => {
  it('reads back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.deepEqual(new Uint8Array(Buffer.from(base64(bytes), 'base64')), bytes);
      }),
    );
  });

  it('reads back where they need several pieces', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256);
    assert.deepEqual(new Uint8Array(Buffer.from(base64(bytes), 'base64')), bytes);
  });
});
