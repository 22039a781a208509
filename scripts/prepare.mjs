// npm runs this once it installed a clone: hooks and git dependencies have no other step in which to build. What is
// installed from a package is built already. It is `postinstall` and not `prepare`, since pre-commit takes all that
// `npm pack` prints for a file's name, and npm prints there what scripts it runs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

if (!existsSync(join(root, 'server', 'dist', 'newsmark.cjs'))) {
  process.argv.push('--production');
  await import('./bundle.mjs');
}
