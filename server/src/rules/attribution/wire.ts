import * as l10n from '@vscode/l10n';
import type { Entity } from '../../model/definition.ts';
import { type Leaf, leafOf } from '../../model/entry.ts';
import { entitiesAmong, voicesOf } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import type { Finding, Subject } from '../rule.ts';

/** The agency that an article was picked up from. */
export interface Agency {
  readonly definition: Entity;
  /** Where the file says so. */
  readonly wire: Leaf;
}

/** The agency that the article of a file was picked up from, where it names one. */
export function agencyOf({ project, file }: Subject): Agency | undefined {
  const article = project.headOf(file)?.entry;
  const wire = article && leafOf(article, 'wire');
  if (wire === undefined) return undefined;
  const [definition] = entitiesAmong(voicesOf(project, file, [wire]));
  return definition && { definition, wire };
}

/** That no claim names the agency. */
export function missingWire({ definition, wire }: Agency): Finding {
  return {
    at: wire.at,
    message: l10n.t(
      'The story was picked up from “{0}”, but no claim names it as speaker or in “via”.',
      excerpt(definition.name ?? definition.id),
    ),
  };
}
