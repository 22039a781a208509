// Bundles server and client. `--watch` keeps doing so; `--production` minifies.
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { root } from './root.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/**
 * Most of server and client is the same in Node as in a browser. So each is one bundle that looks where it is, and not
 * two that would say everything twice: that halves the package.
 */
const bundles = /** @type {const} */ ([
  // A worker's script has nobody to export to.
  { part: 'server', format: 'iife' },
  { part: 'client', format: 'cjs' },
]);
/** No `import`: only the half that is asked for may run, and Node's modules are not to be had in a browser. */
const either = `'WorkerGlobalScope' in globalThis ? require('./browser.ts') : require('./node.ts')`;

/**
 * Packages are taken as they are for browsers, which does in Node too; those that come in two halves, of which a
 * program names the one it wants, give the half for Node as Node finds it.
 * @type {import('esbuild').Plugin}
 */
const halvesForNode = {
  name: 'halves for Node',
  setup(bundling) {
    bundling.onResolve({ filter: /^vscode-[\w-]+\/node$/ }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
    }));
  },
};

/**
 * Reading a page takes no style sheets, no canvas and no writing of documents: what the libraries bring for these
 * would be half of the bundle.
 * @type {import('esbuild').Plugin}
 */
const withoutStyles = {
  name: 'without styles',
  setup(bundling) {
    bundling.onResolve({ filter: /^(?:cssomnom\/parse|dom-serializer|canvas)$/ }, ({ path }) => ({
      path,
      namespace: 'without styles',
    }));
    bundling.onLoad({ filter: /./, namespace: 'without styles' }, () => ({
      contents: 'export const parse = () => ({ cssRules: [] }); export default () => "";',
    }));
  },
};

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

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'browser',
  target: ['es2022', 'node20'],
  mainFields: ['browser', 'module', 'main'],
  // In a browser both run in workers, where there is no document: packages that know the difference offer a way.
  conditions: ['worker', 'browser', 'module'],
  external: ['vscode', 'node:*', ...builtinModules],
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: watch ? 'info' : 'warning',
  absWorkingDir: root,
  plugins: watch ? [halvesForNode, announce] : [halvesForNode],
};

/** @type {import('esbuild').BuildOptions[]} */
const options = bundles.map(({ part, format }) => ({
  ...shared,
  stdin: {
    contents: format === 'cjs' ? `module.exports = ${either};` : `${either};`,
    resolveDir: join(root, part, 'src'),
    sourcefile: 'either.js',
    loader: 'js',
  },
  // The browser's extension host adds `.js` to a name without it, and takes none for CommonJS that lies in an extension
  // of `"type": "module"`: hence this name, and no such type in the extension's manifest.
  outfile: join(root, part, 'dist', 'browser.js'),
  format,
}));

// The reading of saved web pages comes with large libraries, and is loaded when it is needed.
options.push({
  ...shared,
  stdin: {
    contents: `globalThis.newsmarkPage = require('./page.ts');`,
    resolveDir: join(root, 'server', 'src', 'page'),
    sourcefile: 'page.js',
    loader: 'js',
  },
  outfile: join(root, 'server', 'dist', 'page.js'),
  format: 'iife',
  plugins: [withoutStyles, ...(watch ? [announce] : [])],
});

for (const [part, name] of [
  ['server', 'newsmark.cjs'],
  ['client', 'node.cjs'],
]) {
  const folder = join(root, part ?? '', 'dist');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name ?? ''), `module.exports = require('./browser.js');\n`);
  // The packages are modules, these bundles are none.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}
if (watch) {
  const contexts = await Promise.all(options.map((bundle) => context(bundle)));
  await Promise.allSettled(contexts.map((bundling) => bundling.rebuild()));
  await Promise.all(contexts.map((bundling) => bundling.watch()));
} else {
  // What is wrong esbuild has said itself.
  await Promise.all(options.map((bundle) => build(bundle))).catch(() => process.exit(1));
}
