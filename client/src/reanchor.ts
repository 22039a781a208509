import {
  Disposable,
  l10n,
  Range,
  type TextDocument,
  TextDocumentSaveReason,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { open } from './beside.ts';
import type { Register } from './commands.ts';
import { type Reanchoring, reanchorRequest } from './protocol.ts';
import { isCandidate, type Session } from './session.ts';

/** Takes over the words of the article that were changed, once somebody has looked them through. */
export function reanchorCommands(session: Session, register: Register): Disposable {
  return Disposable.from(
    register('newsmark.reanchor', (target?: Uri) => reanchor(session, target)),
    new OfferOnSave(session),
  );
}

/** Shows what has drifted in the active annotation file, or in those of the active article, for taking it over. */
async function reanchor(session: Session, target?: Uri): Promise<void> {
  const file = target ?? window.activeTextEditor?.document.uri;
  const answer = file && (await ask(session, file));
  if (!answer) {
    await window.showInformationMessage(l10n.t('Open an annotation file, or an article that one annotates.'));
    return;
  }
  if (answer.safe + answer.unsure > 0) await preview(answer);
  else await window.showInformationMessage(l10n.t('No claim here has other words in the article.'));
}

interface Asked extends Pick<Reanchoring, 'files' | 'safe' | 'unsure' | 'lost'> {
  readonly edit: WorkspaceEdit;
}

/** What the server says; null for a file that is none of its own, undefined where it cannot say. */
function ask(session: Session, file: Uri, only?: 'edited'): Promise<Asked | null | undefined> {
  return session.ask(async (client) => {
    const uri = client.code2ProtocolConverter.asUri(file);
    const params = { textDocument: { uri }, ...(only && { only }) };
    const answer = await client.sendRequest(reanchorRequest, params);
    return answer && { ...answer, edit: await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit) };
  });
}

/** Opens the editor's preview of an edit, in which each claim can be taken or left. What is safe is ticked. */
async function preview({ files, edit }: Asked): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  // Without something to be confirmed the editor would show no preview. To create a file that is there does nothing.
  edit.createFile(
    Uri.parse(first),
    { ignoreIfExists: true },
    { needsConfirmation: true, label: l10n.t('Nothing') },
  );
  await workspace.applyEdit(edit);
}

/** After an article was saved, says which claims have other words now, or none any more. */
class OfferOnSave implements Disposable {
  readonly #session: Session;
  readonly #listeners: Disposable;
  /** Articles that are being saved by somebody, and not by the editor every other second. */
  readonly #saving = new Set<string>();
  /** What was said last, by article: nobody wants to be told twice. */
  readonly #said = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
    this.#listeners = Disposable.from(
      workspace.onWillSaveTextDocument(({ document, reason }) => {
        if (reason !== TextDocumentSaveReason.AfterDelay && isCandidate(document))
          this.#saving.add(document.uri.toString());
      }),
      workspace.onDidSaveTextDocument((document) => {
        if (this.#saving.delete(document.uri.toString())) void this.#offer(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#said.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  async #offer({ uri }: TextDocument): Promise<void> {
    const answer = await ask(this.#session, uri, 'edited');
    if (!answer) return;
    const news = JSON.stringify([answer.safe, answer.unsure, answer.lost, changesOf(answer.edit)]);
    if (this.#said.get(uri.toString()) === news) return;
    this.#said.set(uri.toString(), news);
    if (answer.lost.length > 0) void showLost(answer.lost);
    if (answer.safe + answer.unsure > 0) void this.#offerChanges(uri, answer.safe + answer.unsure);
  }

  async #offerChanges(uri: Uri, count: number): Promise<void> {
    const review = l10n.t('Review…');
    const chosen = await window.showInformationMessage(
      count === 1
        ? l10n.t('A claim has other words in the article now.')
        : l10n.t('{0} claims have other words in the article now.', count),
      review,
    );
    if (chosen !== review) return;
    // The article may have changed again since.
    const now = await ask(this.#session, uri, 'edited');
    if (now && now.safe + now.unsure > 0) await preview(now);
    else await window.showInformationMessage(l10n.t('No claim here has other words in the article.'));
  }
}

async function showLost(lost: Reanchoring['lost']): Promise<void> {
  const show = l10n.t('Show');
  const names = lost.map(({ name }) => name).join(', ');
  const chosen = await window.showWarningMessage(
    lost.length === 1
      ? l10n.t('The words of a claim are not in the article any more: {0}', names)
      : l10n.t('The words of {0} claims are not in the article any more: {1}', lost.length, names),
    show,
  );
  const [first] = lost;
  if (chosen !== show || first === undefined) return;
  const { start, end } = first.range;
  await open(Uri.parse(first.uri), {
    selection: new Range(start.line, start.character, end.line, end.character),
  });
}

function changesOf(edit: WorkspaceEdit): readonly string[] {
  return edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
}
