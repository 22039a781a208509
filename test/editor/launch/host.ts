import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { installHost, node24Binary, serverFolder } from '../../../scripts/hosts.mjs';
import { freePort } from '../../../scripts/port.mjs';
import { root } from './folders.ts';

export type HostName = 'a' | 'b' | 'c';

export interface Wanted {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The compiled suite. */
  readonly tests: string;
  /** The folder to open. */
  readonly workspace: string;
  /** Where the host may keep its own things during this run. */
  readonly scratch: string;
  /** A packaged extension to install as a user does; no other is installed. */
  readonly vsix?: string;
  /** Ask for trust as a user's editor does, instead of trusting every folder. */
  readonly restricted?: boolean;
}

export interface RunningHost {
  /** The page that opens the editor and starts the tests. */
  readonly url: string;
  /** Kills the language server once it is there, and tells what it killed; undefined where it is no process. */
  killServer: () => Promise<string | undefined>;
  close(): void;
}

/** Starts a host for one run; installs it first where it is missing. */
export async function startHost(name: HostName, wanted: Wanted): Promise<RunningHost> {
  const folder = await installHost(name);
  const port = await freePort();
  const { node, args, cwd, url } = name === 'a' ? web(port, wanted) : server(name, folder, port, wanted);
  if (wanted.vsix !== undefined) installVsix(name, folder, wanted.vsix, wanted.scratch);
  const host = spawn(node, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its extension hosts end with it.
    detached: process.platform !== 'win32',
  });
  const log = createWriteStream(join(wanted.scratch, 'host.log'));
  host.stderr.pipe(log);
  host.stdout.pipe(log);
  const close = () => endGroup(host);
  await listening(host).catch((error: unknown) => {
    close();
    throw error;
  });
  return { url, close, killServer: async () => (name === 'a' ? undefined : killServerOf(host)) };
}

interface Start {
  readonly node: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly url: string;
}

function web(port: number, { extension, workspace, tests }: Wanted): Start {
  return {
    node: process.execPath,
    args: ['scripts/serve-web.mjs', extension, workspace, String(port), tests],
    cwd: root,
    url: `http://localhost:${port}/`,
  };
}

function server(name: 'b' | 'c', folder: string, port: number, wanted: Wanted): Start {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${asUriPath(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(wanted.extension)],
    ['extensionTestsPath', remote(wanted.tests)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({
    folder: asUriPath(wanted.workspace),
    payload: JSON.stringify(payload),
  });
  return {
    node: nodeOf(name, folder),
    args: [
      'out/server-main.js',
      ...itsFolders(wanted.scratch),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--disable-telemetry', '--enable-smoke-test-driver'],
      ...(wanted.restricted ? [] : ['--disable-workspace-trust']),
    ],
    cwd: join(folder, serverFolder),
    url: `http://127.0.0.1:${port}/?${query}`,
  };
}

/** The server installs it itself, with the same code that installs it for a user. */
function installVsix(name: HostName, folder: string, vsix: string, scratch: string): void {
  if (name === 'a') throw new Error('VS Code for the Web installs from a gallery only: use host b or c.');
  const { status, stdout, stderr } = spawnSync(
    nodeOf(name, folder),
    ['out/server-main.js', ...itsFolders(scratch), '--install-extension', vsix],
    { cwd: join(folder, serverFolder), encoding: 'utf8' },
  );
  if (status !== 0 || !/successfully installed/.test(stdout))
    throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/** What a server keeps and what is installed in it lies in the run's own scratch folder, which starts empty. */
function itsFolders(scratch: string): readonly string[] {
  return [
    ...['--server-data-dir', join(scratch, 'server'), '--extensions-dir', join(scratch, 'extensions')],
    '--accept-server-license-terms',
  ];
}

function nodeOf(name: 'b' | 'c', folder: string): string {
  return name === 'c' ? node24Binary(folder) : process.execPath;
}

function listening(host: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: unknown) => {
      output += String(text);
      if (/listening on/i.test(output)) resolve();
    };
    host.stdout?.on('data', read);
    host.stderr?.on('data', read);
    host.once('error', reject);
    host.once('exit', (code) => reject(new Error(`The editor's host ended with ${code}:\n${output}`)));
  });
}

/** How long a language server may take to start, in ms. */
const patience = 20_000;

/** Kills the language server among the processes of a host; undefined where the system cannot list these. */
async function killServerOf({ pid: group }: ChildProcess): Promise<string | undefined> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const { status, stdout } = spawnSync('ps', ['-A', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' });
    if (status !== 0) return undefined;
    for (const line of stdout.split('\n')) {
      const [, pid, itsGroup, command = ''] = /^\s*(\d+)\s+(\d+)\s(.*)/.exec(line) ?? [];
      if (Number(itsGroup) !== group || !/newsmark\.cjs lsp\b/.test(command)) continue;
      process.kill(Number(pid), 'SIGKILL');
      return command;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No language server is running.');
}

function endGroup(host: ChildProcess): void {
  if (host.pid === undefined || host.exitCode !== null) return;
  try {
    if (process.platform === 'win32') host.kill();
    else process.kill(-host.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** A path as the path of a URI: with slashes, and one in front of a drive. */
function asUriPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
