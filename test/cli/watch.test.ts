import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, folderWith, plainEnvironment, program, warning } from './program.ts';

/** A check that goes on, and what it has printed. */
class Watch {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #out = '';

  constructor(cwd: string) {
    this.#child = spawn(process.execPath, [program, 'check', '--watch'], { cwd, env: plainEnvironment() });
    this.#child.stdout?.setEncoding('utf8').on('data', (text) => {
      this.#out += String(text);
    });
    this.#ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  /** How many reports there were. */
  get reports(): number {
    return this.#out.split(/\(files checked: \d+\)\n/).length - 1;
  }

  /** Waits for the last report to be as expected. */
  async reported(expected: RegExp): Promise<void> {
    for (const started = Date.now(); !expected.test(this.#last()); ) {
      assert(Date.now() - started < 15_000, `${expected} does not come:\n${this.#out}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  end(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.#ended;
  }

  #last(): string {
    return this.#out.split(/(?<=\(files checked: \d+\)\n)/).findLast((report) => report !== '') ?? '';
  }
}

const running: Watch[] = [];

/** Watches a folder until the test is over. */
async function watching(cwd: string): Promise<Watch> {
  const watch = new Watch(cwd);
  running.push(watch);
  await watch.reported(/files checked/);
  return watch;
}

describe('newsmark check --watch', () => {
  afterEach(async () => {
    for (const watch of running.splice(0)) await watch.end('SIGKILL');
  });

  it('reports at once', async () => {
    const watch = await watching(folderWith({ 'a.news.yaml': warning }));
    await watch.reported(/unknown-key[\s\S]*warnings: 1/);
  });

  it('reports again when a file changes', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    const watch = await watching(cwd);
    writeFileSync(join(cwd, 'a.news.yaml'), clean);
    await watch.reported(/^✔ nothing to mend \(files checked: 1\)\n$/);
  });

  it('notices a file that an editor puts in the place of another', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    const watch = await watching(cwd);
    writeFileSync(join(cwd, '.a.tmp'), clean);
    renameSync(join(cwd, '.a.tmp'), join(cwd, 'a.news.yaml'));
    await watch.reported(/^✔ nothing to mend \(files checked: 1\)\n$/);
  });

  it('notices new files in new folders, and files that go', async () => {
    const cwd = folderWith({ 'a.news.yaml': clean });
    const watch = await watching(cwd);
    mkdirSync(join(cwd, 'in', 'deep'), { recursive: true });
    writeFileSync(join(cwd, 'in', 'deep', 'b.news.yaml'), warning);
    await watch.reported(/in\/deep\/b\.news\.yaml[\s\S]*files checked: 2/);
    rmSync(join(cwd, 'in'), { recursive: true });
    await watch.reported(/^✔ nothing to mend \(files checked: 1\)\n$/);
  });

  it('notices settings and articles', async () => {
    const cwd = folderWith({
      'a.md': 'Some words.\n',
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md}\nnots: a\n',
    });
    const watch = await watching(cwd);
    writeFileSync(join(cwd, 'newsmark.yaml'), 'rules: {unknown-key: error}\n');
    await watch.reported(/errors: 1/);
    rmSync(join(cwd, 'a.md'));
    await watch.reported(/article-not-found/);
  });

  it('looks at no text that nothing names, such as its own report', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    const watch = await watching(cwd);
    writeFileSync(join(cwd, 'report.txt'), 'Words.\n');
    writeFileSync(join(cwd, 'a.news.yaml'), clean);
    await watch.reported(/nothing to mend/);
    writeFileSync(join(cwd, 'report.txt'), 'More words.\n');
    writeFileSync(join(cwd, 'b.news.yaml'), warning);
    await watch.reported(/files checked: 2/);
    assert(watch.reports <= 5, `${watch.reports} reports`);
  });

  if (process.platform !== 'win32')
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      it(`ends with 0 on ${signal}`, async () => {
        const watch = await watching(folderWith({ 'a.news.yaml': warning }));
        assert.equal(await watch.end(signal), 0);
      });
});
