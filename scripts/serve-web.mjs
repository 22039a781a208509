// Serves VS Code for the Web (host a of hosts.mjs) with an extension loaded from its folder:
//
//   node scripts/serve-web.mjs EXTENSION FOLDER PORT [TESTS]
//
// FOLDER is what it opens; TESTS a compiled suite somewhere below EXTENSION. It says "Listening on" when it is ready,
// and runs until it is ended. What is written in the editor stays in the page's memory: nothing reaches the disk.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installHost, webBuild } from './hosts.mjs';

/**
 * What is used here of test-web's `open`.
 * @typedef {(options: {
 *   browserType: 'none', quality: 'stable', commit: string, testRunnerDataDir: string, host: string, port: number,
 *   extensionDevelopmentPath: string, extensionTestsPath?: string, folderPath: string,
 * }) => Promise<unknown>} Open
 */

const [extension, folder, port, tests] = process.argv.slice(2);
if (extension === undefined || folder === undefined || port === undefined)
  throw new Error('serve-web.mjs EXTENSION FOLDER PORT [TESTS]');

const host = await installHost('a');
/** @type {{open: Open}} */
const { open } = createRequire(join(host, 'package.json'))('@vscode/test-web');
await open({
  browserType: 'none',
  quality: 'stable',
  commit: webBuild,
  testRunnerDataDir: join(host, 'builds'),
  host: 'localhost',
  port: Number(port),
  extensionDevelopmentPath: extension,
  ...(tests === undefined ? {} : { extensionTestsPath: tests }),
  folderPath: folder,
});
