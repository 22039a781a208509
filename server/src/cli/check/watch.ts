import { once } from 'node:events';
import { basename } from 'node:path';
import { watch } from 'chokidar';
import { URI } from 'vscode-uri';
import { articleFormatOf, isAnnotationUri, isSettingsUri, settingsName, within } from '../../project/uri.ts';
import type { Session } from './session.ts';

/** How long a burst of changes may be before they are looked at, in milliseconds: editors write in several steps. */
const settle = 80;

/**
 * Looks at a session's projects, and again whenever one of their files changes, until it is told to stop. Changes that
 * come while it looks are looked at next.
 */
export async function watching(
  session: Session,
  look: () => Promise<void>,
  stopped: Promise<void>,
): Promise<void> {
  const folders = await foldersOf(session);
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
    const isOurs = await concerns(session, uris);
    if (!isOurs) return;
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
    // What changes before all is watched would go unnoticed: so nothing is read before.
    await Promise.race([once(watcher, 'ready'), stopped, failed]);
    turn = turn.then(look).catch(fail);
    await Promise.race([stopped, failed]);
  } finally {
    clearTimeout(timer);
    await watcher.close();
    await turn;
  }
}

/** The folders of the projects that the session's targets belong to; those below lie in them. */
async function foldersOf({ targets, workspace }: Session): Promise<ReadonlySet<string>> {
  const roots = targets.map(({ kind, uri }) =>
    workspace.rootOf(kind === 'folder' ? within(uri, settingsName) : uri),
  );
  return new Set((await Promise.all(roots)).map((root) => URI.parse(root).fsPath));
}

/** Whether any project rests on one of some files: not every text that lies about is an article. */
async function concerns({ workspace }: Session, uris: readonly string[]): Promise<boolean> {
  if (uris.some((uri) => isAnnotationUri(uri) || isSettingsUri(uri))) return true;
  const projects = await workspace.projects();
  return uris.some((uri) => projects.some(({ articles }) => articles.has(uri)));
}

/** What no project holds: as when a project's files are looked for, and what is neither annotation nor article. */
function isNobodys(path: string, isFile: boolean): boolean {
  const name = basename(path);
  if (!isFile) return name === 'node_modules' || name.startsWith('.');
  const uri = URI.file(path).toString();
  return !isAnnotationUri(uri) && !isSettingsUri(uri) && articleFormatOf(uri) === undefined;
}
