import { dateOf } from '../model/date.ts';
import { type Entry, leafOf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { saidOn } from '../rules/claims/said-on.ts';
import type { EdtfDate } from '../time/date.ts';
import { around, definitionWith } from './meaning.ts';

/**
 * The day for which a part of a file shows who somebody was: when a claim was said, or else when its occasion
 * was; when a source came out; else when the article was published.
 */
export function dayOf(
  project: Project,
  file: AnnotationFile,
  entry: Entry | undefined,
): EdtfDate | undefined {
  const claim = around(entry, 'claim');
  const source = around(entry, 'source');
  const own = claim ? dayOfClaim(project, file, claim) : source && dateOf(leafOf(source, 'published'));
  return own ?? file.annotation.article?.published;
}

function dayOfClaim(project: Project, file: AnnotationFile, entry: Entry<'claim'>): EdtfDate | undefined {
  const claim = definitionWith(file, entry)?.definition;
  return claim?.type === 'claim' ? saidOn(project, file, claim)?.date : undefined;
}
