import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, newsmark, warning } from './program.ts';

/** Whoever runs the tests may have told git anything. */
const env = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@desk.example',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@desk.example',
};

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
}

/** A repository in which files are committed on the branch `main`. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files);
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  commit(cwd);
  return cwd;
}

function commit(cwd: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message=One');
}

/** The files on which is reported. */
async function filesIn(
  cwd: string,
  revision: string,
  ...rest: readonly string[]
): Promise<readonly string[]> {
  const args = ['check', '--changed-since', revision, '--format', 'json', ...rest];
  const { out, err } = await newsmark(args, { cwd, env });
  assert.equal(err, '');
  return JSON.parse(out).map(({ file }: { file: string }) => file);
}

const annotated = 'newsmark: 1\narticle: {file: a.md}\nnots: a\n';

describe('newsmark check --changed-since', () => {
  it('reports on nothing where nothing changed', async () => {
    assert.deepEqual(await filesIn(repositoryWith({ 'a.news.yaml': warning }), 'HEAD'), []);
  });

  it('reports on files that changed', async () => {
    const cwd = repositoryWith({ 'a.news.yaml': warning, 'b.news.yaml': warning });
    writeFileSync(join(cwd, 'a.news.yaml'), `${warning}# more\n`);
    assert.deepEqual(await filesIn(cwd, 'HEAD'), ['a.news.yaml']);
  });

  it('reports on files that git does not know yet', async () => {
    const cwd = repositoryWith({ 'a.news.yaml': warning });
    mkdirSync(join(cwd, 'Ü in'));
    writeFileSync(join(cwd, 'Ü in', 'b c.news.yaml'), warning);
    assert.deepEqual(await filesIn(cwd, 'HEAD'), ['Ü in/b c.news.yaml']);
  });

  it('reports on files that were committed since', async () => {
    const cwd = repositoryWith({ 'a.news.yaml': warning });
    writeFileSync(join(cwd, 'b.news.yaml'), warning);
    commit(cwd);
    assert.deepEqual(await filesIn(cwd, 'HEAD~1'), ['b.news.yaml']);
  });

  it('reports on files whose article changed', async () => {
    const cwd = repositoryWith({ 'a.md': 'Words.\n', 'a.news.yaml': annotated, 'b.news.yaml': warning });
    writeFileSync(join(cwd, 'a.md'), 'Other words.\n');
    assert.deepEqual(await filesIn(cwd, 'HEAD'), ['a.news.yaml']);
  });

  it('leaves out what only the other branch changed', async () => {
    const cwd = repositoryWith({ 'a.news.yaml': warning, 'b.news.yaml': warning });
    git(cwd, 'checkout', '--quiet', '-b', 'ours');
    writeFileSync(join(cwd, 'a.news.yaml'), `${warning}# ours\n`);
    commit(cwd);
    git(cwd, 'checkout', '--quiet', 'main');
    writeFileSync(join(cwd, 'b.news.yaml'), `${warning}# theirs\n`);
    commit(cwd);
    git(cwd, 'checkout', '--quiet', 'ours');
    assert.deepEqual(await filesIn(cwd, 'main'), ['a.news.yaml']);
  });

  it('still reads the whole project', async () => {
    const cwd = repositoryWith({
      'people.news.yaml':
        'newsmark: 1\nentities: {jane: {kind: person, name: Jane}}\nsources: {s: {kind: report, title: S}}\n',
    });
    writeFileSync(
      join(cwd, 'a.news.yaml'),
      'newsmark: 1\nclaims: [{id: a, text: w, speaker: jane, sources: [s]}]\n',
    );
    assert.deepEqual(await filesIn(cwd, 'HEAD'), []);
  });

  it('reports only on what the paths name of it', async () => {
    const cwd = repositoryWith({ 'c.news.yaml': 'newsmark: 1\n' });
    writeFileSync(join(cwd, 'a.news.yaml'), warning);
    writeFileSync(join(cwd, 'b.news.yaml'), warning);
    assert.deepEqual(await filesIn(cwd, 'HEAD', 'b.news.yaml', 'c.news.yaml'), ['b.news.yaml']);
  });

  it('works from a folder of the repository', async () => {
    const cwd = repositoryWith({ 'in/a.news.yaml': 'newsmark: 1\n' });
    writeFileSync(join(cwd, 'in', 'a.news.yaml'), warning);
    assert.deepEqual(await filesIn(join(cwd, 'in'), 'HEAD'), ['a.news.yaml']);
  });

  const refused = async (cwd: string, revision: string, others: Readonly<Record<string, string>> = {}) =>
    newsmark(['check', '--changed-since', revision], { cwd, env: { ...env, ...others } });

  it('says so where git knows no such revision', async () => {
    assert.deepEqual(await refused(repositoryWith({ 'a.news.yaml': warning }), 'nowhere'), {
      code: 2,
      out: '',
      err: 'newsmark: git knows no revision “nowhere” here. A shallow clone has to fetch it first.\n',
    });
  });

  it('takes no option of git for a revision', async () => {
    const { code, err } = await newsmark(['check', '--changed-since=--output=x'], {
      cwd: repositoryWith({ 'a.news.yaml': warning }),
      env,
    });
    assert.match(err, /^newsmark: git knows no revision “--output=x” here\./);
    assert.equal(code, 2);
  });

  it('says so outside of a repository', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    const { code, err } = await refused(cwd, 'HEAD', { GIT_CEILING_DIRECTORIES: join(cwd, '..') });
    assert.equal(err, `newsmark: ${cwd} lies in no git repository: nobody knows what changed.\n`);
    assert.equal(code, 2);
  });

  it('says so where there is no git', async () => {
    const { code, err } = await refused(repositoryWith({ 'a.news.yaml': warning }), 'HEAD', {
      PATH: '/nowhere',
    });
    assert.equal(err, 'newsmark: --changed-since needs git, which is not installed, or not in the PATH.\n');
    assert.equal(code, 2);
  });
});
