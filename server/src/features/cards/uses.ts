import type { Entry } from '../../model/entry.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { around } from '../meaning.ts';

/** How many claims of the project name a definition, and as what. */
export interface Uses {
  readonly claims: number;
  readonly asSpeaker: number;
  readonly asSource: number;
}

/** Counts the claims that name a definition; one that names it twice counts once. */
export function usesOf(project: Project, located: Located): Uses {
  const all = new Set<Entry>();
  const speaking = new Set<Entry>();
  const backed = new Set<Entry>();
  for (const { reference } of project.scope.usesOf(located)) {
    const claim = around(reference.owner, 'claim');
    if (claim === undefined) continue;
    all.add(claim);
    if (reference.field === 'speaker') speaking.add(claim);
    if (reference.field === 'sources' || reference.owner.name === 'citation') backed.add(claim);
  }
  return { claims: all.size, asSpeaker: speaking.size, asSource: backed.size };
}
