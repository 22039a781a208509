import assert from 'node:assert/strict';
import { fileRename } from '../../../server/src/features/file-rename/file-rename.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import type { Files } from './any-project.ts';
import { applied } from './changes.ts';

/** The files after some of them, or folders of them, got other paths; under the paths that they had. */
async function moved(files: Files, moves: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const project = await projectOf(files);
  const renamed = Object.entries(moves).map(([from, to]) => ({ oldUri: uriOf(from), newUri: uriOf(to) }));
  return applied(project, atOnce(fileRename(project, renamed)));
}

const annotation = (file: string) => `newsmark: 1\narticle: {file: ${file}}\nclaims: [{id: c1}]\n`;
const repeating = (claim: string) =>
  `newsmark: 1\nclaims:\n  - id: x\n    relations: {repeats: [🕊, "${claim}", c9]}\n`;

describe('Renaming an article', () => {
  it('changes the file that its annotation names', async () => {
    const files = await moved({ 'a.news.yaml': annotation('a.md'), 'a.md': '' }, { 'a.md': 'b.md' });
    assert.equal(files['a.news.yaml'], annotation('b.md'));
  });

  it('changes it in every file that annotates it', async () => {
    const files = await moved(
      { 'a.news.yaml': annotation('a.md'), 'sub/b.news.yaml': annotation('../a.md'), 'a.md': '' },
      { 'a.md': 'texts/a.md' },
    );
    assert.deepEqual(
      [files['a.news.yaml'], files['sub/b.news.yaml']],
      [annotation('texts/a.md'), annotation('../texts/a.md')],
    );
  });

  for (const [style, before, after] of [
    ['quotation marks', '"a.md"', '"b.txt"'],
    ['a path that begins with a dot', './a.md', './b.txt'],
    ['an anchor', '&it a.md', '&it b.txt'],
  ] as const)
    it(`keeps ${style}`, async () => {
      const files = await moved({ 'a.news.yaml': annotation(before), 'a.md': '' }, { 'a.md': 'b.txt' });
      assert.equal(files['a.news.yaml'], annotation(after));
    });

  it('quotes a name that needs it', async () => {
    const files = await moved({ 'a.news.yaml': annotation('a.md'), 'a.md': '' }, { 'a.md': 'b, c 🕊.md' });
    assert.equal(files['a.news.yaml'], annotation('"b, c 🕊.md"'));
  });

  it('leaves Windows line ends', async () => {
    const windows = (file: string) => annotation(file).replaceAll('\n', '\r\n');
    const files = await moved({ 'a.news.yaml': windows('a.md'), 'a.md': '' }, { 'a.md': 'b.md' });
    assert.equal(files['a.news.yaml'], windows('b.md'));
  });

  it('leaves other articles alone', async () => {
    const files = await moved({ 'a.news.yaml': annotation('a.md'), 'a.md': '' }, { 'b.md': 'c.md' });
    assert.equal(files['a.news.yaml'], annotation('a.md'));
  });

  it('changes nothing where the article leaves the project', async () => {
    const files = await moved({ 'a.news.yaml': annotation('a.md'), 'a.md': '' }, { 'a.md': '../b.md' });
    assert.equal(files['a.news.yaml'], annotation('a.md'));
  });
});

