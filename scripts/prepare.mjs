// npm runs this after it installed a clone: whoever installs the project as a package, as hooks do, has no other step.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

if (!existsSync(join(root, 'server', 'dist', 'newsmark.cjs'))) {
  process.argv.push('--production');
  await import('./bundle.mjs');
}
