import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { open, openBeside } from '../beside.ts';
import type { FileChange, Refusal } from './protocol.ts';

/** How often the server is asked again because the file has changed since. */
const mostAttempts = 8;
const pauseInMs = 250;

/**
 * Asks the server what to change and changes it, in one step to undo. Where nothing can be done the person is told
 * why.
 *
 * @param article where the file is shown beside its article, which keeps the focus: before it is changed, since the
 * editor would open a changed file that is not shown wherever it sees fit
 * @returns what the server answered, once it is done
 */
export async function carryOut<Answer extends { readonly change: FileChange }>(
  ask: () => Promise<Answer | Refusal | null | undefined>,
  article?: Uri,
): Promise<Answer | undefined> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const answer = await ask();
    if (answer === null || answer === undefined) {
      await window.showErrorMessage(l10n.t('Newsmark could not read the article. Its output says more.'));
      return undefined;
    }
    if ('refused' in answer) {
      await explain(answer);
      return undefined;
    }
    const { uri, creates } = answer.change;
    if (article && creates === undefined) await showBeside(article, Uri.parse(uri));
    const outcome = await apply(answer.change);
    if (outcome === 'done') return answer;
    if (outcome === 'refused') break;
    // The server is yet to hear of what happened to the file: that it was opened, it is told at once.
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, pauseInMs));
  }
  await window.showErrorMessage(l10n.t('The annotation file could not be changed. Try again.'));
  return undefined;
}

async function showBeside(article: Uri, file: Uri): Promise<void> {
  const isShown = window.visibleTextEditors.some(
    ({ document }) => document.uri.toString() === file.toString(),
  );
  if (!isShown && (await exists(file))) await openBeside(article, file, { keepsFocus: true });
}

/** `stale` where the server did not know the file as it is now. */
async function apply({ uri, version, creates, edits }: FileChange): Promise<'done' | 'stale' | 'refused'> {
  const file = Uri.parse(uri);
  const edit = new WorkspaceEdit();
  if (creates === undefined) {
    // Not `openTextDocument`: it would keep the file open for minutes, even one that is deleted meanwhile.
    const document = workspace.textDocuments.find((each) => each.uri.toString() === file.toString());
    if ((document?.version ?? null) !== version || !(document || (await exists(file)))) return 'stale';
    for (const { range, newText } of edits) edit.replace(file, rangeOf(range), newText);
  } else edit.createFile(file, { contents: new TextEncoder().encode(creates) });
  return (await workspace.applyEdit(edit)) ? 'done' : 'refused';
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

async function explain({ refused, at }: Refusal): Promise<void> {
  if (at === undefined) {
    await window.showInformationMessage(refused);
    return;
  }
  const show = l10n.t('Show');
  if ((await window.showInformationMessage(refused, show)) === show)
    await open(Uri.parse(at.uri), { selection: rangeOf(at.range) });
}

/** A range of the protocol as the editor has it. */
export function rangeOf({ start, end }: FileChange['edits'][number]['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
