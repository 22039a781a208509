import { nameFor } from '../../project/file-names.ts';
import type { Project } from '../../project/project.ts';
import { parentOf } from '../../project/uri.ts';

/** Where a definition stands once a change is made. */
export interface Home {
  readonly uri: string;
  readonly isRegistry: boolean;
  readonly id: string;
}

/** Who refers to it then. */
export interface Referrer {
  readonly uri: string;
  /** Whether the file has something of its own under an id, which a bare reference would mean. */
  readonly hides: (id: string) => boolean;
}

/**
 * How a file writes a reference to an entity or source: the id alone where that means it, else with the file
 * before a `#`. Undefined where no name means that file.
 *
 * @param known annotation files by URI, once the change is made
 */
export function writeReference(
  { root }: Project,
  known: ReadonlyMap<string, unknown>,
  { uri, isRegistry, id }: Home,
  from: Referrer,
): string | undefined {
  if (uri === from.uri || (isRegistry && !from.hides(id))) return id;
  const name = nameFor(known, root, uri, parentOf(from.uri));
  return name === undefined ? undefined : `${name}#${id}`;
}
