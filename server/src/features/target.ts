import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { AnnotationFile } from '../project/document.ts';
import type { Located } from '../project/scope.ts';
import type { Span } from '../syntax/span.ts';
import type { Place } from '../syntax/tree.ts';
import { rangesOf } from './extent.ts';
import { rangeOf } from './place.ts';

/** Somewhere to go, without where one came from. */
export type Target = Omit<LocationLink, 'originSelectionRange'>;

/** Where a definition stands, its id selected; of a claim without an id, its words. */
export function definitionTarget(located: Located): Target {
  const { range, selectionRange } = rangesOf(located);
  return { targetUri: located.file.uri, targetRange: range, targetSelectionRange: selectionRange };
}

/** Links to places from a word of a file. */
export function linksFrom(
  file: Pick<AnnotationFile, 'text'>,
  origin: Place | Span,
  targets: readonly Target[],
): LocationLink[] {
  const originSelectionRange = rangeOf(file.text, origin);
  return targets.map((target) => ({ originSelectionRange, ...target }));
}

/** The same for clients that know no links. */
export function locationsOf(links: readonly LocationLink[]): Location[] {
  return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}
