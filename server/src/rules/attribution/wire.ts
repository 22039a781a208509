import * as l10n from '@vscode/l10n';
import { leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { voicesOf } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import type { Finding } from '../rule.ts';
import { ClaimVoices } from './hops.ts';

/** The agency that an article was picked up from, where no claim names it. */
export function missingWire(project: Project, file: AnnotationFile): Finding | undefined {
  const article = file.annotation.article?.entry;
  const wire = article && leafOf(article, 'wire');
  if (wire === undefined || file.annotation.claims.length === 0) return undefined;
  const [agency] = voicesOf(project, file, [wire]);
  const definition = agency?.located.definition;
  if (definition?.type !== 'entity') return undefined;
  for (const claim of file.annotation.claims)
    if (new ClaimVoices(project, file, claim).hasEntity(definition)) return undefined;
  return {
    at: wire.at,
    message: l10n.t(
      'The story was picked up from “{0}”, but no claim names it as speaker or in “via”.',
      excerpt(definition.name ?? definition.id),
    ),
  };
}
