import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import * as l10n from '@vscode/l10n';

const run = promisify(execFile);

/** What git prints may be long: a whole archive can have changed. */
const maxBuffer = 256 * 1024 * 1024;

/** Why git could not tell what changed, in a sentence for people. */
export interface GitFault {
  readonly sentence: string;
}

/**
 * The paths of the files of a folder's repository that differ from a revision, those that git does not track yet
 * included. Where the branch parted from the revision, what only the other side changed does not count.
 */
export async function changedSince(
  revision: string,
  folder: string,
): Promise<ReadonlySet<string> | GitFault> {
  const git = async (...args: readonly string[]) =>
    (await run('git', ['-c', 'core.fsmonitor=false', ...args], { cwd: folder, maxBuffer, windowsHide: true }))
      .stdout;
  try {
    const root = await realpath((await git('rev-parse', '--show-toplevel')).replace(/\r?\n$/, ''));
    const commit = await commitOf(revision, git);
    if (commit === undefined)
      return {
        sentence: l10n.t(
          'git knows no revision “{0}” here. A shallow clone has to fetch it first.',
          revision,
        ),
      };
    // Whole paths, from the repository's own folder, parted by NUL: so no name needs quotation.
    const tracked = await git(
      'diff',
      '--name-only',
      '--no-ext-diff',
      '--no-textconv',
      '--no-renames',
      '-z',
      commit,
      '--',
    );
    const untracked = await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/');
    const names = `${tracked}\0${untracked}`.split('\0').filter((name) => name !== '');
    return new Set(names.map((name) => resolve(root, name)));
  } catch (error) {
    return faultOf(error, folder);
  }
}

/** Where this branch parted from a revision; the revision itself, where the two have nothing in common. */
async function commitOf(
  revision: string,
  git: (...args: readonly string[]) => Promise<string>,
): Promise<string | undefined> {
  const verified = await git(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ).catch(expected);
  if (verified === undefined) return undefined;
  const parted = await git('merge-base', verified.trim(), 'HEAD').catch(expected);
  return (parted ?? verified).trim();
}

/** That git answers no is an answer; that there is no git is none. */
function expected(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') throw error;
  return undefined;
}

function faultOf(error: unknown, folder: string): GitFault {
  if (codeOf(error) === 'ENOENT')
    return { sentence: l10n.t('--changed-since needs git, which is not installed, or not in the PATH.') };
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
  if (/not a git repository/i.test(said))
    return { sentence: l10n.t('{0} lies in no git repository: nobody knows what changed.', folder) };
  return { sentence: l10n.t('git could not tell what changed: {0}', said.split('\n', 1).join()) };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
