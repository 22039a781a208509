import {
  Disposable,
  l10n,
  Position,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import { open, openBeside } from '../beside.ts';
import { isCandidate, type Session } from '../session.ts';
import { carryOut } from './carryOut.ts';
import { Highlight } from './highlight.ts';
import { type AddedClaims, annotateRequest, type SuggestedClaim, suggestionsRequest } from './protocol.ts';
import { shownAnnotations, staysInArticle } from './selection.ts';
import { lineOf, percent, sureOnes } from './suggestionItem.ts';

type Item = QuickPickItem & { readonly claims: readonly SuggestedClaim[] };

/** How long a burst of changes may be before the server is asked again, in milliseconds. */
const settle = 150;

/**
 * Walks through what an article seems to claim. The list shows each in the article; Enter writes it, the arrow keys pass
 * on, Escape ends. What is written, changed or undone meanwhile leaves or enters the list. Nothing is written unasked.
 *
 * @param target an article or its annotation file; what the active editor shows, where none is given
 */
export async function suggestClaims(session: Session, target?: Uri): Promise<void> {
  const document = target ?? window.activeTextEditor?.document.uri;
  const answer = document && (await suggestionsFor(session, document));
  if (!answer) {
    await window.showInformationMessage(l10n.t('Open the article first: a .md or .txt file.'));
    return;
  }
  if (answer.claims.length === 0) {
    await window.showInformationMessage(
      l10n.t('Nothing to suggest: whatever Newsmark finds in this article is annotated.'),
    );
    return;
  }
  await open(answer.article, {});
  const walk = new Walk(session, answer.article);
  walk.show(answer.claims);
  await walk.ended;
}

async function suggestionsFor(
  session: Session,
  document: Uri,
): Promise<{ readonly article: Uri; readonly claims: readonly SuggestedClaim[] } | undefined> {
  const answer = await session.ask((client) =>
    client.sendRequest(suggestionsRequest, { textDocument: { uri: document.toString() } }),
  );
  return answer ? { article: Uri.parse(answer.article), claims: answer.claims } : undefined;
}

class Walk {
  readonly ended: Promise<void>;
  readonly #session: Session;
  readonly #article: Uri;
  readonly #pick: QuickPick<Item>;
  readonly #highlight: Highlight;
  readonly #threshold: number;
  readonly #disposables: Disposable;
  /** The suggestions that are listed: the list is left alone where they are the same. */
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Claims are written one after the other, however fast somebody presses Enter. */
  #writing: Promise<void> = Promise.resolve();
  readonly #written: AddedClaims[] = [];

  constructor(session: Session, article: Uri) {
    this.#session = session;
    this.#article = article;
    this.#highlight = new Highlight(article);
    this.#threshold = workspace.getConfiguration('newsmark.suggestions', article).get('threshold', 0.8);
    this.#pick = window.createQuickPick<Item>();
    this.#pick.matchOnDescription = true;
    this.#pick.keepScrollPosition = true;
    // The article may be read, scrolled and edited meanwhile.
    this.#pick.ignoreFocusOut = true;
    this.#pick.placeholder = l10n.t('Enter writes the claim, the arrow keys pass on, Escape ends');
    this.#disposables = Disposable.from(
      this.#pick,
      this.#highlight,
      this.#pick.onDidChangeActive(([item]) => this.#point(item)),
      this.#pick.onDidAccept(() => this.#accept(this.#pick.activeItems[0])),
      this.#pick.onDidTriggerButton(() => this.#accept(this.#pick.items.find(isAll))),
      this.#session.onClaimsChanged(() => this.#soon()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'newsmark' || isCandidate(document)) this.#soon();
      }),
    );
    this.ended = new Promise((resolve) => {
      this.#pick.onDidHide(() => {
        void this.#end().then(resolve);
      });
    });
  }

  /** Lists suggestions, with the cursor where it was. */
  show(claims: readonly SuggestedClaim[]): void {
    const shown = JSON.stringify(claims);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const [active] = this.#pick.activeItems;
    const index = Math.max(0, active ? this.#pick.items.indexOf(active) : 0);
    const singles = claims.map((claim): Item => ({ ...lineOf(claim, l10n), claims: [claim] }));
    const sure = sureOnes(claims, this.#threshold);
    const items = sure.length > 1 ? [...singles, ...this.#together(sure)] : singles;
    this.#pick.items = items;
    this.#pick.buttons =
      sure.length > 1 ? [{ iconPath: new ThemeIcon('check-all'), tooltip: this.#togetherTitle(sure) }] : [];
    const same = items.find((item) => (active && isAll(active) ? isAll(item) : item.label === active?.label));
    const next = same ?? singles[Math.min(index, singles.length - 1)];
    if (next) this.#pick.activeItems = [next];
    this.#pick.show();
    this.#point(next);
  }

  /** Shows a suggestion in the article, and why it is one. */
  #point(item: Item | undefined): void {
    const [claim, ...others] = item?.claims ?? [];
    const only = others.length === 0 ? claim : undefined;
    this.#highlight.show(only);
    const count = l10n.t('Suggested claims: {0}', this.#pick.items.filter(isSingle).length);
    this.#pick.title = only && only.reason !== '' ? `${count} — ${only.reason}` : count;
  }

  #together(sure: readonly SuggestedClaim[]): readonly Item[] {
    return [
      { label: '', kind: QuickPickItemKind.Separator, claims: [] },
      { label: `$(check-all) ${this.#togetherTitle(sure)}`, alwaysShow: true, claims: sure },
    ];
  }

  #togetherTitle(sure: readonly SuggestedClaim[]): string {
    return l10n.t('Write all that are at least {0} % sure: {1}', percent(this.#threshold), sure.length);
  }

  #accept(item: Item | undefined): void {
    if (item === undefined || item.claims.length === 0) return;
    this.#writing = this.#writing.then(() => this.#write(item.claims));
  }

  async #write(claims: readonly SuggestedClaim[]): Promise<void> {
    this.#pick.busy = true;
    const added = await carryOut(
      () =>
        this.#session.ask((client) =>
          client.sendRequest(annotateRequest, {
            article: this.#article.toString(),
            claims: claims.map(({ passages }) => passages),
            prefer: shownAnnotations(),
          }),
        ),
      this.#article,
    );
    if (added) this.#written.push(added);
    this.#pick.busy = false;
    await this.#refresh();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), settle);
  }

  async #refresh(): Promise<void> {
    const answer = await suggestionsFor(this.#session, this.#article);
    if (answer === undefined) return;
    if (answer.claims.length === 0) this.#pick.hide();
    else this.show(answer.claims);
  }

  /** Shows what was written, where the first of it is still to be filled. */
  async #end(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    this.#disposables.dispose();
    const first = this.#written.find(({ due }) => due === 'speaker') ?? this.#written[0];
    if (first === undefined) return;
    const { uri, cursor } = first.change;
    await openBeside(this.#article, Uri.parse(uri), {
      cursor: new Position(cursor.line, cursor.character),
      keepsFocus: staysInArticle(this.#article),
    });
    const count = this.#written.flatMap(({ ids }) => ids).length;
    window.setStatusBarMessage(l10n.t('Claims written: {0}', count), 5000);
  }
}

function isSingle({ claims }: Item): boolean {
  return claims.length === 1;
}

/** Whether an item stands for several suggestions. */
function isAll({ claims }: Item): boolean {
  return claims.length > 1;
}
