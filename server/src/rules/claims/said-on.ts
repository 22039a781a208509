import type { Claim } from '../../model/claim.ts';
import { dateOf } from '../../model/date.ts';
import { leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { EdtfDate } from '../../time/date.ts';

/** When a claim was said, as far as it or its occasion tells. */
export function saidOn(project: Project, file: AnnotationFile, claim: Claim): EdtfDate | undefined {
  if (claim.date?.date) return claim.date.date;
  const occasion = leafOf(claim.entry, 'occasion');
  const event = occasion && project.resolve(occasion, file);
  if (event?.kind !== 'found' || event.definition.type !== 'entity') return undefined;
  return dateOf(leafOf(event.definition.entry, 'date'));
}
