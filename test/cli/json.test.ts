import assert from 'node:assert/strict';
import { clean, error, folderWith, newsmark, remarksIn, warning } from './program.ts';

describe('newsmark check --format json', () => {
  it('gives an empty list where nothing is found', async () => {
    const cwd = folderWith({ 'a.news.yaml': clean });
    assert.equal((await newsmark(['check', '--format', 'json'], { cwd })).out, '[]\n');
  });

  it('gives place, code, severity and message', async () => {
    assert.deepEqual(await remarksIn(folderWith({ 'in/a.news.yaml': error })), [
      {
        file: 'in/a.news.yaml',
        line: 7,
        column: 14,
        endLine: 7,
        endColumn: 20,
        code: 'undefined-entity',
        severity: 'error',
        message: 'No entity has the id “nobody”.',
      },
    ]);
  });

  it('names files from the current folder, with forward slashes', async () => {
    const folder = folderWith({ 'in/a.news.yaml': warning, 'out/deep/b.news.yaml': warning });
    const { out } = await newsmark(['check', '..', '--format=json'], { cwd: `${folder}/in` });
    assert.deepEqual(
      JSON.parse(out).map(({ file }: { file: string }) => file),
      ['../out/deep/b.news.yaml', 'a.news.yaml'],
    );
  });

  it('ends as text does', async () => {
    const cwd = folderWith({ 'a.news.yaml': error });
    assert.equal((await newsmark(['check', '--format', 'json'], { cwd })).code, 1);
  });

  it('is a list even where something could not be read', async () => {
    const cwd = folderWith({ 'a.news.yaml': clean });
    const { code, out } = await newsmark(['check', 'a.news.yaml', 'gone', '--format', 'json'], { cwd });
    assert.deepEqual({ code, out }, { code: 2, out: '[]\n' });
  });
});
