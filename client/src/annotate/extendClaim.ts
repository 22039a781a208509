import { l10n, Position, type Range, Uri, window } from 'vscode';
import { openBeside } from '../beside.ts';
import type { Session } from '../session.ts';
import type { MadeClaim } from './annotateSelection.ts';
import { carryOut, rangeOf } from './carryOut.ts';
import { type ClaimChoice, extendRequest } from './protocol.ts';
import { choicesFor, say, selected } from './selection.ts';

/**
 * Adds what is selected in the article to a claim: to the only one that has words in the paragraph, else to one that
 * is picked. First come the one at the cursor of its annotation file, and the one that was made last.
 */
export async function extendClaim(session: Session, last: MadeClaim | undefined): Promise<void> {
  const what = await selected();
  const choices = what && (await choicesFor(session, what));
  if (what === undefined || choices === undefined) return;
  const near = choices.claims.filter((claim) => claim.near);
  const claim = near.length === 1 ? near[0] : await pick(session, choices.claims, last);
  if (claim === undefined) return;
  const { article, selection } = what;
  const { uri, handle } = claim;
  const extended = await carryOut(
    () =>
      session.ask((client) =>
        client.sendRequest(extendRequest, { article: article.toString(), selection, claim: { uri, handle } }),
      ),
    article,
  );
  if (extended === undefined) return;
  const { cursor } = extended.change;
  await openBeside(article, Uri.parse(extended.change.uri), {
    cursor: new Position(cursor.line, cursor.character),
    keepsFocus: true,
  });
  say(l10n.t('Added to “{0}”', extended.id));
}

async function pick(
  session: Session,
  claims: readonly ClaimChoice[],
  last: MadeClaim | undefined,
): Promise<ClaimChoice | undefined> {
  if (claims.length === 0) {
    await window.showInformationMessage(l10n.t('No claim has a place in this article yet.'));
    return undefined;
  }
  const first = [...(await atCursors(session)), ...(last ? [last] : [])];
  const rank = (claim: ClaimChoice): number => {
    const index = first.findIndex(({ file, id }) => file === claim.uri && id === claim.id);
    return index === -1 ? first.length : index;
  };
  const items = claims
    .toSorted((a, b) => rank(a) - rank(b))
    .map((claim) => ({ label: claim.name, description: claim.id, detail: claim.speaker, claim }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Which claim goes on in the selection?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.claim;
}

/** The claims at the cursors of the annotation files that are shown. */
async function atCursors(session: Session): Promise<readonly MadeClaim[]> {
  const shown = window.visibleTextEditors.filter(({ document }) => document.languageId === 'newsmark');
  const found = await Promise.all(
    shown.map(async ({ document, selection }) => {
      const answer = await session.claims(document.uri);
      const holds = (range: Range): boolean => range.contains(selection.active);
      return (answer?.claims ?? [])
        .filter(({ range }) => holds(rangeOf(range)))
        .map(({ id }) => ({ file: document.uri.toString(), id }));
    }),
  );
  return found.flat();
}
