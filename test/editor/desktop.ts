// Runs the suite in a desktop VS Code, downloaded by @vscode/test-electron: `npm run test:desktop`. See `--help`.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { openBridge } from './launch/bridge.ts';
import { compileSuite } from './launch/compile.ts';
import { freshFolder, freshWorkspace, root, scratchFolder } from './launch/folders.ts';

const usage = `Usage: npm run test:desktop -- [options]

  --vscode VERSION    the VS Code to download (stable)
  --executable FILE   use this one instead
  --only TEXT         only tests whose title holds this

Without a display, run it under one: xvfb-run -a npm run test:desktop
`;

const { values } = parseArgs({
  options: {
    vscode: { type: 'string', default: 'stable' },
    executable: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const scratch = scratchFolder(join(root, '.cache', 'editor'), 'desktop');
const tests = join(scratch, 'suite.js');
// There is no page to look at here: wishes for pictures and keys are granted by doing nothing.
const bridge = await openBridge(scratch);
await compileSuite({
  suite: 'suite',
  platform: 'node',
  outfile: tests,
  bridge: bridge.url,
  only: values.only,
});
const code = await runTests({
  ...(values.executable === undefined
    ? { version: values.vscode, cachePath: join(root, '.hosts', 'desktop') }
    : { vscodeExecutablePath: resolve(values.executable) }),
  extensionDevelopmentPath: root,
  extensionTestsPath: tests,
  launchArgs: [
    freshWorkspace(scratch),
    '--disable-extensions',
    `--user-data-dir=${freshFolder(scratch, 'user')}`,
    `--extensions-dir=${freshFolder(scratch, 'extensions')}`,
  ],
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
bridge.close();
const { passed, failed } = bridge.tally ?? { passed: 0, failed: 1 };
console.log(`${passed} passed, ${failed} failed`);
process.exit(code === 0 && passed > 0 && failed === 0 ? 0 : 1);
