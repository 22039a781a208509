import { l10n, type Selection, type TextEditor, type Uri, window, workspace } from 'vscode';
import type { Range } from 'vscode-languageclient';
import type { Session } from '../session.ts';
import { type Choices, choicesRequest } from './protocol.ts';

/** What is selected in an article that the active editor shows. */
export interface Selected {
  readonly editor: TextEditor;
  readonly article: Uri;
  /** As the protocol has it: an editor's own ranges do not get through to a server in a web worker. */
  readonly selection: Range;
  /** What is selected beside it. */
  readonly others: readonly Range[];
}

/** The selection in the active editor; undefined where that shows no article, which the person is told. */
export async function selected(): Promise<Selected | undefined> {
  const editor = window.activeTextEditor;
  const article = editor?.document.uri;
  if (editor && article && article.scheme !== 'untitled' && /\.(?:md|txt)$/i.test(article.path))
    return { editor, article, selection: plain(editor.selection), others: othersIn(editor) };
  await window.showInformationMessage(
    article?.scheme === 'untitled'
      ? l10n.t('Save the article first, as a .md or .txt file.')
      : l10n.t('Open the article first: a .md or .txt file.'),
  );
  return undefined;
}

function othersIn({ selections }: TextEditor): readonly Range[] {
  return selections
    .slice(1)
    .filter(({ isEmpty }) => !isEmpty)
    .map(plain);
}

function plain({ start, end }: Selection): Range {
  const place = ({ line, character }: Selection['start']) => ({ line, character });
  return { start: place(start), end: place(end) };
}

/** What can be made of the words that are selected; undefined, and the person is told, where none are. */
export async function choicesFor(
  session: Session,
  { article, selection }: Selected,
): Promise<Choices | undefined> {
  const choices = await session.ask((client) =>
    client.sendRequest(choicesRequest, { article: article.toString(), selection }),
  );
  if (choices && (choices.words !== '' || choices.address !== undefined)) return choices;
  await window.showInformationMessage(
    choices
      ? l10n.t('Select words of the article first.')
      : l10n.t('Newsmark could not read the article. Its output says more.'),
  );
  return undefined;
}

/** The annotation files that are shown: where an article has several, its claims go to one of these. */
export function shownAnnotations(): readonly string[] {
  return window.visibleTextEditors
    .map(({ document }) => document)
    .filter(({ languageId }) => languageId === 'newsmark')
    .map(({ uri }) => uri.toString());
}

/** Says for a moment what was done. */
export function say(what: string): void {
  window.setStatusBarMessage(what, 5000);
}

/** Whether the cursor stays in the article once words of it were annotated. */
export function staysInArticle(article: Uri): boolean {
  return workspace.getConfiguration('newsmark.annotate', article).get('cursor') === 'stay';
}
