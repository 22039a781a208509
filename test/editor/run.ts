// Runs a suite in a real VS Code: `npm run test:editor -- a|b|c`. See `--help`.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { seconds } from '../../scripts/command.mjs';
import { openBridge } from './launch/bridge.ts';
import { compileSuite } from './launch/compile.ts';
import { editorTests, freshWorkspace, root, scratchFolder } from './launch/folders.ts';
import { type HostName, startHost } from './launch/host.ts';
import { watchEditor } from './launch/watch.ts';
import type { Tally } from './wishes.ts';

const usage = `Usage: npm run test:editor -- [a|b|c …] [options]

  a  VS Code for the Web 1.91.1, extension in a browser worker
  b  VS Code 1.99.3, extension in Node
  c  VS Code 1.139.1, extension in Node 24

  --suite NAME        the folder below test/editor with the tests (suite)
  --only TEXT         only tests whose title holds this
  --extension FOLDER  the extension to load (this repository)
  --vsix FILE         test this packaged extension, installed as a user installs it (b and c)
  --pictures FOLDER   where pictures go (.cache/screenshots/HOST)
  --size WxH          the page's size in pixels (1280x800)
  --restricted        without workspace trust (b and c)
  --seconds N         the time limit of a run (300)
  --tally FILE        write the counts there as JSON
  --verbose           show the editor's console as it comes
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    suite: { type: 'string', default: 'suite' },
    only: { type: 'string' },
    extension: { type: 'string' },
    vsix: { type: 'string' },
    pictures: { type: 'string' },
    size: { type: 'string', default: '1280x800' },
    restricted: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '300' },
    tally: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** What to undo when this ends, whichever way it ends. */
const undo: (() => void)[] = [];
process.on('exit', () => {
  for (const action of undo.reverse()) action();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

const names = positionals.length === 0 ? ['b'] : positionals;
if (values.help || !names.every(isHost)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

let passed = 0;
let failed = 0;
let green = true;
for (const name of names.filter(isHost)) {
  const outcome = await runIn(name);
  passed += outcome.tally.passed;
  // A run that never came to its tally, or was stopped, is a failure too.
  failed += Math.max(outcome.tally.failed, outcome.green ? 0 : 1);
  green &&= outcome.green;
}
if (values.tally !== undefined) {
  mkdirSync(dirname(values.tally), { recursive: true });
  writeFileSync(values.tally, JSON.stringify({ passed, failed }));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(green ? 0 : 1);

async function runIn(name: HostName): Promise<{ readonly green: boolean; readonly tally: Tally }> {
  const started = Date.now();
  const [width = 1280, height = 800] = values.size.split('x').map(Number);
  // VS Code runs tests for an extension under development only: an empty one, where an installed one is tested.
  const extension = resolve(
    values.extension ?? (values.vsix === undefined ? root : join(editorTests, 'blank')),
  );
  // In a browser the suite has to lie within the extension's folder.
  const scratch = scratchFolder(
    join(name === 'a' ? extension : root, '.cache', 'editor'),
    `${name}-${values.suite}`,
  );
  const bridge = await openBridge(resolve(values.pictures ?? join(root, '.cache', 'screenshots', name)));
  undo.push(() => bridge.close());
  const tests = join(scratch, 'suite.js');
  await compileSuite({
    suite: values.suite,
    platform: name === 'a' ? 'browser' : 'node',
    outfile: tests,
    bridge: bridge.url,
    only: values.only,
  });
  const host = await startHost(name, {
    extension: name === 'a' ? extension : elsewhere(extension, scratch),
    tests,
    workspace: freshWorkspace(scratch),
    scratch,
    ...(values.vsix !== undefined && { vsix: resolve(values.vsix) }),
    restricted: values.restricted,
  });
  undo.push(() => host.close());
  bridge.killServer = host.killServer;
  console.log(`Host ${name}: ${host.url.replace(/\?.*/, '')}`);
  const ended = await watchEditor({
    url: host.url,
    onPage: (page) => {
      bridge.page = page;
    },
    size: { width, height },
    limit: Number(values.seconds) * 1000,
    stuckPicture: join(root, '.cache', 'screenshots', name, 'stuck.png'),
    scratch,
    verbose: values.verbose,
  });
  host.close();
  bridge.close();
  const tally = bridge.tally ?? { passed: 0, failed: 0 };
  const green = ended && tally.passed > 0 && tally.failed === 0;
  console.log(`Host ${name}: ${green ? 'green' : 'RED'} after ${seconds(started)}`);
  return { green, tally };
}

/**
 * The extension's folder under another path. VS Code takes every theme below the folder of the extension under
 * development for one to show off, and hosts b and c lie there with all of theirs.
 */
function elsewhere(extension: string, scratch: string): string {
  const link = join(scratch, 'newsmark');
  symlinkSync(extension, link, 'junction');
  return link;
}

function isHost(name: string): name is HostName {
  return name === 'a' || name === 'b' || name === 'c';
}
