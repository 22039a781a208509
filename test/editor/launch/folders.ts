import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** test/editor. */
export const editorTests = dirname(dirname(fileURLToPath(import.meta.url)));
/** The repository. */
export const root = dirname(dirname(editorTests));

/** An empty folder of this name, whatever was there before. */
export function freshFolder(...parts: readonly string[]): string {
  const folder = join(...parts);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * An empty folder for one run of this process, below `parent`. What runs that have ended left behind is removed: a
 * failure can be looked into until the next run.
 */
export function scratchFolder(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true });
  for (const entry of readdirSync(parent)) {
    const owner = Number(/-(\d+)$/.exec(entry)?.[1]);
    if (entry.startsWith(`${name}-`) && !isRunning(owner))
      rmSync(join(parent, entry), { recursive: true, force: true });
  }
  return freshFolder(parent, `${name}-${process.pid}`);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A copy of the samples for one run: what a test writes never reaches the repository. */
export function freshWorkspace(parent: string): string {
  const folder = freshFolder(parent, 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  return folder;
}
