import { l10n, Range, Selection, TextEditorRevealType, window } from 'vscode';
import { countClaims, nearestClaim, type Wanted } from './claims.ts';
import type { Session } from './session.ts';

/** Moves the cursor of the active editor, an annotation file's or an article's, to the next or previous claim. */
export async function goToClaim(
  session: Session,
  direction: 'next' | 'previous',
  wanted: Wanted,
): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const answer = await session.claims(editor.document.uri);
  if (!answer) {
    await window.showInformationMessage(l10n.t('Newsmark cannot see the claims of this file just now.'));
    return;
  }
  const step = nearestClaim(answer.claims, editor.selection.active, direction, wanted);
  if (step === undefined) {
    await window.showInformationMessage(
      countClaims(answer.claims).all === 0
        ? l10n.t('There are no claims in this file yet.')
        : l10n.t('Every claim in this file has a source.'),
    );
    return;
  }
  const { line, character } = step.claim.selectionRange.start;
  editor.selection = new Selection(line, character, line, character);
  const { start, end } = step.claim.range;
  editor.revealRange(
    new Range(start.line, start.character, end.line, end.character),
    TextEditorRevealType.InCenterIfOutsideViewport,
  );
  if (step.wrapped)
    window.setStatusBarMessage(
      direction === 'next'
        ? l10n.t('Went on from the top of the file')
        : l10n.t('Went on from the end of the file'),
      3000,
    );
}
