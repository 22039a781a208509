import type { DocumentLink } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';

/** What can be opened from an annotation file: its article, every URL, every Wikidata item. */
export function documentLinks(_project: Project, _uri: string): DocumentLink[] {
  return [];
}
