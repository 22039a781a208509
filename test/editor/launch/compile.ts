import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { editorTests } from './folders.ts';

export interface Compilation {
  /** The folder below test/editor whose `*.test.ts` are the suite. */
  readonly suite: string;
  /** Where the extension host runs: a process, or a worker in a browser. */
  readonly platform: 'node' | 'browser';
  /** The file to write. */
  readonly outfile: string;
  /** Where the suite finds its launcher. */
  readonly bridge: string;
  /** Only tests whose title holds this. */
  readonly only: string | undefined;
}

/** Bundles a suite into one CommonJS file that exports `run(): Promise<void>`, as VS Code wants it. */
export async function compileSuite({ suite, platform, outfile, bridge, only }: Compilation): Promise<void> {
  const folder = join(editorTests, suite);
  const tests = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  // Mocha's globals have to be there before the first test file is evaluated: imports run in this order.
  const lines = [
    `export { run } from '../inside/mocha.ts';`,
    ...tests.map((file) => `import ${JSON.stringify(`./${file}`)};`),
  ];
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: folder, loader: 'ts', sourcefile: `${suite}.ts` },
    outfile,
    bundle: true,
    format: 'cjs',
    platform,
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    define: {
      BRIDGE: JSON.stringify(bridge),
      ONLY: JSON.stringify(only ?? ''),
      ...(platform === 'browser' && { 'process.env': '{}', global: 'globalThis' }),
    },
    plugins: platform === 'browser' ? [standIns] : [],
    logLevel: 'error',
  });
}

/** In a browser these two modules of Node's have stand-ins. Only whole names: the stand-ins import from `mocha/…`. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup(bundling) {
    for (const [module, file] of [
      [/^mocha$/, 'mocha-browser.ts'],
      [/^node:assert\/strict$/, 'assert-browser.ts'],
    ] as const)
      bundling.onResolve({ filter: module }, () => ({ path: join(editorTests, 'inside', file) }));
  },
};
