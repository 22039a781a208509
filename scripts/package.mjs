// Makes newsmark-VERSION.vsix: `npm run package`. What goes in is said by .vscodeignore.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { run } from './command.mjs';
import { root, vsix } from './root.mjs';

const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
await run(process.execPath, [join(root, 'scripts', 'notices.mjs')], { cwd: root });
// The bundles hold the dependencies. vsce runs `vscode:prepublish` first, which makes them for production.
await run(
  process.execPath,
  [
    vsce,
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    vsix,
  ],
  { cwd: root },
);
writeFileSync(vsix, repacked(readFileSync(vsix)));
console.log(`${basename(vsix)}: ${Math.round(statSync(vsix).size / 1000)} KB`);

/**
 * The same files in one order and of one time, the first that archives know: so a commit makes the same package
 * whenever and wherever it is made, and anybody can see that it was made of that commit.
 * @param {Uint8Array} archive
 */
function repacked(archive) {
  const files = Object.entries(unzipSync(archive)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}
