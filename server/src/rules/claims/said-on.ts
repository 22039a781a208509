import type { Claim } from '../../model/claim.ts';
import { dateOf } from '../../model/date.ts';
import { type Leaf, leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { EdtfDate } from '../../time/date.ts';

/** When a claim was said. */
export interface Saying {
  readonly date: EdtfDate;
  /** Where the date is written: in the claim, or in the definition of its occasion. */
  readonly uri: string;
  readonly leaf: Leaf;
  /** The claim's reference to that occasion. */
  readonly occasion: Leaf | undefined;
}

/** When a claim was said, as far as it or its occasion tells. */
export function saidOn(project: Project, file: AnnotationFile, claim: Claim): Saying | undefined {
  const { date, leaf } = claim.date ?? {};
  if (date && leaf) return { date, leaf, uri: file.uri, occasion: undefined };
  const occasion = leafOf(claim.entry, 'occasion');
  const event = occasion && project.resolve(occasion, file);
  if (event?.kind !== 'found' || event.definition.type !== 'entity') return undefined;
  const held = leafOf(event.definition.entry, 'date');
  const day = dateOf(held);
  return day && held && { date: day, leaf: held, uri: event.file.uri, occasion };
}
