import assert from 'node:assert/strict';
import { documentSelector } from '../../../client/src/documents.ts';

/** Whether the server is told of documents of a language in a scheme. */
function told(language: string, scheme: string, folders: readonly string[] = []): boolean {
  return documentSelector(folders).some((filter) => filter.language === language && filter.scheme === scheme);
}

describe('The documents that the server is told of', () => {
  for (const language of ['newsmark', 'newsmark-settings', 'markdown', 'plaintext'])
    it(`are files in ${language}`, () => {
      assert.ok(told(language, 'file'));
    });

  it('are annotations that have no file yet', () => {
    assert.ok(told('newsmark', 'untitled'));
  });

  it('are those of a workspace that lies elsewhere', () => {
    assert.ok(told('newsmark', 'memfs', ['memfs']));
  });

  for (const scheme of ['output', 'git', 'comment', 'vscode-scm', 'vscode-chat-code-block'])
    it(`are not the editor's own, such as ${scheme}`, () => {
      assert.ok(!told('markdown', scheme, ['file']));
    });

  it('are named once, where folders share a scheme', () => {
    assert.equal(documentSelector(['file', 'file']).length, documentSelector([]).length);
  });
});
