import { cpSync, mkdirSync, rmSync } from 'node:fs';
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

/** A copy of the samples for one run: what a test writes never reaches the repository. */
export function freshWorkspace(parent: string): string {
  const folder = freshFolder(parent, 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  return folder;
}
