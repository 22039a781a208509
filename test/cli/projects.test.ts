import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { clean, error, folderWith, newsmark, remarksIn, warning } from './program.ts';

const speaks = (who: string) => `newsmark: 1\nclaims:\n  - {id: a, text: w, speaker: ${who}, sources: [s]}\n`;
const people =
  'newsmark: 1\nentities: {jane: {kind: person, name: Jane}}\nsources: {s: {kind: report, title: S}}\n';

describe('The project of newsmark check', () => {
  it('is the current folder where neither settings nor git say otherwise', async () => {
    const folder = folderWith({ 'people.news.yaml': people, 'in/a.news.yaml': speaks('jane') });
    assert.deepEqual(await remarksIn(folder, 'in'), []);
  });

  it('does not reach above the current folder', async () => {
    const folder = folderWith({ 'people.news.yaml': people, 'in/a.news.yaml': speaks('jane') });
    const found = await remarksIn(join(folder, 'in'));
    assert.deepEqual(found.map(({ code }) => code).sort(), ['undefined-entity', 'undefined-source']);
  });

  it('is the git repository that the path lies in', async () => {
    const folder = folderWith({ '.git/': '', 'people.news.yaml': people, 'in/a.news.yaml': speaks('jane') });
    assert.deepEqual(await remarksIn(join(folder, 'in')), []);
  });

  it('is the repository of a work tree, whose .git is a file', async () => {
    const files = {
      '.git': 'gitdir: elsewhere',
      'people.news.yaml': people,
      'in/a.news.yaml': speaks('jane'),
    };
    assert.deepEqual(await remarksIn(join(folderWith(files), 'in')), []);
  });

  it('is found from the path, not from the current folder', async () => {
    const folder = folderWith({ '.git/': '', 'people.news.yaml': people, 'in/a.news.yaml': speaks('jane') });
    const elsewhere = folderWith({});
    assert.deepEqual(await remarksIn(elsewhere, join(folder, 'in', 'a.news.yaml')), []);
  });

  it('is the folder of the nearest settings, inside a repository too', async () => {
    const folder = folderWith({
      '.git/': '',
      'people.news.yaml': people,
      'in/newsmark.yaml': '',
      'in/a.news.yaml': speaks('jane'),
    });
    const found = await remarksIn(folder, 'in');
    assert.deepEqual(found.map(({ code }) => code).sort(), ['undefined-entity', 'undefined-source']);
  });

  it('takes projects below for themselves', async () => {
    const folder = folderWith({
      'newsmark.yaml': '',
      'people.news.yaml': people,
      'a.news.yaml': speaks('jane'),
      'in/newsmark.yaml': '',
      'in/people.news.yaml': people,
      'in/a.news.yaml': speaks('jane'),
      'in/deeper/newsmark.yaml': 'rules: {unknown-key: error}\n',
      'in/deeper/a.news.yaml': warning,
    });
    assert.deepEqual(
      (await remarksIn(folder)).map(({ file, code, severity }) => [file, code, severity]),
      [['in/deeper/a.news.yaml', 'unknown-key', 'error']],
    );
  });

  it('is read whole, and reported only where the paths say', async () => {
    const folder = folderWith({ 'a.news.yaml': error, 'in/b.news.yaml': warning, 'c.news.yml': warning });
    assert.deepEqual(
      (await remarksIn(folder, 'in', 'c.news.yml')).map(({ file }) => file),
      ['c.news.yml', 'in/b.news.yaml'],
    );
  });

  it('reports a file once, however often it is named', async () => {
    const folder = folderWith({ 'in/b.news.yaml': warning });
    assert.equal((await remarksIn(folder, 'in', 'in/b.news.yaml', '.')).length, 1);
  });

  it('leaves out what the settings exclude', async () => {
    const folder = folderWith({
      'newsmark.yaml': 'exclude: ["drafts/**"]\n',
      'drafts/a.news.yaml': error,
      'b.news.yaml': clean,
    });
    assert.deepEqual(await remarksIn(folder), []);
  });

  it('says so when an excluded file is named, and does not fail', async () => {
    const cwd = folderWith({ 'newsmark.yaml': 'exclude: [drafts]\n', 'drafts/a.news.yaml': error });
    const { code, err } = await newsmark(['check', 'drafts/a.news.yaml'], { cwd });
    assert.match(err, /^newsmark: drafts\/a\.news\.yaml is left out: the settings exclude it/);
    assert.equal(code, 0);
  });

  it('takes settings for a path', async () => {
    const folder = folderWith({ 'newsmark.yaml': 'exlude: []\n', 'a.news.yaml': warning });
    assert.deepEqual(
      (await remarksIn(folder, 'newsmark.yaml')).map(({ file }) => file),
      ['newsmark.yaml'],
    );
  });

  it('takes an article for the files that annotate it', async () => {
    const folder = folderWith({
      'a.md': 'Words.\n',
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md}\nnoet: x\n',
      'b.news.yaml': warning,
    });
    assert.deepEqual(
      (await remarksIn(folder, 'a.md')).map(({ file }) => file),
      ['a.news.yaml'],
    );
  });

  it('says so when nothing annotates an article', async () => {
    const cwd = folderWith({ 'a.md': 'Words.\n' });
    const { code, err } = await newsmark(['check', 'a.md'], { cwd });
    assert.deepEqual(
      { code, err },
      { code: 0, err: 'newsmark: No annotation file names the article a.md.\n' },
    );
  });

  if (process.platform !== 'win32')
    it('follows a link to where it leads', async () => {
      const folder = folderWith({ 'real/a.news.yaml': warning, 'real/newsmark.yaml': '' });
      mkdirSync(join(folder, 'links'));
      symlinkSync(join(folder, 'real', 'a.news.yaml'), join(folder, 'links', 'b.news.yaml'));
      assert.deepEqual(
        (await remarksIn(folder, 'links/b.news.yaml')).map(({ file }) => file),
        ['real/a.news.yaml'],
      );
    });
});
