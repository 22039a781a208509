import {
  commands,
  DecorationRangeBehavior,
  Disposable,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageclient';
import {
  colours,
  type Sign,
  signs,
  signsIn,
  type Underline,
  unannotatedColour,
  underlinesIn,
} from './passages.ts';
import type { Passages } from './protocol.ts';
import { isCandidate, type Session } from './session.ts';

/** True in the editor's `when` clauses while the active editor shows an article of a project. */
const articleContext = 'newsmark.isArticle';

/** How long a burst of changes may be before the server is asked again, in milliseconds. */
const settle = 150;

const nothing: Passages = { passages: [], unannotated: [] };

/** Shows in articles what is annotated and what is not: underlines, signs in the margin, marks beside the scroll bar. */
export class Decorations implements Disposable {
  readonly #session: Session;
  readonly #underlines: ReadonlyMap<Underline, TextEditorDecorationType>;
  readonly #signs: ReadonlyMap<Sign, TextEditorDecorationType>;
  readonly #open: TextEditorDecorationType;
  readonly #disposables: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, extension: Uri) {
    this.#session = session;
    this.#underlines = new Map(
      colours.flatMap(([state, colour]): [Underline, TextEditorDecorationType][] => [
        [state, underline(colour, 'solid')],
        [`${state} unsure`, underline(colour, 'dashed')],
      ]),
    );
    this.#signs = new Map(signs.map((sign) => [sign, signType(extension, sign)]));
    this.#open = window.createTextEditorDecorationType({
      overviewRulerColor: new ThemeColor(unannotatedColour),
      overviewRulerLane: OverviewRulerLane.Center,
    });
    this.#disposables = Disposable.from(
      ...this.#underlines.values(),
      ...this.#signs.values(),
      this.#open,
      window.onDidChangeVisibleTextEditors(() => this.#soon()),
      window.onDidChangeActiveTextEditor(() => this.#soon()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isCandidate(document)) this.#soon();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('newsmark.article')) this.#soon();
      }),
      session.onClaimsChanged(() => this.#soon()),
      session.onStateChanged(() => this.#soon()),
    );
    this.#soon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), settle);
  }

  async #refresh(): Promise<void> {
    const shown = await Promise.all(
      window.visibleTextEditors
        .filter(({ document }) => isCandidate(document))
        .map(async (editor) => ((await this.#show(editor)) ? editor : undefined)),
    );
    const active = window.activeTextEditor;
    await commands.executeCommand(
      'setContext',
      articleContext,
      active !== undefined && shown.includes(active),
    );
  }

  /** Whether the editor shows an article of a project. */
  async #show(editor: TextEditor): Promise<boolean> {
    const { document } = editor;
    const { version } = document;
    const passages = await this.#session.passages(document.uri);
    // An answer for a text that has changed is late: another will come.
    if (document.version === version) this.#decorate(editor, passages ?? nothing);
    return passages !== undefined && passages !== null;
  }

  #decorate(editor: TextEditor, passages: Passages): void {
    const wanted = workspace.getConfiguration('newsmark.article', editor.document);
    const underlines = underlinesIn(wanted.get('underlines', true) ? passages : nothing);
    for (const [kind, type] of this.#underlines)
      editor.setDecorations(type, (underlines.get(kind) ?? []).map(rangeOf));
    const { unannotated } = wanted.get('margin', true) ? passages : nothing;
    editor.setDecorations(this.#open, unannotated.map(rangeOf));
    const lines = [...signsIn(wanted.get('margin', true) ? passages : nothing)];
    for (const [kind, type] of this.#signs)
      editor.setDecorations(
        type,
        lines.filter(([, sign]) => sign === kind).map(([line]) => new Range(line, 0, line, 0)),
      );
  }
}

function underline(id: string, style: 'solid' | 'dashed'): TextEditorDecorationType {
  const colour = new ThemeColor(id);
  return window.createTextEditorDecorationType({
    borderColor: colour,
    borderStyle: style,
    borderWidth: '0 0 2px 0',
    overviewRulerColor: colour,
    overviewRulerLane: OverviewRulerLane.Center,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
}

function signType(extension: Uri, sign: Sign): TextEditorDecorationType {
  const icon = (theme: 'light' | 'dark') => Uri.joinPath(extension, 'icons', `margin-${sign}-${theme}.svg`);
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    gutterIconSize: 'cover',
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
}

function rangeOf({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
