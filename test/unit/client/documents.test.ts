import assert from 'node:assert/strict';
import { articleSelector, type DocumentFilter, documentSelector } from '../../../client/src/documents.ts';

interface Document {
  readonly language: string;
  readonly scheme: string;
  readonly path: string;
}

/** Whether a filter takes a document, as the editor decides: by its language, or by the extensions of a glob. */
function takes(filter: DocumentFilter, { language, scheme, path }: Document): boolean {
  if (filter.scheme !== scheme) return false;
  if ('language' in filter) return filter.language === language;
  const [, extensions = ''] = /^\*\*\/\*\.\{(.+)\}$/.exec(filter.pattern) ?? [];
  return extensions.split(',').some((extension) => path.endsWith(`.${extension}`));
}

function told(document: Document, folders: readonly string[] = []): boolean {
  return documentSelector(folders).some((filter) => takes(filter, document));
}

const article = { language: 'markdown', scheme: 'file', path: '/news/talks.md' };

describe('The documents that the server is told of', () => {
  for (const language of ['newsmark', 'newsmark-settings'])
    it(`are files in ${language}`, () => {
      assert.ok(told({ language, scheme: 'file', path: '/news/any' }));
    });

  for (const name of ['talks.md', 'talks.txt', 'TALKS.MD', 'TALKS.TXT'])
    it(`are files that can be articles, such as ${name}, whatever their language`, () => {
      assert.ok(told({ language: 'any', scheme: 'file', path: `/news/${name}` }));
    });

  it('are no other plain text, such as a log', () => {
    assert.ok(!told({ language: 'plaintext', scheme: 'file', path: '/var/log/all.log' }));
  });

  it('are annotations that have no file yet', () => {
    assert.ok(told({ language: 'newsmark', scheme: 'untitled', path: 'Untitled-1' }));
  });

  it('are no notes that have no file yet: nothing can annotate them', () => {
    assert.ok(!told({ ...article, scheme: 'untitled' }));
    assert.ok(!told({ ...article, scheme: 'untitled' }, ['untitled']));
  });

  it('are those of a workspace that lies elsewhere', () => {
    assert.ok(told({ ...article, scheme: 'memfs' }, ['memfs']));
    assert.ok(told({ language: 'newsmark', scheme: 'memfs', path: '/a' }, ['memfs']));
  });

  for (const scheme of ['output', 'git', 'comment', 'vscode-scm', 'vscode-chat-code-block'])
    it(`are not the editor's own, such as ${scheme}`, () => {
      assert.ok(!told({ ...article, scheme }, ['file']));
    });

  it('are named once, where folders share a scheme', () => {
    assert.equal(documentSelector(['file', 'file']).length, documentSelector([]).length);
  });
});

describe('The documents that can be articles', () => {
  it('are Markdown and plain text, and no annotations', () => {
    const takenAs = (document: Document) => articleSelector([]).some((filter) => takes(filter, document));
    assert.ok(takenAs(article));
    assert.ok(!takenAs({ language: 'newsmark', scheme: 'file', path: '/news/talks.news.yaml' }));
  });
});
