import { existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { articleFormatOf, isAnnotationUri, isSettingsUri } from '../../project/uri.ts';
import type { Unread } from './readings.ts';

/** Something that was given to be checked. */
export interface Target {
  readonly kind: 'folder' | 'annotation' | 'settings' | 'article' | 'other';
  readonly uri: string;
  /** As it was written on the command line. */
  readonly written: string;
  /** Where its project begins when no settings say so. */
  readonly home: string;
}

/** What a path leads to; or why it leads nowhere. Links are followed. */
export async function targetAt(written: string, folder: string): Promise<Target | Unread> {
  try {
    const path = await realpath(resolve(folder, written));
    const stats = await stat(path);
    if (stats.isFile()) return targetNamed(written, path, folder);
    const kind = stats.isDirectory() ? 'folder' : 'other';
    return targetIn(stats.isDirectory() ? path : dirname(path), kind, written, path, folder);
  } catch (error) {
    return unreadBecause(error);
  }
}

/** A file as a target, by its name alone. */
export function targetNamed(written: string, path: string, folder: string): Target {
  return targetIn(dirname(path), kindOf(URI.file(path).toString()), written, path, folder);
}

function targetIn(
  around: string,
  kind: Target['kind'],
  written: string,
  path: string,
  folder: string,
): Target {
  const home = repositoryOf(around) ?? (isWithin(folder, path) ? folder : around);
  return { kind, uri: URI.file(path).toString(), written, home: URI.file(home).toString() };
}

function kindOf(uri: string): Target['kind'] {
  if (isAnnotationUri(uri)) return 'annotation';
  if (isSettingsUri(uri)) return 'settings';
  return articleFormatOf(uri) === undefined ? 'other' : 'article';
}

/** The root of the git repository that holds a folder; in a work tree of its own, `.git` is a file. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

function unreadBecause(error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'denied' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
