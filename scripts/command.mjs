// Running other programs: to their end, with a line now and then while they are silent, and npm on every system.
import { spawn } from 'node:child_process';

/** How often a long command says that it is still at work, in ms. */
const heartbeat = 15_000;

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] where it runs; this process's own folder when not given
 * @property {Record<string, string | undefined>} [env] additions to this process's environment
 * @property {boolean} [quiet] keep its output back, and show it only when it fails
 * @property {boolean} [shell] let the system's shell find the command (`.cmd` files on Windows)
 * @property {string} [waiting] what to say while it takes long
 */

/**
 * Runs a command to its end and gives what it wrote. Unless `quiet`, its output is shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{code: number, output: string}>} the exit code (1 when a signal ended it) and, when quiet, both streams
 */
export function attempt(command, args, { cwd, env, quiet = false, shell = false, waiting } = {}) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(command, [...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    /** @type {string[]} */
    const output = [];
    child.stdout?.setEncoding('utf8').on('data', (text) => output.push(String(text)));
    child.stderr?.setEncoding('utf8').on('data', (text) => output.push(String(text)));
    const ticking =
      waiting === undefined
        ? undefined
        : setInterval(() => console.log(`  ${waiting} (${seconds(started)})`), heartbeat);
    child.on('error', (error) => {
      clearInterval(ticking);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(ticking);
      resolve({ code: code ?? 1, output: output.join('') });
    });
  });
}

/**
 * As `attempt`, but a command that fails is an error, with what it wrote.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function run(command, args, options = {}) {
  const { code, output } = await attempt(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed with ${code}\n${output}`.trimEnd());
  return output;
}

/**
 * Runs npm: the one that runs this script where there is one, so that no shell is needed and the versions agree.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  // What npm tells its scripts about the project they belong to would send another folder's install astray.
  const env = { ...options.env, npm_config_local_prefix: undefined, npm_package_json: undefined };
  return own?.endsWith('.js')
    ? run(process.execPath, [own, ...args], { ...options, env })
    : run('npm', args, { ...options, env, shell: process.platform === 'win32' });
}

/**
 * Time since `started` (ms since the epoch), for people.
 * @param {number} started
 */
export function seconds(started) {
  const passed = (Date.now() - started) / 1000;
  return passed < 60
    ? `${passed.toFixed(passed < 10 ? 1 : 0)} s`
    : `${Math.floor(passed / 60)} min ${Math.round(passed % 60)} s`;
}
