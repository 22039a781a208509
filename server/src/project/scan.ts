import type { Files } from './files.ts';
import { articleFormatOf, inFolder, isAnnotationUri, settingsName } from './uri.ts';

/** The files of a project, by URI. */
export interface Scan {
  readonly annotations: readonly string[];
  /** Files that could be articles. */
  readonly candidates: readonly string[];
  /** Folders below that are projects of their own. */
  readonly nested: readonly string[];
}

/** Folders that hold nobody's articles. */
const skipped = new Set(['node_modules']);

/** So many files are looked at before others may be heard. */
const atATime = 250;

/**
 * Lists the files of the project in a folder: all below it, but for what is excluded, hidden folders, and
 * folders with settings of their own, which are other projects.
 *
 * @param lull lets others be heard, where some time has passed
 */
export async function scan(
  files: Files,
  root: string,
  excludes: (path: string) => boolean,
  lull?: () => Promise<void>,
): Promise<Scan> {
  const annotations: string[] = [];
  const candidates: string[] = [];
  const nested: string[] = [];
  const visit = async (folder: string, path: string): Promise<void> => {
    const entries = await files.list(folder);
    if (entries === undefined) return;
    if (folder !== root && entries.some(({ name, kind }) => kind === 'file' && name === settingsName)) {
      nested.push(folder);
      return;
    }
    const inner: (readonly [folder: string, path: string])[] = [];
    const uriOf = inFolder(folder);
    for (const [number, { name, kind }] of entries.entries()) {
      if (number % atATime === atATime - 1) await lull?.();
      const ownPath = path === '' ? name : `${path}/${name}`;
      if (excludes(ownPath)) continue;
      const uri = uriOf(name);
      if (kind === 'folder') {
        if (!name.startsWith('.') && !skipped.has(name)) inner.push([uri, ownPath]);
      } else if (isAnnotationUri(uri)) annotations.push(uri);
      else if (articleFormatOf(uri) !== undefined) candidates.push(uri);
    }
    await Promise.all(inner.map(([folder, path]) => visit(folder, path)));
  };
  await visit(root, '');
  return { annotations: annotations.sort(), candidates: candidates.sort(), nested: nested.sort() };
}
