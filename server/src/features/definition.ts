import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';

/** Where the thing at a position is defined, or stands in the article. */
export function definition(_project: Project, _uri: string, _position: Position): LocationLink[] {
  return [];
}

/** The same for clients that know no links. */
export function locationsOf(links: readonly LocationLink[]): Location[] {
  return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}
