import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clean, folderWith, newsmark } from './program.ts';

/** Much that is safe to mend, and one thing that is not, in a file that has something of everything. */
const untidy = [
  '\uFEFF# Ours 😀',
  'newsmark: 1',
  'sources:   {s: &s {kind: "report", title: \'Слова\'}} # here',
  '',
  'claims:',
  '  - id: a',
  '    text: w',
  '    speech: narration',
  '    # said on Tuesday',
  '    date: 18.03.2025   # by the calendar',
  '    opinion: [yes]',
  '    sources: s',
  '    nots: guess',
  '',
].join('\r\n');
const mended = untidy
  .replace('18.03.2025', '2025-03-18')
  .replace('[yes]', 'true')
  .replace('sources: s\r', 'sources: [s]\r');

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('newsmark check --fix', () => {
  it('mends what is safe to mend, and keeps every other byte', async () => {
    const cwd = folderWith({ 'a.news.yaml': untidy });
    await newsmark(['check', '--fix'], { cwd });
    assert.equal(read(cwd, 'a.news.yaml'), mended);
  });

  it('reports what is left, and says how many files it mended', async () => {
    const cwd = folderWith({ 'a.news.yaml': untidy, 'b.news.yaml': clean });
    const { code, out, err } = await newsmark(['check', '--fix', '--format', 'json'], { cwd });
    assert.deepEqual(
      [code, JSON.parse(out).map((remark: { code: string }) => remark.code), err],
      [0, ['unknown-key'], 'newsmark: Files mended: 1\n'],
    );
  });

  it('changes nothing the second time', async () => {
    const cwd = folderWith({ 'a.news.yaml': untidy });
    await newsmark(['check', '--fix'], { cwd });
    const before = statSync(join(cwd, 'a.news.yaml')).mtimeMs;
    const { err } = await newsmark(['check', '--fix'], { cwd });
    assert.deepEqual([statSync(join(cwd, 'a.news.yaml')).mtimeMs, err], [before, '']);
  });

  it('leaves the files alone that the paths do not name', async () => {
    const cwd = folderWith({ 'a.news.yaml': untidy, 'in/b.news.yaml': untidy });
    await newsmark(['check', '--fix', 'in'], { cwd });
    assert.deepEqual([read(cwd, 'a.news.yaml'), read(cwd, 'in/b.news.yaml')], [untidy, mended]);
  });

  it('mends settings', async () => {
    const cwd = folderWith({ 'newsmark.yaml': 'exclude: drafts # later\n', 'a.news.yaml': clean });
    await newsmark(['check', '--fix'], { cwd });
    assert.equal(read(cwd, 'newsmark.yaml'), 'exclude: [drafts] # later\n');
  });

  it('leaves no other file behind', async () => {
    const cwd = folderWith({ 'a.news.yaml': untidy });
    await newsmark(['check', '--fix'], { cwd });
    assert.deepEqual(readdirSync(cwd), ['a.news.yaml']);
  });

  if (process.platform !== 'win32') {
    it('keeps the permissions of a file', async () => {
      const cwd = folderWith({ 'a.news.yaml': untidy });
      chmodSync(join(cwd, 'a.news.yaml'), 0o640);
      await newsmark(['check', '--fix'], { cwd });
      assert.equal(statSync(join(cwd, 'a.news.yaml')).mode & 0o777, 0o640);
    });

    if (process.getuid?.() === 0)
      it('says so where a file cannot be written, and ends with 2', async () => {
        const cwd = folderWith({ 'a.news.yaml': untidy });
        const { code, err } = await newsmark(['check', '--fix'], { cwd, uid: 65534 });
        assert.deepEqual(
          [code, err, read(cwd, 'a.news.yaml')],
          [2, 'newsmark: a.news.yaml cannot be written: permission is denied.\n', untidy],
        );
      });
  }
});

describe('newsmark check --fix-dry-run', () => {
  it('prints a unified diff, and changes nothing', async () => {
    const cwd = folderWith({
      'a.news.yaml':
        'newsmark: 1\nnote: a\nsources: {s: {kind: report, title: T}}\nclaims:\n  - {id: a, text: w, speech: narration, sources: s}\n',
    });
    const before = read(cwd, 'a.news.yaml');
    const { code, out, err } = await newsmark(['check', '--fix-dry-run'], { cwd });
    assert.equal(
      out,
      [
        '--- a/a.news.yaml',
        '+++ b/a.news.yaml',
        '@@ -2,4 +2,4 @@',
        ' note: a',
        ' sources: {s: {kind: report, title: T}}',
        ' claims:',
        '-  - {id: a, text: w, speech: narration, sources: s}',
        '+  - {id: a, text: w, speech: narration, sources: [s]}',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      [code, err, read(cwd, 'a.news.yaml')],
      [0, '✔ nothing to mend (files checked: 1)\n', before],
    );
  });

  it('prints nothing where nothing would change', async () => {
    const { out } = await newsmark(['check', '--fix-dry-run'], { cwd: folderWith({ 'a.news.yaml': clean }) });
    assert.equal(out, '');
  });

  it('is what git applies, to the same effect as --fix', async () => {
    const path = 'Ü in/a b.news.yaml';
    const cwd = folderWith({ [path]: untidy, 'c.news.yaml': `${untidy}note: no line break at the end` });
    const { out } = await newsmark(['check', '--fix-dry-run'], { cwd });
    execFileSync('git', ['apply', '-'], { cwd, input: out });
    assert.equal(read(cwd, path), mended);
    assert.equal(read(cwd, 'c.news.yaml'), `${mended}note: no line break at the end`);
  });

  it('is made of a text from the standard input', async () => {
    const { out } = await newsmark(
      ['check', '--stdin', '--stdin-file-name', 'a.news.yaml', '--fix-dry-run'],
      {
        cwd: folderWith({}),
        input: 'note: a\n',
      },
    );
    assert.match(out, /^\+newsmark: 1$/m);
  });
});
