import {
  commands,
  l10n,
  Range,
  type TextDocumentShowOptions,
  type Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
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
  await openBeside(
    article,
    file,
    exists ? undefined : new Range(cursor.line, cursor.character, cursor.line, cursor.character),
  );
}

/** One edit of the workspace, so that one Undo takes the file away again. */
async function create(file: Uri, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text) });
  return workspace.applyEdit(edit);
}

async function openBeside(article: Uri, file: Uri, selection: Range | undefined): Promise<void> {
  if (columnOf(article) === undefined) await open(article, {});
  await open(file, { viewColumn: columnOf(file) ?? ViewColumn.Beside, ...(selection && { selection }) });
}

/**
 * Opens a file as the explorer does. What `showTextDocument` opens is kept for minutes after its editor was closed, and
 * a file that is deleted then would keep its problems so long.
 */
async function open(file: Uri, options: TextDocumentShowOptions): Promise<void> {
  await commands.executeCommand('vscode.open', file, { ...options, preview: false });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return shown?.viewColumn;
}
