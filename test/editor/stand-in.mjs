#!/usr/bin/env -S node --import tsx
// Takes the arguments of a desktop VS Code and runs the tests in host b instead, for machines that can download or
// show none: `npm run test:desktop -- --executable test/editor/stand-in.mjs`.
import { join } from 'node:path';
import { root, scratchFolder } from './launch/folders.ts';
import { startHost } from './launch/host.ts';
import { watchEditor } from './launch/watch.ts';

const scratch = scratchFolder(join(root, '.cache', 'editor'), 'stand-in');
const host = await startHost('b', {
  extension: option('extensionDevelopmentPath'),
  tests: option('extensionTestsPath'),
  workspace: process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? root,
  scratch,
});
process.on('exit', () => host.close());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const green = await watchEditor({
  url: host.url,
  limit: 300_000,
  stuckPicture: join(root, '.cache', 'screenshots', 'stand-in', 'stuck.png'),
  scratch,
  verbose: false,
});
process.exit(green ? 0 : 1);

/** @param {string} name */
function option(name) {
  const prefix = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? '';
}
