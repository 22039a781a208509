import * as vscode from 'vscode';
import { page } from './page.ts';
import { until } from './until.ts';

/** The extension's identifier: publisher and name. */
export const extensionId = 'newsmark.newsmark';

/** A file of the opened folder, which is a copy of samples/. */
export function sample(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the samples in the editor and waits until the language server knows it. */
export async function open(path: string): Promise<vscode.TextEditor> {
  await vscode.extensions.getExtension(extensionId)?.activate();
  const file = sample(path);
  // As a user does it: what `showTextDocument` opens stays open for minutes after its editor is closed.
  await vscode.commands.executeCommand('vscode.open', file, { preview: false });
  const editor = await until(`an editor of ${path}`, () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.toString() === file.toString() && active;
  });
  await until(`the outline of ${path}`, async () => (await outlineOf(editor.document)).length > 0);
  return editor;
}

/** Where the marker `|` stands in these words of the document; without one, where they begin. */
export function place(document: vscode.TextDocument, words: string): vscode.Position {
  const marker = Math.max(0, words.indexOf('|'));
  const offset = document.getText().indexOf(words.replace('|', ''));
  if (offset < 0) throw new Error(`“${words}” is not in ${document.uri.path}`);
  return document.positionAt(offset + marker);
}

/** The range of these words in the document. */
export function span(document: vscode.TextDocument, words: string): vscode.Range {
  const start = place(document, words);
  return new vscode.Range(start, document.positionAt(document.offsetAt(start) + words.length));
}

/** Brings these words to the middle of the editor. */
export function reveal(editor: vscode.TextEditor, words: string): void {
  editor.revealRange(span(editor.document, words), vscode.TextEditorRevealType.InCenter);
}

/** Newsmark's diagnostics of a file that are there now. */
export function problems(file: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'newsmark');
}

/** The rule that a diagnostic comes from. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a diagnostic of this rule in a file. */
export function problem(file: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return until(`${code} in ${file.path}`, () => problems(file).find((found) => codeOf(found) === code));
}

/** Waits until a file has no diagnostic of this rule. */
export async function noProblem(file: vscode.Uri, code: string): Promise<void> {
  await until(`no ${code} in ${file.path}`, () => problems(file).every((found) => codeOf(found) !== code));
}

/** What a hover shows at these words, as Markdown. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place(document, words),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The document's outline. */
export async function outlineOf(document: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
  // Undefined until a provider is there.
  const symbols: readonly vscode.DocumentSymbol[] | undefined = await vscode.commands.executeCommand(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols ?? [];
}

/** Replaces words of a document in the editor, without saving. */
export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, span(document, words), by);
  await vscode.workspace.applyEdit(edit);
}

const files = '.pane-header[aria-label^="Explorer Section"]';

/** Shows the outline alone in the side bar, the list of files closed above it. */
export async function showOutline(): Promise<void> {
  await page.click(`${files}.expanded`);
  await vscode.commands.executeCommand('outline.focus');
  await page.see('.outline-tree', 'Claims');
}

/** Undoes `showOutline`. */
export async function hideOutline(): Promise<void> {
  await page.click(files);
  await page.see(`${files}.expanded`);
}

/** Closes all editors and forgets what was not saved. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await until(`${document.uri.path} as it was`, async () => {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      return !document.isDirty;
    });
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
