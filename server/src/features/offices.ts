import type { Entity, Role } from '../model/definition.ts';
import type { Project } from '../project/project.ts';
import { certainlyAfter, certainlyOutside } from '../time/compare.ts';
import type { EdtfDate } from '../time/date.ts';

/** What an entity was on a day. */
export interface Offices {
  /** The offices that it held, or may have held where the dates leave it open. */
  readonly held: readonly Role[];
  /** The last that it had left by then; given only where it held none. */
  readonly former: Role | undefined;
}

/** The offices of an entity on a day, by the project's time zone. */
export function officesOn({ settings }: Project, { roles }: Entity, day: EdtfDate): Offices {
  const zone = settings.timeZone;
  const held = roles.filter(({ from, until }) => !certainlyOutside(day, from, until, zone));
  const former =
    held.length > 0 ? undefined : roles.findLast(({ until }) => until && certainlyAfter(day, until, zone));
  return { held, former };
}
