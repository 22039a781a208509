import assert from 'node:assert/strict';
import { mark, unmark } from './marks.ts';
import { annotationIn, MemoryFiles, projectOf, sceneOf, uriOf } from './memory.ts';

describe('files in memory', () => {
  it('make up a project', async () => {
    const project = await projectOf({
      'day/a.news.yaml': 'newsmark: 1\narticle: {file: a.md}\n',
      'day/a.md': 'Words.',
    });
    assert.equal(project.articleOf(annotationIn(project, 'day/a.news.yaml'))?.type, 'article');
  });

  it('know folders from files that are not there', async () => {
    const files = new MemoryFiles({ 'day/a.md': '' });
    const kinds = await Promise.all(['day', 'day/b.md'].map((path) => files.read(uriOf(path))));
    assert.deepEqual(kinds, [{ kind: 'folder' }, { kind: 'missing' }]);
  });

  it('list a folder’s own names once', async () => {
    const files = new MemoryFiles({ 'a.md': '', 'day/a.md': '', 'day/b.md': '' });
    assert.deepEqual(await files.list(uriOf('.')), [
      { name: 'a.md', kind: 'file' },
      { name: 'day', kind: 'folder' },
    ]);
  });
});

describe('marks', () => {
  it('point at places of the text without them', () => {
    assert.deepEqual(unmark('a¦b⟦c⟧d'), { text: 'abcd', cursors: [1], spans: [{ start: 2, end: 3 }] });
  });

  it('are put back', () => {
    const { text, spans } = unmark('⟦a⟧b⟦⟧c');
    assert.equal(mark(text, spans), '⟦a⟧b⟦⟧c');
  });

  it('are not seen by a project', async () => {
    const { project, cursors } = await sceneOf({ 'a.news.yaml': 'news¦mark: 1\n' });
    assert.equal(cursors[0]?.at, 4);
    assert.deepEqual(annotationIn(project, 'a.news.yaml').annotation.problems, []);
  });
});
