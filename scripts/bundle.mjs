// Bundles server and client for Node and for the browser. `--watch` keeps doing so; `--production` minifies.
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
};
/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
/** @type {import('esbuild').BuildOptions} */
const browser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  // Both run in workers, where there is no document: packages that know the difference offer a way without one.
  conditions: ['worker', 'module'],
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'server/dist/newsmark.cjs' },
  { ...browser, entryPoints: ['server/src/browser.ts'], outfile: 'server/dist/browser.js', format: 'iife' },
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'client/dist/node.cjs', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/src/browser.ts'],
    // The browser's extension host adds `.js` to a name without it, and takes none for CommonJS that lies in an
    // extension of `"type": "module"`: hence this name, and no such type in the extension's manifest.
    outfile: 'client/dist/browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
];

if (watch) {
  // Editors wait for one line that a build started and one that it ended, however many bundles it makes.
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
  const contexts = await Promise.all(bundles.map((options) => context({ ...options, plugins: [announce] })));
  await Promise.allSettled(contexts.map((bundling) => bundling.rebuild()));
  await Promise.all(contexts.map((bundling) => bundling.watch()));
} else {
  // What is wrong esbuild has said itself.
  await Promise.all(bundles.map((options) => build(options))).catch(() => process.exit(1));
}
