import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Remark } from '../../server/src/cli/check/remark.ts';

/** The repository's folder. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));
/** What a user runs. */
export const program = join(repository, 'server', 'bin', 'newsmark.js');

/** What a run of the program came to. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How to run it. */
export interface Circumstances {
  /** The current folder. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The user to run as, where this process may choose. */
  readonly uid?: number;
  /** What comes over its standard input. */
  readonly input?: string | Uint8Array;
}

/** Runs the program as a user does, in a process of its own. */
export function newsmark(
  args: readonly string[],
  { cwd = repository, env = {}, uid, input }: Circumstances = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { ...plainEnvironment(), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid }),
    });
    const written = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      written.out += String(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      written.err += String(text);
    });
    // A program that wants nothing may be gone before it is given anything.
    child.stdin.on('error', () => undefined).end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...written }));
  });
}

/** This process's environment, without what whoever runs the tests may have set about colours and languages. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const personal = ['FORCE_COLOR', 'NO_COLOR', 'LC_ALL', 'LC_MESSAGES', 'LANG'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !personal.includes(name)));
}

/** What `check` finds in a folder. */
export async function remarksIn(folder: string, ...paths: readonly string[]): Promise<readonly Remark[]> {
  const { out, err } = await newsmark(['check', ...paths, '--format', 'json'], { cwd: folder });
  if (out === '') throw new Error(err);
  return JSON.parse(out);
}

const folders: string[] = [];

/** A new folder with files in it; a path that ends in a slash becomes an empty folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'newsmark-cli-')));
  folders.push(folder);
  // Others may look in: some tests run the program as another user.
  chmodSync(folder, 0o755);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(file, content);
  }
  return folder;
}

/** An annotation file with nothing to mend, without an article. */
export const clean = 'newsmark: 1\nnote: nothing here\n';
/** A warning, and nothing worse: `titel` at 2:1. */
export const warning = 'newsmark: 1\nnoet: nothing here\n';
/** An error: the speaker `nobody`. */
export const error = `newsmark: 1
sources:
  readout: {kind: report, title: Readout}
claims:
  - id: one
    text: some words
    speaker: nobody
    sources: [readout]
`;

before('the program is built', function () {
  this.timeout(120_000);
  if (isStale())
    execFileSync(process.execPath, [join(repository, 'scripts', 'bundle.mjs')], { stdio: 'inherit' });
});

after('the folders are removed', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Whether the program is missing, or older than its sources. */
function isStale(): boolean {
  const bundle = join(repository, 'server', 'dist', 'newsmark.cjs');
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  const sources = join(repository, 'server', 'src');
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).some(
    (path) => statSync(join(sources, path)).mtimeMs > built,
  );
}
