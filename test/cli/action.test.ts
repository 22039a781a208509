import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readArguments } from '../../server/src/cli/arguments.ts';
import { clean, error, folderWith, type Outcome, plainEnvironment, repository, warning } from './program.ts';
import { resultsOf } from './sarif.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly name: string;
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

const action: Action = parse(readFileSync(join(repository, 'action.yml'), 'utf8'));

/** What GitHub fills in. */
function filled(text: string, given: Readonly<Record<string, string>>): string {
  const contexts: Readonly<Record<string, string>> = {
    'github.action_path': repository,
    'github.action_repository': 'desk/newsmark',
    'github.action_ref': 'v1',
    ...Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, given[name] ?? input.default]),
    ),
  };
  return text.replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => {
    const value = contexts[name];
    assert(value !== undefined, `nobody fills in ${name}`);
    return value;
  });
}

/** A run of the action's steps, as a runner does it, and the files that it wrote for the runner. */
async function act(cwd: string, given: Readonly<Record<string, string>> = {}) {
  const runner = folderWith({ output: '', summary: '' });
  const out: Outcome[] = [];
  for (const { run, env } of action.runs.steps) {
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, given)]));
    const outcome = await bash(run, join(cwd, given['working-directory'] ?? '.'), {
      ...own,
      GITHUB_OUTPUT: join(runner, 'output'),
      GITHUB_STEP_SUMMARY: join(runner, 'summary'),
    });
    out.push(outcome);
    if (outcome.code !== 0) break;
  }
  const read = (name: string) => readFileSync(join(runner, name), 'utf8');
  return {
    code: out.at(-1)?.code,
    out: out.map((outcome) => outcome.out).join(''),
    err: out.map((outcome) => outcome.err).join(''),
    output: read('output'),
    summary: read('summary'),
  };
}

/** As `shell: bash` has it. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd,
      env: { ...plainEnvironment(), ...env },
    });
    const written = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      written.out += String(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      written.err += String(text);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...written }));
  });
}

describe('The action for GitHub', () => {
  it('annotates what it finds, and fails', async () => {
    const { code, out, output } = await act(folderWith({ 'a.news.yaml': error }));
    assert.match(
      out,
      /^::error file=a\.news\.yaml,line=7,endLine=7,col=14,endColumn=20,title=undefined-entity::/m,
    );
    assert.deepEqual([code, output], [1, 'exit-code=1\n']);
  });

  it('ends well where nothing is wrong', async () => {
    const { code, err, output } = await act(folderWith({ 'a.news.yaml': clean }));
    assert.deepEqual([code, err, output], [0, '', 'exit-code=0\n']);
  });

  it('writes a summary with links to the rules', async () => {
    const { summary } = await act(folderWith({ 'a.news.yaml': warning }));
    assert.match(summary, /^## Newsmark: ⚠ warnings: 1/);
    assert.match(
      summary,
      /\(https:\/\/github\.com\/desk\/newsmark\/blob\/v1\/docs\/rules\/unknown-key\.md\)/,
    );
  });

  it('writes no summary where none is wanted', async () => {
    assert.equal((await act(folderWith({ 'a.news.yaml': warning }), { summary: 'false' })).summary, '');
  });

  it('writes reports for others', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    await act(cwd, { sarif: 'out.sarif', junit: 'out.xml' });
    assert.equal(resultsOf(readFileSync(join(cwd, 'out.sarif'), 'utf8')).length, 1);
    assert.match(readFileSync(join(cwd, 'out.xml'), 'utf8'), /<testsuites name="newsmark"/);
  });

  it('checks the paths that it is given, whatever is in their names', async () => {
    const cwd = folderWith({ 'a.news.yaml': error, "b c'$(d).news.yaml": warning, '-e.news.yaml': warning });
    const { code, out } = await act(cwd, { paths: "b c'$(d).news.yaml\n\n-e.news.yaml\n" });
    assert.match(out, /files checked: 2/);
    assert.equal(code, 0);
  });

  it('passes on how many warnings are allowed', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    assert.equal((await act(cwd, { 'max-warnings': '0' })).code, 1);
  });

  it('checks the folder that it is told of', async () => {
    const cwd = folderWith({ 'a.news.yaml': error, 'in/newsmark.yaml': '', 'in/b.news.yaml': clean });
    assert.equal((await act(cwd, { 'working-directory': 'in' })).code, 0);
  });

  it('takes no input for a command', async () => {
    const cwd = folderWith({ 'a.news.yaml': clean });
    await act(cwd, { paths: '$(touch pwned); touch pwned', about: '"; touch pwned; "' });
    assert.equal(existsSync(join(cwd, 'pwned')), false);
  });
});

interface Hook {
  readonly entry: string;
  readonly files: string;
}

describe('The hooks for pre-commit', () => {
  const hooks: readonly Hook[] = parse(readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8'));

  for (const { entry, files } of hooks) {
    it(`run a command that there is: ${entry}`, () => {
      const [program = '', ...args] = entry.split(' ');
      assert.deepEqual([program, readArguments([...args, 'a.news.yaml']).kind], ['newsmark', 'run']);
    });

    it(`hand all that a project holds to ${entry}`, () => {
      const names = ['a.news.yaml', 'in/b.news.yml', 'newsmark.yaml', 'in/newsmark.yaml', 'a.md', 'in/b.txt'];
      const others = ['a.yaml', 'my-newsmark.yaml', 'news.yaml', 'a.json', 'a.news.yaml.bak'];
      const pattern = new RegExp(files);
      assert.deepEqual(
        [...names, ...others].filter((name) => pattern.test(name)),
        names,
      );
    });
  }
});
