import * as l10n from '@vscode/l10n';
import { dateOf } from '../../model/date.ts';
import type { Source } from '../../model/definition.ts';
import { type FieldName, leafOf, leavesOf, textOf } from '../../model/entry.ts';
import type { Located } from '../../project/scope.ts';
import { describeDate } from '../../time/words.ts';
import { siteOf } from '../addresses.ts';
import { referenceName, sourceName } from '../names.ts';
import type { Desk } from './desk.ts';
import { spoken } from './labels.ts';
import type { CardLine } from './pen.ts';
import { reliabilityInWords } from './reliability.ts';
import { usesOf } from './uses.ts';

/** What a source is, and how far it can be relied on. */
export function sourceCard(desk: Desk, located: Located<Source>): readonly CardLine[] {
  const { project, pen } = desk;
  const { file, definition: source } = located;
  const interest = textOf(source.entry, 'interest');
  const kind = source.kind === undefined ? '' : ` · ${spoken(source.kind)}`;
  return [
    pen.strong(sourceName(project, file, source)) + kind,
    makers(desk, located),
    dates(desk, source),
    standing(desk, source),
    interest && l10n.t('Interest: {0}', pen.text(interest)),
    named(desk, located, 'derived-from', (names) => l10n.t('Relies on: {0}', names)),
    links(desk, source),
    project.isWhole ? l10n.t('Backs claims: {0}', String(usesOf(project, located).asSource)) : undefined,
  ];
}

function makers(desk: Desk, located: Located<Source>): CardLine {
  const authors = named(desk, located, 'author', (names) => names);
  const publisher = named(desk, located, 'publisher', (names) => names);
  return [...new Set([authors, publisher])].filter((name) => name !== undefined).join(' · ');
}

function named(
  { project, pen }: Desk,
  { file, definition }: Located<Source>,
  field: FieldName<'source'>,
  say: (names: string) => string,
): string | undefined {
  const names = leavesOf(definition.entry, field).map((leaf) => referenceName(project, file, leaf));
  return names.length === 0 ? undefined : say(pen.text(names.join(', ')));
}

function dates({ locale }: Desk, { entry }: Source): CardLine {
  const published = dateOf(leafOf(entry, 'published'));
  const retrieved = dateOf(leafOf(entry, 'retrieved'));
  return [
    ...(published ? [l10n.t('Published: {0}', describeDate(published, locale))] : []),
    ...(retrieved ? [l10n.t('Retrieved: {0}', describeDate(retrieved, locale))] : []),
  ].join(' · ');
}

function standing({ pen }: Desk, { entry }: Source): CardLine {
  const code = textOf(entry, 'reliability');
  const words = code && reliabilityInWords(code);
  return [
    ...(textOf(entry, 'primary')?.toLowerCase() === 'true' ? [l10n.t('first-hand')] : []),
    ...(code && words ? [`${pen.code(code)} ${words}`] : []),
  ].join(' · ');
}

/** Whether a page is archived matters where there is a page that may go. */
function links({ pen }: Desk, { entry }: Source): CardLine {
  const url = textOf(entry, 'url');
  const copies = leavesOf(entry, 'archived').filter((copy) => copy.valid);
  return [
    ...(url === undefined ? [] : [pen.link(siteOf(url), url)]),
    ...copies.map((copy) => pen.link(l10n.t('archived copy'), copy.text)),
    ...(url !== undefined && copies.length === 0 ? [l10n.t('not archived')] : []),
  ].join(' · ');
}