describe('Moving an annotation file', () => {
  it('changes the path to its article', async () => {
    const files = await moved(
      { 'a.news.yaml': annotation('a.md'), 'a.md': '' },
      { 'a.news.yaml': 'notes/a.news.yaml' },
    );
    assert.equal(files['a.news.yaml'], annotation('../a.md'));
  });

  it('changes nothing where its article goes along', async () => {
    const files = await moved(
      { 'a.news.yaml': annotation('a.md'), 'a.md': '' },
      { 'a.news.yaml': 'notes/a.news.yaml', 'a.md': 'notes/a.md' },
    );
    assert.equal(files['a.news.yaml'], annotation('a.md'));
  });

  it('changes the name before a # in other files', async () => {
    const files = await moved(
      { 'a.news.yaml': annotation('a.md'), 'b.news.yaml': repeating('a#c1') },
      { 'a.news.yaml': 'new.news.yaml' },
    );
    assert.equal(files['b.news.yaml'], repeating('new#c1'));
  });

  it('gives a path from the project’s folder to a file in another one', async () => {
    const files = await moved(
      { 'x/a.news.yaml': annotation('a.md'), 'x/b.news.yaml': repeating('a#c1') },
      { 'x/a.news.yaml': 'y/a.news.yaml' },
    );
    assert.equal(files['x/b.news.yaml'], repeating('y/a#c1'));
  });

  it('gives the name alone to a file that comes beside it', async () => {
    const files = await moved(
      { 'y/a.news.yaml': annotation('a.md'), 'x/b.news.yaml': repeating('y/a#c1') },
      { 'y/a.news.yaml': 'x/a.news.yaml' },
    );
    assert.equal(files['x/b.news.yaml'], repeating('a#c1'));
  });

  it('keeps a reference from meaning a file that comes between', async () => {
    const files = await moved(
      {
        'a.news.yaml': annotation('a.md'),
        'x/b.news.yaml': repeating('a#c1'),
        'y/a.news.yaml': annotation('a.md'),
      },
      { 'y/a.news.yaml': 'x/a.news.yaml' },
    );
    assert.equal(files['x/b.news.yaml'], repeating('../a#c1'));
  });

  it('follows its own references from its new folder', async () => {
    const files = await moved(
      { 'x/a.news.yaml': annotation('a.md'), 'x/b.news.yaml': repeating('a#c1') },
      { 'x/b.news.yaml': 'b.news.yaml' },
    );
    assert.equal(files['x/b.news.yaml'], repeating('x/a#c1'));
  });

  it('leaves a name that still means the same file', async () => {
    const files = await moved(
      { 'a.news.yaml': annotation('a.md'), 'x/b.news.yaml': repeating('a#c1') },
      { 'x/b.news.yaml': 'y/b.news.yaml' },
    );
    assert.equal(files['x/b.news.yaml'], repeating('a#c1'));
  });

  it('changes nothing where it is no annotation file any more', async () => {
    const files = await moved(
      { 'a.news.yaml': annotation('a.md'), 'b.news.yaml': repeating('a#c1') },
      { 'a.news.yaml': 'a.yaml' },
    );
    assert.deepEqual([files['a.news.yaml'], files['b.news.yaml']], [annotation('a.md'), repeating('a#c1')]);
  });

  it('takes two that change their names', async () => {
    const files = await moved(
      {
        'a.news.yaml': repeating('b#c1'),
        'b.news.yaml': repeating('a#c1'),
      },
      { 'a.news.yaml': 'b.news.yaml', 'b.news.yaml': 'a.news.yaml' },
    );
    assert.deepEqual([files['a.news.yaml'], files['b.news.yaml']], [repeating('a#c1'), repeating('b#c1')]);
  });
});

describe('Moving a folder', () => {
  it('changes what points into it', async () => {
    const files = await moved(
      {
        'x/a.news.yaml': annotation('a.md'),
        'x/a.md': '',
        'b.news.yaml': repeating('x/a#c1'),
        'c.news.yaml': annotation('x/a.md'),
      },
      { x: 'архив/2025' },
    );
    assert.deepEqual(
      [files['b.news.yaml'], files['c.news.yaml'], files['x/a.news.yaml']],
      [repeating('архив/2025/a#c1'), annotation('архив/2025/a.md'), annotation('a.md')],
    );
  });

  it('leaves a folder alone whose name only begins alike', async () => {
    const files = await moved(
      { 'xy/a.news.yaml': annotation('a.md'), 'b.news.yaml': repeating('xy/a#c1') },
      { x: 'z' },
    );
    assert.equal(files['b.news.yaml'], repeating('xy/a#c1'));
  });

  it('lets a file of it go its own way', async () => {
    const files = await moved(
      { 'x/a.news.yaml': annotation('a.md'), 'b.news.yaml': repeating('x/a#c1') },
      { x: 'y', 'x/a.news.yaml': 'a.news.yaml' },
    );
    assert.equal(files['b.news.yaml'], repeating('a#c1'));
  });

  it('takes a folder’s URI with a slash at its end', async () => {
    const project = await projectOf({
      'x/a.news.yaml': annotation('a.md'),
      'b.news.yaml': repeating('x/a#c1'),
    });
    const changes = atOnce(fileRename(project, [{ oldUri: `${uriOf('x')}/`, newUri: `${uriOf('y')}/` }]));
    assert.equal(applied(project, changes)['b.news.yaml'], repeating('y/a#c1'));
  });
});
