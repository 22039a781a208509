import type { Hover, Position } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';

/** How a client wants its hovers. */
export interface HoverOptions {
  readonly format: 'markdown' | 'plaintext';
  /** The language of dates and names of languages, as a BCP 47 tag. */
  readonly locale: string;
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs?: string | undefined;
}

/** What is known of the thing at a position of an annotation or settings file; null where there is nothing to say. */
export function hover(
  _project: Project,
  _uri: string,
  _position: Position,
  _options: HoverOptions,
): Hover | null {
  return null;
}
