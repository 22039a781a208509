import { l10n, Position, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { openBeside } from './beside.ts';
import type { Session } from './session.ts';

/**
 * Creates an article's annotation file and opens it beside the article, or opens the one that is there. Without a
 * target the article is what the active editor shows.
 */
export async function newAnnotation(session: Session, target?: Uri): Promise<void> {
  const article = target ?? window.activeTextEditor?.document.uri;
  if (article === undefined || !/\.(?:md|txt)$/i.test(article.path)) {
    await window.showInformationMessage(
      article?.scheme === 'untitled'
        ? l10n.t('Save the article first, as a .md or .txt file.')
        : l10n.t('Open the article first: a .md or .txt file.'),
    );
    return;
  }
  const proposal = await session.newAnnotation(article);
  if (proposal === undefined) {
    await window.showErrorMessage(l10n.t('Newsmark could not read the article. Its output says more.'));
    return;
  }
  const { file, exists, text, cursor } = proposal;
  if (!exists && !(await create(file, text))) {
    await window.showErrorMessage(l10n.t('{0} could not be created.', workspace.asRelativePath(file)));
    return;
  }
  await openBeside(article, file, {
    cursor: exists ? undefined : new Position(cursor.line, cursor.character),
  });
}

/** One edit of the workspace, so that one Undo takes the file away again. */
async function create(file: Uri, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text) });
  return workspace.applyEdit(edit);
}
