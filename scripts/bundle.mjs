// Bundles server and client. `--watch` keeps doing so; `--production` minifies.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { bundleOptions } from './bundles.mjs';
import { root } from './root.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** Editors wait for one line that a build started and one that it ended, however many bundles it makes. */
let running = 0;
/** @type {import('esbuild').Plugin} */
const announce = {
  name: 'announce',
  setup(bundling) {
    bundling.onStart(() => {
      if (running++ === 0) console.log('[watch] build started');
    });
    bundling.onEnd(() => {
      if (--running === 0) console.log('[watch] build finished');
    });
  },
};

const options = bundleOptions({ production, plugins: watch ? [announce] : [] }).map((bundle) => ({
  ...bundle,
  ...(watch ? { logLevel: /** @type {const} */ ('info') } : {}),
}));

for (const part of ['server', 'client']) {
  const folder = join(root, part, 'dist');
  mkdirSync(folder, { recursive: true });
  // The packages are modules, these bundles are none.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}
// Node from 22 on keeps what it compiled for the next start.
writeFileSync(
  join(root, 'server', 'dist', 'newsmark.cjs'),
  `require('node:module').enableCompileCache?.();\nmodule.exports = require('./browser.js');\n`,
);
if (watch) {
  const contexts = await Promise.all(options.map((bundle) => context(bundle)));
  await Promise.allSettled(contexts.map((bundling) => bundling.rebuild()));
  await Promise.all(contexts.map((bundling) => bundling.watch()));
} else {
  await Promise.all(options.map((bundle) => build(bundle))).catch((error) => {
    // What is wrong with a source esbuild has said itself, but not what is with a plugin at its end.
    console.error(error.message);
    process.exit(1);
  });
}
