import { basename } from 'node:path';
import { watch } from 'chokidar';
import { URI } from 'vscode-uri';
import { articleFormatOf, isAnnotationUri, isSettingsUri } from '../../project/uri.ts';
import type { Session } from './session.ts';

/** How long a burst of changes may be before they are looked at, in milliseconds: editors write in several steps. */
const settle = 80;

/**
 * Looks again whenever files of the session's projects change, until it is told to stop. Changes that come while it
 * looks are looked at next.
 */
export async function watching(
  session: Session,
  look: () => Promise<void>,
  stopped: Promise<void>,
): Promise<void> {
  const projects = await session.workspace.projects();
  const folders = new Set([
    ...projects.map(({ root }) => URI.parse(root).fsPath),
    ...session.targets.filter(({ kind }) => kind === 'folder').map(({ uri }) => URI.parse(uri).fsPath),
  ]);
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = Promise.resolve();
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const again = async () => {
    const uris = [...changed];
    changed.clear();
    if (uris.length === 0) return;
    await session.workspace.changedOnDisk(uris);
    await look();
  };
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path, stats) => !folders.has(path) && isNobodys(path, stats?.isFile() === true),
  });
  watcher.on('all', (_event, path) => {
    changed.add(URI.file(path).toString());
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(again).catch(fail);
    }, settle);
  });
  watcher.on('error', fail);
  try {
    await Promise.race([stopped, failed]);
  } finally {
    clearTimeout(timer);
    await watcher.close();
    await turn;
  }
}

/** What no project holds: as when a project's files are looked for, and what is neither annotation nor article. */
function isNobodys(path: string, isFile: boolean): boolean {
  const name = basename(path);
  if (!isFile) return name === 'node_modules' || name.startsWith('.');
  const uri = URI.file(path).toString();
  return !isAnnotationUri(uri) && !isSettingsUri(uri) && articleFormatOf(uri) === undefined;
}
