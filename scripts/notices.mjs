// Writes THIRD-PARTY-NOTICES: the licences of all that is in the bundles. `npm run notices`
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from './bundles.mjs';
import { root } from './root.mjs';

/** Where the notices are, and what package managers and editors look for. */
export const noticesFile = join(root, 'THIRD-PARTY-NOTICES');

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} license as an SPDX expression
 * @property {string} text what its licence says
 */

/**
 * The packages of which something is in the bundles, as the bundler tells it.
 * @returns {Promise<readonly Package[]>} in the order of their names
 */
export async function bundledPackages() {
  const results = await Promise.all(
    bundleOptions({ production: true }).map((options) => build({ ...options, write: false, metafile: true })),
  );
  const folders = new Set(
    results
      .flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}))
      .flatMap(({ inputs }) => Object.entries(inputs))
      .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (folderOf(path) ?? []) : [])),
  );
  return [...folders]
    .map(packageIn)
    .sort((a, b) => order(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

/**
 * What the notices say of some packages. Those of one licence text share it.
 * @param {readonly Package[]} packages
 */
export function noticesOf(packages) {
  /** @type {Map<string, Package[]>} */
  const byText = new Map();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const parts = [...byText].map(
    ([text, all]) =>
      `${all.map(({ name, version, license }) => `${name} ${version} (${license})`).join('\n')}\n\n${text}\n`,
  );
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `Newsmark holds code of the packages below. Each stands under its own licence.\n${line}${parts.join(line)}`;
}

/**
 * The folder of the package that a file is of; undefined for our own files.
 * @param {string} path from the repository's root, or of a plugin's namespace
 */
function folderOf(path) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return found?.[1] && resolve(root, found[1].split('/').join(sep));
}

/**
 * @param {string} folder
 * @returns {Package}
 */
function packageIn(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} does not say its licence`);
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(each));
  const text =
    file === undefined
      ? `By ${author?.name ?? author}. The package says its licence, and brings no text of it.`
      : readFileSync(join(folder, file), 'utf8');
  return { name, version, license, text: text.replaceAll(/[ \t]*\r?\n/g, '\n').trim() };
}

/** The same in every language. */
function order(/** @type {string} */ a, /** @type {string} */ b) {
  return a < b ? -1 : Number(a > b);
}

if (fileURLToPath(import.meta.url) === resolve(argv[1] ?? '')) {
  const text = noticesOf(await bundledPackages());
  if (!existsSync(noticesFile) || readFileSync(noticesFile, 'utf8') !== text)
    writeFileSync(noticesFile, text);
}
