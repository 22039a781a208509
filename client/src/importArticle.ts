import { l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { importPageRequest } from './annotate/protocol.ts';
import { base64 } from './answers.ts';
import { open } from './beside.ts';
import type { Session } from './session.ts';

/** Larger pages are not even sent to the server, in bytes: the editor would stop for them. */
const mostBytes = 20 * 1024 * 1024;

/**
 * Turns a saved web page into a Markdown article and opens it. It is a new file beside the page, or in the folder that
 * is picked for a page from elsewhere; what is there already stays.
 *
 * @param target the page; asked for, where none is given
 */
export async function importArticle(session: Session, target?: Uri): Promise<void> {
  const page = target ?? (await pickPage());
  const bytes = page && (await bytesOf(page));
  if (page === undefined || bytes === undefined) return;
  const name = workspace.asRelativePath(page);
  const answer =
    bytes.byteLength > mostBytes
      ? { refused: l10n.t('{0} is too large for a web page.', name) }
      : await session.ask((client) => client.sendRequest(importPageRequest, { base64: base64(bytes), name }));
  if (!answer || 'refused' in answer) {
    await window.showErrorMessage(
      answer?.refused ?? l10n.t('Newsmark could not read the page. Its output says more.'),
    );
    return;
  }
  const folder = await folderFor(page);
  const file = folder && (await freeIn(folder, answer.name));
  if (file === undefined) return;
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(answer.text) });
  if (await workspace.applyEdit(edit)) await open(file, {});
  else await window.showErrorMessage(l10n.t('{0} could not be created.', workspace.asRelativePath(file)));
}

async function pickPage(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t('Which saved web page?'),
    filters: { [l10n.t('Web pages')]: ['html', 'htm', 'xhtml'] },
  });
  return picked?.[0];
}

async function bytesOf(page: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(page);
  } catch {
    await window.showErrorMessage(l10n.t('{0} could not be read.', workspace.asRelativePath(page)));
    return undefined;
  }
}

/** The page's own folder, where that is of the workspace. */
async function folderFor(page: Uri): Promise<Uri | undefined> {
  const own = Uri.joinPath(page, '..');
  if (workspace.getWorkspaceFolder(page) || workspace.workspaceFolders === undefined) return own;
  const picked = await window.showOpenDialog({
    title: l10n.t('Where to put the article?'),
    openLabel: l10n.t('Put It Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(workspace.workspaceFolders[0] && { defaultUri: workspace.workspaceFolders[0].uri }),
  });
  return picked?.[0];
}

/** A file of that name, or of one with a number, that is not there yet. */
async function freeIn(folder: Uri, name: string): Promise<Uri> {
  const [stem = name] = name.split(/\.md$/);
  for (let number = 1; ; number++) {
    const file = Uri.joinPath(folder, number === 1 ? name : `${stem}-${number}.md`);
    try {
      await workspace.fs.stat(file);
    } catch {
      return file;
    }
  }
}
