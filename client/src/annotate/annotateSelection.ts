import { commands, l10n, Position, Uri } from 'vscode';
import { openBeside } from '../beside.ts';
import type { Session } from '../session.ts';
import { carryOut } from './carryOut.ts';
import { annotateRequest } from './protocol.ts';
import { say, selected, shownAnnotations, staysInArticle } from './selection.ts';

/** A claim that was made. */
export interface MadeClaim {
  readonly file: string;
  readonly id: string;
}

/**
 * Makes a claim of what is selected in the article, or of the quotation at the cursor, and goes where something of it
 * is still to be typed.
 */
export async function annotateSelection(session: Session): Promise<MadeClaim | undefined> {
  const what = await selected();
  if (what === undefined) return undefined;
  const { article, selection, others } = what;
  const added = await carryOut(
    () =>
      session.ask((client) =>
        client.sendRequest(annotateRequest, {
          article: article.toString(),
          selection,
          others,
          prefer: shownAnnotations(),
        }),
      ),
    article,
  );
  const [id] = added?.ids ?? [];
  if (added === undefined || id === undefined) return undefined;
  const { uri, cursor } = added.change;
  const stays = staysInArticle(article);
  await openBeside(article, Uri.parse(uri), {
    cursor: new Position(cursor.line, cursor.character),
    keepsFocus: stays,
  });
  say(l10n.t('Annotated as “{0}”', id));
  if (!stays) await commands.executeCommand('editor.action.triggerSuggest');
  return { file: uri, id };
}
