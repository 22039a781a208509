// Makes newsmark-VERSION.vsix: `npm run package`. What goes in is said by .vscodeignore.
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './command.mjs';
import { root, vsix } from './root.mjs';

const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
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
console.log(`${basename(vsix)}: ${Math.round(statSync(vsix).size / 1000)} KB`);
