// Opens the samples in VS Code with the extension loaded: `npm start`. From a fresh clone on, with nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run, seconds } from './command.mjs';
import { installHost } from './hosts.mjs';
import { installDependencies } from './install.mjs';
import { freePort } from './port.mjs';
import { root } from './root.mjs';

const usage = `Usage: npm start [-- options]

Installs what is missing, builds, and opens samples/ in VS Code with Newsmark loaded. Where no \`code\` is on the
PATH it serves VS Code for the Web on this machine instead.

  --web        serve VS Code for the Web even where there is a \`code\`
  --port N     the port to serve it on (3000, or a free one where that is taken)
  --help       this text
`;

const { values } = parseArgs({
  options: {
    web: { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

process.on('uncaughtException', (error) => {
  console.error(error.message);
  process.exit(1);
});

const samples = join(root, 'samples');
await installDependencies();
const started = Date.now();
console.log('Building …');
await run(process.execPath, [join(root, 'scripts', 'bundle.mjs')], { cwd: root });
console.log(`  built in ${seconds(started)}`);

const code = values.web ? undefined : findCode();
if (code === undefined) await serve(Number(values.port));
else open(code);

/** The command line of a VS Code on this machine. */
function findCode() {
  return ['code', 'code-insiders', 'codium'].find((name) => spawnCode(name, ['--version']).status === 0);
}

/** @param {string} code */
function open(code) {
  console.log(`Opening samples/ with ${code} …`);
  const { status } = spawnCode(code, [`--extensionDevelopmentPath=${root}`, '--new-window', samples]);
  if (status === 0) return;
  console.error(
    `${code} ended with ${status}. \`npm start -- --web\` opens the samples in a browser instead.`,
  );
  process.exitCode = 1;
}

/**
 * On Windows these are `.cmd` files, which only a shell starts, and a shell wants its arguments quoted.
 * @param {string} code
 * @param {readonly string[]} args
 */
function spawnCode(code, args) {
  const isWindows = process.platform === 'win32';
  return spawnSync(code, isWindows ? args.map((arg) => `"${arg}"`) : args, {
    shell: isWindows,
    stdio: args[0] === '--version' ? 'ignore' : 'inherit',
  });
}

/** @param {number} wanted the port */
async function serve(wanted) {
  if (!values.web) console.log('There is no `code` on the PATH, so this is VS Code for the Web.');
  await installHost('a');
  const port = await freePort(wanted);
  const server = spawn(
    process.execPath,
    [join(root, 'scripts', 'serve-web.mjs'), root, samples, String(port)],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  mkdirSync(join(root, '.cache'), { recursive: true });
  const log = createWriteStream(join(root, '.cache', 'start.log'));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  server.stdout.on('data', (text) => {
    if (!/listening on/i.test(String(text))) return;
    console.log(`
  The samples in VS Code:  http://localhost:${port}/

  Open it in Chrome, Edge, Firefox or Safari. Edits are kept in the page's memory only and are not saved to disk.
  Ctrl+C ends it.
`);
  });
  server.on('exit', (code) => {
    console.error(`The server ended with ${code}; see .cache/start.log.`);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      server.removeAllListeners('exit');
      server.kill();
      process.exit(0);
    });
}
