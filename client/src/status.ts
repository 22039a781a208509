import { Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import { State } from 'vscode-languageclient';
import { countClaims } from './claims.ts';
import type { Claim } from './protocol.ts';
import { isCandidate, type Session } from './session.ts';

/** What the status bar says of the annotation file or article in the active editor; elsewhere it says nothing. */
export class ClaimStatus implements Disposable {
  readonly #session: Session;
  readonly #item: StatusBarItem;
  readonly #listeners: Disposable;
  /** The number of the last question; an answer to an earlier one is late. */
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#item = window.createStatusBarItem('newsmark.claims', StatusBarAlignment.Left, 0);
    this.#item.name = l10n.t('Newsmark claims');
    this.#listeners = Disposable.from(
      this.#item,
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      session.onStateChanged(() => this.refresh()),
      // The claims of an article change with the files that annotate it.
      session.onClaimsChanged(() => this.refresh()),
    );
    void this.refresh();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Asks the server and shows what it says. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const question = this.#asked;
    const document = window.activeTextEditor?.document;
    const isAnnotation = document?.languageId === 'newsmark';
    if (document === undefined || !(isAnnotation || isCandidate(document))) {
      this.#item.hide();
      return;
    }
    if (this.#session.state !== State.Running) {
      // Of Markdown and plain text nobody knows yet whether they are articles.
      if (isAnnotation) this.#showState(this.#session.state);
      else this.#item.hide();
      return;
    }
    const answer = await this.#session.claims(document.uri);
    if (question !== this.#asked) return;
    if (answer) this.#showClaims(answer.claims);
    else this.#item.hide();
  }

  #showState(state: State): void {
    const starting = state === State.Starting;
    this.#item.text = starting ? '$(loading~spin) Newsmark' : '$(warning) Newsmark';
    this.#item.tooltip = starting
      ? l10n.t('Newsmark is starting.')
      : l10n.t('Newsmark is not running. Click to start it.');
    this.#item.command = starting ? 'newsmark.showOutput' : 'newsmark.restartServer';
    this.#item.show();
  }

  #showClaims(claims: readonly Claim[]): void {
    const { all, unsourced } = countClaims(claims);
    this.#item.text = `$(quote) ${
      unsourced === 0 ? l10n.t('Claims: {0}', all) : l10n.t('Claims: {0}, unsourced: {1}', all, unsourced)
    }`;
    this.#item.tooltip = l10n.t(
      'Claims in this file: {0}. Without a source: {1}. Click to see all problems.',
      all,
      unsourced,
    );
    this.#item.command = 'workbench.panel.markers.view.focus';
    this.#item.show();
  }
}
