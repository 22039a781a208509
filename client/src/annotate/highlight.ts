import { Disposable, OverviewRulerLane, TextEditorRevealType, ThemeColor, type Uri, window } from 'vscode';
import { rangeOf } from './carryOut.ts';
import type { SuggestedClaim } from './protocol.ts';

/** Shows a suggestion in its article: the words, whoever is named for them, and the word that reports. */
export class Highlight implements Disposable {
  readonly #article: string;
  readonly #words = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  readonly #mention = window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new ThemeColor('editorBracketMatch.border'),
    backgroundColor: new ThemeColor('editorBracketMatch.background'),
  });
  readonly #cue = window.createTextEditorDecorationType({
    border: '1px dotted',
    borderColor: new ThemeColor('editorBracketMatch.border'),
  });

  /** What is shown: the article is scrolled to it once, and stays where somebody scrolls it then. */
  #shown = '';

  constructor(article: Uri) {
    this.#article = article.toString();
  }

  /** Shows a suggestion in the stead of the one that is shown; none, where none is given. */
  show(claim: SuggestedClaim | undefined): void {
    for (const editor of window.visibleTextEditors) {
      if (editor.document.uri.toString() !== this.#article) continue;
      const passages = claim?.passages.map(rangeOf) ?? [];
      editor.setDecorations(this.#words, passages);
      editor.setDecorations(this.#mention, claim?.mention ? [rangeOf(claim.mention)] : []);
      editor.setDecorations(this.#cue, claim?.cue ? [rangeOf(claim.cue)] : []);
      const [first] = passages;
      if (first && claim?.words !== this.#shown) editor.revealRange(first, TextEditorRevealType.InCenter);
    }
    this.#shown = claim?.words ?? '';
  }

  dispose(): void {
    Disposable.from(this.#words, this.#mention, this.#cue).dispose();
  }
}
