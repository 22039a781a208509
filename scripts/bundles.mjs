// What is bundled, and how.
import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Most of server and client is the same in Node as in a browser. So each is one bundle that looks where it is, and not
 * two that would say everything twice: that halves the package. The server's is what it begins with; the rest comes when
 * it is needed, in bundles of its own.
 */
const bundles = /** @type {const} */ ([
  // A worker's script has nobody to export to.
  { part: 'server', node: './node.ts', format: 'iife' },
  { part: 'client', node: './process.ts', format: 'cjs' },
]);
/**
 * No `import`: only the half that is asked for may run, and Node's modules are not to be had in a browser.
 * @param {string} node
 */
const either = (node) => `'WorkerGlobalScope' in globalThis ? require('./browser.ts') : require('${node}')`;

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

/** What the server's first bundle holds and its engine needs too: the very same, as it knows what is its own. */
const shared = ['vscode-languageserver', '@vscode/l10n'];
const sharing = `globalThis.newsmarkShared = { ${shared.map((name) => `'${name}': () => require('${name}')`).join(', ')} };`;
/** @type {import('esbuild').Plugin} */
const sharedOnes = {
  name: 'shared ones',
  setup(bundling) {
    bundling.onResolve({ filter: new RegExp(`^(?:${shared.join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'shared',
    }));
    bundling.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = globalThis.newsmarkShared['${path}']();`,
    }));
  },
};

/** What the client begins with in Node asks for the rest in the bundle that holds all of it. @type {import('esbuild').Plugin} */
const wholeClient = {
  name: 'whole client',
  setup(bundling) {
    bundling.onResolve({ filter: /^\.\/process\.ts$/ }, () => ({ path: './browser.js', external: true }));
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

/**
 * Esbuild leaves letters in patterns as they are, and one beyond Latin has V8 keep all of a script in twice the room.
 * @type {import('esbuild').Plugin}
 */
const inAscii = {
  name: 'in ASCII',
  setup({ initialOptions: { outfile }, onEnd }) {
    onEnd(({ errors, outputFiles }) => {
      const isWritten = outputFiles === undefined && errors.length === 0;
      if (!isWritten || outfile === undefined) return;
      const escaped = (/** @type {string} */ letter) =>
        `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
      writeFileSync(outfile, readFileSync(outfile, 'utf8').replace(/[^\0-\x7f]/g, escaped));
    });
  },
};

/**
 * The bundles: the server, the client, and the reader of saved web pages.
 * @param {{production: boolean, plugins?: import('esbuild').Plugin[]}} options
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundleOptions({ production, plugins = [] }) {
  // Where a map leads from the bundle to its sources, nothing moves.
  const after = production ? [inAscii, ...plugins] : plugins;
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    bundle: true,
    platform: 'browser',
    // No version of Node beside it: for those, patterns that name properties of Unicode are made anew at each use.
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    // In a browser both run in workers, where there is no document: packages that know the difference offer a way.
    conditions: ['worker', 'browser', 'module'],
    external: ['vscode', 'node:*', ...builtinModules],
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    // Nothing is fetched: where a library would, it fails.
    define: { fetch: 'undefined' },
    logLevel: 'warning',
    absWorkingDir: root,
    plugins: [halvesForNode, ...after],
  };

  /** @type {import('esbuild').BuildOptions[]} */
  const options = bundles.map(({ part, node, format }) => ({
    ...common,
    stdin: {
      contents: format === 'cjs' ? `module.exports = ${either(node)};` : `${sharing} ${either(node)};`,
      resolveDir: join(root, part, 'src'),
      sourcefile: 'either.js',
      loader: 'js',
    },
    // The browser's extension host adds `.js` to a name without it, and takes none for CommonJS that lies in an extension
    // of `"type": "module"`: hence this name, and no such type in the extension's manifest.
    outfile: join(root, part, 'dist', 'browser.js'),
    format,
  }));

  // What the extension is made of is loaded once it is active.
  options.push({
    ...common,
    entryPoints: [join(root, 'client', 'src', 'node.ts')],
    outfile: join(root, 'client', 'dist', 'node.cjs'),
    format: 'cjs',
    supported: { 'dynamic-import': false },
    plugins: [wholeClient, ...after],
  });

  /** @type {(name: string, folder: string, leaves: string, plugins: import('esbuild').Plugin[]) => void} */
  const later = (name, folder, leaves, own) => {
    options.push({
      ...common,
      stdin: {
        contents: `globalThis.${leaves} = require('./${name}.ts');`,
        resolveDir: join(root, 'server', 'src', folder),
        sourcefile: `${name}.js`,
        loader: 'js',
      },
      outfile: join(root, 'server', 'dist', `${name}.js`),
      format: 'iife',
      plugins: [...own, ...after],
    });
  };
  later('engine', '.', 'newsmarkEngine', [sharedOnes, halvesForNode]);
  // The reading of saved web pages comes with large libraries.
  later('page', 'page', 'newsmarkPage', [withoutStyles]);
  return options;
}
