// Runs every test, from a fresh clone on: `npm test`, or parts of it: `npm test -- unit protocol`.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, seconds } from './command.mjs';
import { installDependencies } from './install.mjs';
import { root, vsix } from './root.mjs';

/** Where a part leaves its counts, if it has any; one that leaves none counts as a single test. */
const tallyFile = join(root, '.cache', `tally-${process.pid}.json`);

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {readonly (readonly string[])[]} commands Node's arguments, one list a command; all are run
 * @property {RegExp} [counted] a line for each test that passed, of a runner that leaves no counts
 * @property {string} [needs] a file or folder without which there is nothing to run yet
 * @property {boolean} [built] needs the bundles, so that the part that makes them runs before it
 * @property {{name: string, command: readonly string[]}} [program] what must be installed, and a command that succeeds
 *   where it is; without it the part is left out, which is an error in continuous integration
 * @property {boolean} [onDemand] only when it is asked for by its name, or in continuous integration
 */

const mocha = (/** @type {string} */ folder) => [
  'node_modules/mocha/bin/mocha.js',
  ...['--reporter', 'test/tally.cjs', `test/${folder}/**/*.test.ts`],
];
const editor = (/** @type {string[]} */ ...args) => [
  ...['--import', 'tsx', 'test/editor/run.ts', '--tally', tallyFile],
  ...args,
];
const bundle = ['scripts/bundle.mjs'];

/** @type {Record<string, Part>} */
const parts = {
  lint: {
    title: 'Lint: style, import directions, patterns, types',
    commands: [
      ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
      ['scripts/imports.mjs'],
      ['--import', 'tsx', 'scripts/patterns.ts'],
      ['node_modules/typescript/bin/tsc', '--build'],
    ],
  },
  unit: { title: 'Unit tests', commands: [mocha('unit')] },
  grammar: {
    title: 'Colouring',
    commands: [['node_modules/vscode-tmgrammar-test/dist/unit.js', '-c', 'test/grammar/**/*.yaml']],
    counted: /^\S* ?test\/grammar\S+ run successful/gm,
  },
  build: { title: 'Build', commands: [bundle] },
  protocol: {
    title: 'The language server as a process',
    commands: [mocha('protocol')],
  },
  reliability: { title: 'What nobody expects', built: true, commands: [mocha('reliability')] },
  cli: { title: 'The command line', built: true, commands: [mocha('cli')] },
  bench: {
    title: 'The benchmark, on small sizes',
    built: true,
    commands: [['--import', 'tsx', 'bench/run.ts', '--smoke']],
    needs: 'bench/run.ts',
  },
  neovim: {
    title: 'Editor: Neovim',
    commands: [mocha('editors/neovim')],
    built: true,
    program: { name: 'Neovim', command: ['nvim', '--version'] },
  },
  emacs: {
    title: 'Editor: Emacs with eglot',
    commands: [mocha('editors/emacs')],
    built: true,
    program: {
      name: 'Emacs with eglot',
      command: ['emacs', '--batch', '-q', '-l', 'test/editors/emacs/eglot.el'],
    },
  },
  'editor-a': {
    title: 'Editor: VS Code for the Web 1.91, extension in a worker',
    commands: [editor('a')],
    built: true,
  },
  'editor-b': {
    title: 'Editor: VS Code 1.99, extension in Node; once more in Restricted Mode',
    commands: [editor('b'), editor('b', '--restricted', '--suite', 'restricted')],
    built: true,
  },
  'editor-c': {
    title: 'Editor: VS Code 1.139, extension in Node 24',
    commands: [editor('c')],
    built: true,
    onDemand: true,
  },
  package: {
    title: 'The package: what it holds, and that it works installed',
    commands: [
      ['scripts/package.mjs'],
      mocha('package'),
      editor('b', '--vsix', vsix, '--suite', 'installed'),
    ],
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.log(`Usage: npm test [-- PART…]

Runs all parts, or those named:
${Object.entries(parts)
  .map(([name, { title }]) => `  ${name.padEnd(10)} ${title}`)
  .join('\n')}`);
  process.exit(wanted.includes('--help') ? 0 : 2);
}

await installDependencies();
const started = Date.now();
/** @type {string[]} */
const summary = [];
let passed = 0;
let failed = 0;
for (const name of wanted) if (parts[name]?.built && !wanted.includes('build')) wanted.push('build');
for (const [name, part] of Object.entries(parts)) {
  const isWanted = wanted.length === 0 ? !part.onDemand || process.env.CI === 'true' : wanted.includes(name);
  if (isWanted && (part.needs === undefined || isThere(part.needs))) await runPart(name, part);
}
console.log(`\n${summary.join('\n')}\n\nall in ${seconds(started)}\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/**
 * @param {string} name
 * @param {Part} part
 */
async function runPart(name, { title, commands, counted, program }) {
  console.log(`\n=== ${title}`);
  if (program !== undefined && !(await isInstalled(program.command))) {
    // Whoever asks for a part wants it; continuous integration asks for all.
    const isAsked = process.env.CI === 'true' || wanted.includes(name);
    if (isAsked) failed++;
    const line = `${isAsked ? 'FAIL' : 'none'} ${name.padEnd(10)} left out, as ${program.name} is not installed`;
    console.log(line);
    summary.push(line);
    return;
  }
  const partStarted = Date.now();
  const counts = { passed: 0, failed: 0 };
  for (const command of commands) {
    rmSync(tallyFile, { force: true });
    const { code, output } = await attempt(process.execPath, command, {
      cwd: root,
      env: { NEWSMARK_TALLY: tallyFile },
      quiet: counted !== undefined,
    });
    if (code !== 0) process.stdout.write(output);
    const tally = readTally() ?? {
      passed: counted === undefined ? Number(code === 0) : [...output.matchAll(counted)].length,
      failed: 0,
    };
    counts.passed += tally.passed;
    // A runner that dies without having counted a failure is one.
    counts.failed += code === 0 ? tally.failed : Math.max(1, tally.failed);
  }
  passed += counts.passed;
  failed += counts.failed;
  const verdict = counts.failed === 0 ? 'ok  ' : 'FAIL';
  const line = `${verdict} ${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed, ${seconds(partStarted)}`;
  console.log(line);
  summary.push(line);
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<boolean>}
 */
async function isInstalled([command = '', ...args]) {
  try {
    return (await attempt(command, args, { cwd: root, quiet: true })).code === 0;
  } catch {
    return false;
  }
}

/** @returns {{passed: number, failed: number} | undefined} */
function readTally() {
  return existsSync(tallyFile) ? JSON.parse(readFileSync(tallyFile, 'utf8')) : undefined;
}

/** @param {string} path */
function isThere(path) {
  const full = join(root, path);
  return existsSync(full) && (path.endsWith('.ts') || readdirSync(full).length > 0);
}
