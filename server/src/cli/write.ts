import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, link, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { decode } from '../project/files.ts';

/** What became of a file that was to be written. */
export type Writing =
  | { readonly kind: 'written' }
  /** It is another now than it was when it was read: it is left alone. */
  | { readonly kind: 'changed' | 'missing' | 'denied' }
  | { readonly kind: 'failed'; readonly message: string };

const byteOrderMark = '\uFEFF';

/**
 * Puts a new text in the stead of the one that was read from a file. Whatever happens, and whenever, the whole old
 * file or the whole new one is there: the text goes to a file beside it that takes its name once it is on the disk.
 * Permissions and byte order mark stay, line endings are what the texts have, and a link still leads to the file.
 *
 * @param before the file's text as it was read, without byte order mark: if it is another by now, nothing is written
 * @param after without byte order mark too
 */
export async function rewrite(path: string, before: string, after: string): Promise<Writing> {
  try {
    const target = await realpath(path);
    const stats = await stat(target);
    await access(target, constants.W_OK);
    const mark = await markOf(target, before);
    if (mark === undefined) return { kind: 'changed' };
    const draft = await draftBeside(target, mark + after, stats);
    try {
      // Somebody may have saved it in the meantime.
      if (isOther(stats, await stat(target))) return await dropped(draft);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncFolder(dirname(target));
    return { kind: 'written' };
  } catch (error) {
    return becauseOf(error);
  }
}

/**
 * Makes a new file. Whatever happens, and whenever, there is none or the whole one. What is there already, be it only
 * a link that leads nowhere, stays as it is.
 */
export async function create(path: string, text: string): Promise<Writing | { readonly kind: 'exists' }> {
  try {
    const draft = await draftBeside(path, text);
    try {
      await link(draft, path).catch((error) => {
        if (codeOf(error) === 'EEXIST') throw error;
        // Some disks have no second names for a file.
        return writeFile(path, text, { flag: 'wx' });
      });
    } finally {
      await rm(draft, { force: true });
    }
    await syncFolder(dirname(path));
    return { kind: 'written' };
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? { kind: 'exists' } : becauseOf(error);
  }
}

/** Why a file was not written, for people; undefined where it was. */
export function unwrittenSentence(path: string, writing: Writing): string | undefined {
  switch (writing.kind) {
    case 'written':
      return undefined;
    case 'changed':
      return l10n.t(
        '{0} was changed by somebody else in the meantime, and is left as it is. Try again.',
        path,
      );
    case 'missing':
      return l10n.t('{0} does not exist any more.', path);
    case 'denied':
      return l10n.t('{0} cannot be written: permission is denied.', path);
    case 'failed':
      return l10n.t('{0} cannot be written: {1}', path, writing.message);
  }
}

/** The byte order mark of a file, which may be none; undefined where the file holds another text. */
async function markOf(path: string, text: string): Promise<string | undefined> {
  const handle = await open(path, 'r');
  try {
    const bytes = await handle.readFile();
    const read = decode(bytes);
    if (read.kind !== 'text' || read.text !== text) return undefined;
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? byteOrderMark : '';
  } finally {
    await handle.close();
  }
}

/** Writes a text to a new file in the same folder, down to the disk, and tells the file's path. */
async function draftBeside(path: string, text: string, like?: Stats): Promise<string> {
  const unique = `${process.pid.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const draft = join(dirname(path), `.${basename(path)}.${unique}.tmp`);
  const handle = await open(draft, 'wx', like?.mode);
  try {
    await handle.writeFile(text, 'utf8');
    if (like) await resemble(handle, like);
    await handle.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return draft;
}

/** Gives a file the owner of another, where this user may, and its permissions, whatever the user's mask is. */
async function resemble(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode & 0o7777);
}

function isOther(a: Stats, b: Stats): boolean {
  return a.ino !== b.ino || a.size !== b.size || a.mtimeMs !== b.mtimeMs;
}

async function dropped(draft: string): Promise<Writing> {
  await rm(draft, { force: true });
  return { kind: 'changed' };
}

/** Sees to it that the new name outlives a power cut, where a system can. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows opens no folders, and some network disks sync none. The file itself is safe.
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function becauseOf(error: unknown): Writing {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { kind: 'denied' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
