import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, error, folderWith, newsmark, warning } from './program.ts';

describe('newsmark check', () => {
  it('ends with 0 where nothing is to be mended', async () => {
    const cwd = folderWith({ 'a.news.yaml': clean });
    assert.deepEqual(await newsmark(['check'], { cwd }), {
      code: 0,
      out: '✔ nothing to mend (files checked: 1)\n',
      err: '',
    });
  });

  it('prints a heading for each file, a line for each finding, and the counts', async () => {
    const cwd = folderWith({ 'b/one.news.yaml': error, 'a.news.yaml': warning });
    assert.equal(
      (await newsmark(['check'], { cwd })).out,
      [
        'a.news.yaml',
        '  2:1  warning  No field is called “noet” here. Did you mean “note”?  unknown-key',
        '',
        'b/one.news.yaml',
        '  7:14  error  No entity has the id “nobody”.  undefined-entity',
        '',
        '✖ errors: 1, warnings: 1 (files checked: 2)',
        '',
      ].join('\n'),
    );
  });

  it('ends with 1 where there is an error', async () => {
    assert.equal((await newsmark(['check'], { cwd: folderWith({ 'a.news.yaml': error }) })).code, 1);
  });

  it('ends with 0 where there are only warnings', async () => {
    assert.equal((await newsmark(['check'], { cwd: folderWith({ 'a.news.yaml': warning }) })).code, 0);
  });

  it('ends with 1 where there are more warnings than allowed', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    assert.equal((await newsmark(['check', '--max-warnings', '0'], { cwd })).code, 1);
  });

  it('ends with 0 where there are as many warnings as allowed', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    assert.equal((await newsmark(['check', '--max-warnings=1'], { cwd })).code, 0);
  });

  it('prints only errors with --quiet', async () => {
    const cwd = folderWith({ 'a.news.yaml': `${error}noet: x\n` });
    const { out } = await newsmark(['check', '--quiet'], { cwd });
    assert.deepEqual([out.includes('undefined-entity'), out.includes('unknown-key')], [true, false]);
  });

  it('counts warnings that --quiet does not print', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    assert.equal((await newsmark(['check', '-q', '--max-warnings', '0'], { cwd })).code, 1);
  });

  it('checks settings', async () => {
    const cwd = folderWith({ 'newsmark.yaml': 'exlude: []\n', 'a.news.yaml': clean });
    assert.match((await newsmark(['check'], { cwd })).out, /^newsmark\.yaml\n +1:1 +warning .*unknown-key/);
  });

  it('follows the severities of the settings', async () => {
    const cwd = folderWith({ 'newsmark.yaml': 'rules: {unknown-key: error}\n', 'a.news.yaml': warning });
    assert.equal((await newsmark(['check'], { cwd })).code, 1);
  });

  it('reports only on one side where it is told to', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    const outs = await Promise.all(
      ['annotation', 'article'].map((side) => newsmark(['check', '--about', side], { cwd })),
    );
    assert.deepEqual(
      outs.map(({ out }) => out.includes('unknown-key')),
      [true, false],
    );
  });

  it('writes other reports to files', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    const { out } = await newsmark(['check', '--also', 'json=a.json', '--also=markdown=b=c.md'], { cwd });
    assert.match(out, /unknown-key/);
    assert.equal(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).length, 1);
    assert.match(readFileSync(join(cwd, 'b=c.md'), 'utf8'), /^## Newsmark/);
  });

  it('says so where a report cannot be written, and ends with 2', async () => {
    const cwd = folderWith({ 'a.news.yaml': clean });
    const { code, err } = await newsmark(['check', '--also', 'json=nowhere/a.json'], { cwd });
    assert.match(err, /^newsmark: nowhere\/a\.json cannot be written: ENOENT/);
    assert.equal(code, 2);
  });

  it('colours nothing where nobody looks', async () => {
    const { out } = await newsmark(['check'], { cwd: folderWith({ 'a.news.yaml': error }) });
    assert.equal(out.includes('\u001B'), false);
  });

  it('colours where FORCE_COLOR asks for it', async () => {
    const cwd = folderWith({ 'a.news.yaml': error });
    const { out } = await newsmark(['check'], { cwd, env: { FORCE_COLOR: '1' } });
    assert.equal(out.includes('\u001B[31merror'), true);
  });

  it('colours nothing where NO_COLOR is set', async () => {
    const cwd = folderWith({ 'a.news.yaml': error });
    const { out } = await newsmark(['check'], { cwd, env: { NO_COLOR: '1' } });
    assert.equal(out.includes('\u001B'), false);
  });
});
