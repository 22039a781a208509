import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { atOnce } from '../../work/steps.ts';

/** How many claims of the project name a definition, and as what. */
export interface Uses {
  readonly claims: number;
  readonly asSpeaker: number;
  readonly asSource: number;
}

/** Counts the claims that name a definition; one that names it twice counts once. */
export function usesOf(project: Project, located: Located): Uses {
  const all = new Set<unknown>();
  const speaking = new Set<unknown>();
  const backed = new Set<unknown>();
  for (const mention of atOnce(project.scope.uses.findMentions(located))) {
    if (mention.claim === undefined) continue;
    all.add(mention.claim);
    if (mention.as === 'speaker') speaking.add(mention.claim);
    if (mention.as === 'source') backed.add(mention.claim);
  }
  return { claims: all.size, asSpeaker: speaking.size, asSource: backed.size };
}
