import * as l10n from '@vscode/l10n';
import type { Entity, Role } from '../../model/definition.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { EdtfDate } from '../../time/date.ts';
import { describeTerm } from '../../time/words.ts';
import { referenceName } from '../names.ts';
import { officesOn } from '../offices.ts';
import type { Desk } from './desk.ts';

/**
 * The offices that an entity held on a day, or else the last that it had left by then: "foreign minister,
 * Arvenia". Undefined where none is known.
 */
export function roleOn(
  desk: Desk,
  file: AnnotationFile,
  entity: Entity,
  day: EdtfDate | undefined,
): string | undefined {
  if (day === undefined) return undefined;
  const { held, former } = officesOn(desk.project, entity, day);
  if (held.length > 0) return held.map((role) => titleOf(desk, file, role)).join('; ');
  return former && l10n.t('formerly {0}', titleOf(desk, file, former));
}

/** An office with the place where it is held, unless its title says that already. */
export function titleOf({ project }: Desk, file: AnnotationFile, role: Role): string {
  const of = role.of && referenceName(project, file, role.of);
  if (of === undefined || of === '' || role.title.toLowerCase().includes(of.toLowerCase())) return role.title;
  return l10n.t('{0}, {1}', role.title, of);
}

/** When an office was held: "from May 2021 on"; empty where nothing is said of it. */
export function termOf({ locale }: Desk, { from, until }: Role): string {
  return describeTerm(from, until, locale) ?? '';
}
