import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { open } from '../beside.ts';
import type { Session } from '../session.ts';
import { carryOut } from './carryOut.ts';
import { aliasRequest, type Definition, defineRequest, type Home, type Kind } from './protocol.ts';
import { choicesFor, type Selected, selected } from './selection.ts';

/** Defines an entity that is called what is selected. */
export async function addEntity(session: Session): Promise<void> {
  const what = await selected();
  const choices = what && (await choicesFor(session, what));
  if (what === undefined || choices === undefined) return;
  const { words, entities, kinds, homes } = choices;
  const known = entities.find(({ likeness }) => likeness === 'same');
  if (known) {
    await window.showInformationMessage(l10n.t('“{0}” is known already: {1}.', words, known.id));
    return;
  }
  const kind = await pickKind(l10n.t('What is “{0}”?', words), kinds.entity);
  const home = kind && (await pickHome(l10n.t('Where to define “{0}”?', words), homes.entity));
  if (kind && home) await define(session, what, { type: 'entity', kind, name: words }, home);
}

/** Defines a source that is called what is selected, or lies at the address that is. */
export async function addSource(session: Session): Promise<void> {
  const what = await selected();
  const choices = what && (await choicesFor(session, what));
  if (what === undefined || choices === undefined) return;
  const { words, address, kinds, homes } = choices;
  const title = address?.includes(words) ? '' : words;
  const called = title === '' ? (address ?? '') : title;
  const kind = await pickKind(l10n.t('What kind of source is “{0}”?', called), kinds.source);
  const home = kind && (await pickHome(l10n.t('Where to define “{0}”?', called), homes.source));
  if (kind && home) await define(session, what, { type: 'source', kind, title, address }, home);
}

/** Adds what is selected to the names of an entity. */
export async function addAlias(session: Session): Promise<void> {
  const what = await selected();
  const choices = what && (await choicesFor(session, what));
  if (choices === undefined) return;
  const { words, entities } = choices;
  if (entities.length === 0) {
    await window.showInformationMessage(l10n.t('There are no entities in this project yet.'));
    return;
  }
  const items = entities.map((entity) => ({
    label: entity.name,
    description: entity.id,
    detail: entity.aliases.join(' · '),
    entity,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Whose name is “{0}”?', words),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked === undefined) return;
  const { uri, handle } = picked.entity;
  const added = await carryOut(() =>
    session.ask((client) => client.sendRequest(aliasRequest, { entity: { uri, handle }, words })),
  );
  if (added) await tell(l10n.t('{0} is also called “{1}” now.', added.name, words), added.change.uri);
}

async function define(
  session: Session,
  { article }: Selected,
  definition: Definition,
  { uri }: Home,
): Promise<void> {
  const added = await carryOut(() =>
    session.ask((client) =>
      client.sendRequest(defineRequest, {
        article: article.toString(),
        definition,
        ...(uri === undefined ? {} : { home: uri }),
      }),
    ),
  );
  if (added === undefined) return;
  const { cursor, uri: file } = added.change;
  await tell(
    l10n.t('“{0}” is defined in {1}.', added.id, workspace.asRelativePath(Uri.parse(file))),
    file,
    cursor.line,
  );
}

/** Says what was done, and shows it to whoever wants to see it; nobody waits for that. */
async function tell(what: string, file: string, line?: number): Promise<void> {
  const show = l10n.t('Show');
  const answer = await window.showInformationMessage(what, show);
  if (answer !== show) return;
  await open(Uri.parse(file), {});
  const editor = window.activeTextEditor;
  if (editor && line !== undefined) editor.revealRange(editor.document.lineAt(line).range);
}

async function pickKind(title: string, kinds: readonly Kind[]): Promise<string | undefined> {
  const items = kinds.map(({ value, label, doc }) => ({ label, detail: doc, value }));
  const picked = await window.showQuickPick(items, { title, matchOnDetail: true });
  return picked?.value;
}

/** The only file, or the one that somebody picks. */
async function pickHome(title: string, homes: readonly Home[]): Promise<Home | undefined> {
  const [only, ...others] = homes;
  if (others.length === 0) return only;
  const items = homes.map((home): QuickPickItem & { readonly home: Home } => ({
    label: home.path,
    description: home.shared ? l10n.t('for all articles') : l10n.t('for this article alone'),
    home,
  }));
  const picked = await window.showQuickPick(items, { title });
  return picked?.home;
}
