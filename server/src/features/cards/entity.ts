import * as l10n from '@vscode/l10n';
import { dateOf } from '../../model/date.ts';
import type { Entity } from '../../model/definition.ts';
import { leafOf, leavesOf, textOf } from '../../model/entry.ts';
import type { Located } from '../../project/scope.ts';
import type { EdtfDate } from '../../time/date.ts';
import { describeDate } from '../../time/words.ts';
import { siteOf, wikidataUrl } from '../addresses.ts';
import { entityName, referenceName } from '../names.ts';
import type { Desk } from './desk.ts';
import { spoken } from './labels.ts';
import type { CardLine } from './pen.ts';
import { roleOn, termOf, titleOf } from './role.ts';
import { usesOf } from './uses.ts';

/** More aliases than these tell nobody more. */
const mostAliases = 8;

/**
 * Who or what an entity is.
 *
 * @param day the day for which its office is shown; without one, all of its offices are
 */
export function entityCard(
  desk: Desk,
  located: Located<Entity>,
  day: EdtfDate | undefined,
): readonly CardLine[] {
  const { pen } = desk;
  const { definition: entity } = located;
  return [
    pen.strong(entityName(entity)) + (entity.kind === undefined ? '' : ` · ${spoken(entity.kind)}`),
    ...(day === undefined ? allOffices(desk, located) : officeOn(desk, located, day)),
    ...ofEvent(desk, located),
    members(desk, located),
    aliases(desk, entity),
    pen.text(textOf(entity.entry, 'description') ?? ''),
    ...ofAnonymous(desk, entity),
    links(desk, entity),
    desk.project.isWhole ? counts(desk, located) : undefined,
  ];
}

function officeOn(desk: Desk, { file, definition }: Located<Entity>, day: EdtfDate): readonly CardLine[] {
  const role = roleOn(desk, file, definition, day);
  return [role && l10n.t('{0} ({1})', desk.pen.text(role), describeDate(day, desk.locale))];
}

function allOffices(desk: Desk, { file, definition }: Located<Entity>): readonly CardLine[] {
  return definition.roles.map((role) => {
    const title = desk.pen.text(titleOf(desk, file, role));
    const term = termOf(desk, role);
    return term === '' ? title : l10n.t('{0}, {1}', title, term);
  });
}

function ofEvent({ project, pen, locale }: Desk, { file, definition }: Located<Entity>): readonly CardLine[] {
  const date = dateOf(leafOf(definition.entry, 'date'));
  const place = leafOf(definition.entry, 'place');
  const where = place && pen.text(referenceName(project, file, place));
  if (date === undefined) return [where];
  const when = describeDate(date, locale);
  return [where ? l10n.t('{0}, {1}', when, where) : when];
}

function members({ project, pen }: Desk, { file, definition }: Located<Entity>): CardLine {
  const names = leavesOf(definition.entry, 'members').map((member) => referenceName(project, file, member));
  return names.length === 0 ? undefined : l10n.t('Members: {0}', pen.text(names.join(', ')));
}

function aliases({ pen }: Desk, { name, names }: Entity): CardLine {
  const others = names.filter((other) => other !== name);
  if (others.length === 0) return undefined;
  const shown = others.slice(0, mostAliases).join(', ') + (others.length > mostAliases ? ', …' : '');
  return l10n.t('Also: {0}', pen.text(shown));
}

function ofAnonymous({ pen }: Desk, { entry }: Entity): readonly CardLine[] {
  const reason = textOf(entry, 'reason');
  const count = textOf(entry, 'count');
  return [
    reason && l10n.t('Not named: {0}', pen.text(reason)),
    count && l10n.t('People behind it: {0}', pen.text(count)),
  ];
}

function links({ pen }: Desk, { entry }: Entity): CardLine {
  const wikidata = textOf(entry, 'wikidata');
  const url = textOf(entry, 'url');
  return [
    ...(wikidata === undefined ? [] : [pen.link(l10n.t('Wikidata {0}', wikidata), wikidataUrl(wikidata))]),
    ...(url === undefined ? [] : [pen.link(siteOf(url), url)]),
  ].join(' · ');
}

function counts({ project }: Desk, located: Located<Entity>): string {
  const { claims, asSpeaker } = usesOf(project, located);
  return asSpeaker === 0
    ? l10n.t('Claims: {0}', String(claims))
    : l10n.t('Claims: {0}, as speaker: {1}', String(claims), String(asSpeaker));
}
