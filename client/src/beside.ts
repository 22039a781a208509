import {
  commands,
  type Position,
  Range,
  type TextDocumentShowOptions,
  type Uri,
  ViewColumn,
  window,
} from 'vscode';

/** How a file is shown beside an article. */
export interface Beside {
  /** Where its cursor goes; it stays where it is, or at the top, where none is given. */
  readonly cursor?: Position | undefined;
  /** Whether the article keeps the focus. */
  readonly keepsFocus?: boolean;
}

/** Shows a file beside an article, or in the column in which it is shown already. */
export async function openBeside(
  article: Uri,
  file: Uri,
  { cursor, keepsFocus }: Beside = {},
): Promise<void> {
  if (columnOf(article) === undefined) await open(article, {});
  await open(file, {
    viewColumn: columnOf(file) ?? ViewColumn.Beside,
    ...(cursor && { selection: new Range(cursor, cursor) }),
    ...(keepsFocus && { preserveFocus: true }),
  });
}

/**
 * Opens a file as the explorer does. What `showTextDocument` opens is kept for minutes after its editor was closed, and
 * a file that is deleted then would keep its problems so long.
 */
export async function open(file: Uri, options: TextDocumentShowOptions): Promise<void> {
  await commands.executeCommand('vscode.open', file, { ...options, preview: false });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return shown?.viewColumn;
}
