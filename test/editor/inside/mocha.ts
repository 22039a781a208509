import Mocha from 'mocha';
import { report, say } from './page.ts';

/** Only tests whose title holds this; written into the bundle by the launcher. */
declare const ONLY: string;

const mocha = new Mocha({
  ui: 'bdd',
  timeout: 60_000,
  // The editor has moods of its own on a busy machine. What it spoils once is tried again, and the log says so.
  retries: 1,
  forbidOnly: true,
  forbidPending: true,
  // The launcher prints: lines on an extension host's console reach nobody.
  reporter: class extends Mocha.reporters.Base {},
});
mocha.suite.emit('pre-require', globalThis, '', mocha);
if (ONLY !== '') mocha.fgrep(ONLY);

/** Runs the tests, and rejects when one fails or there is none. */
export async function run(): Promise<void> {
  let lines: Promise<void> = Promise.resolve();
  const stats = { passed: 0, failed: 0 };
  const print = (line: string) => {
    const tally = { ...stats };
    lines = lines.then(() => say(line)).then(() => report(tally));
  };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('suite', (suite) => print(`${indent(suite)}${suite.title}`));
    runner.on('pass', (test) => {
      stats.passed++;
      print(`${indent(test)}✓ ${test.title} (${test.duration} ms)`);
    });
    runner.on('retry', (test, error: Error) => {
      print(`${indent(test)}↻ ${test.title}: once more after\n${error.stack ?? error.message}`);
    });
    runner.on('fail', (test, error: Error) => {
      stats.failed++;
      print(`${indent(test)}✗ ${test.title}\n${error.stack ?? error.message}`);
    });
  });
  await lines;
  if (stats.failed > 0 || stats.passed === 0) throw new Error(`${stats.failed} of the tests failed`);
}

function indent(node: Mocha.Suite | Mocha.Test | Mocha.Hook): string {
  return '  '.repeat(Math.max(0, node.titlePath().length - 1));
}
