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
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

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
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  // What is wrong esbuild has said itself.
  await Promise.all(bundles.map((options) => build(options))).catch(() => process.exit(1));
}
