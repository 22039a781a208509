// Installs the project's dependencies where they are missing or older than the lock file.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, seconds } from './command.mjs';
import { root } from './root.mjs';

/** npm writes this file last, so it is absent after an installation that was cut short. */
const installed = join(root, 'node_modules', '.package-lock.json');

/** Runs `npm ci` if it has to. */
export async function installDependencies() {
  if (!checkNode()) process.exit(2);
  if (upToDate()) return;
  const started = Date.now();
  console.log('Installing the dependencies (npm ci; about a minute the first time) …');
  await npm(['ci', '--no-audit', '--no-fund'], { cwd: root, quiet: true, waiting: 'still installing' });
  console.log(`  installed in ${seconds(started)}`);
}

function upToDate() {
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 12)) return true;
  console.error(`Newsmark needs Node 20.12 or newer; this is ${process.version}.`);
  return false;
}
