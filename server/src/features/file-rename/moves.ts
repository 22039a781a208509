import { isAnnotationUri, normalUri, pathFrom, within } from '../../project/uri.ts';

/** A file or folder that gets another place or name; URIs in any form. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Several files and folders that move at once. */
export class Moves {
  /** The longest path first, so that a file moved out of a folder that moves too goes its own way. */
  readonly #moves: readonly { readonly from: string; readonly to: string }[];

  constructor(moves: readonly Move[]) {
    this.#moves = moves
      .map(({ oldUri, newUri }) => ({ from: plainUri(oldUri), to: plainUri(newUri) }))
      .sort((a, b) => b.from.length - a.from.length);
  }

  /** Where a file stands afterwards, as a normal URI. */
  of(uri: string): string {
    for (const { from, to } of this.#moves) {
      const path = pathFrom(from, uri);
      if (path !== undefined) return path === '' ? to : within(to, path);
    }
    return uri;
  }

  /** Where an annotation file stands afterwards; undefined where the project no longer holds it. */
  within(root: string, uri: string): string | undefined {
    const moved = this.of(uri);
    return isAnnotationUri(moved) && pathFrom(root, moved) !== undefined ? moved : undefined;
  }
}

/** The normal form of a URI, without the slash that may end a folder's. */
export function plainUri(uri: string): string {
  return normalUri(uri.replace(/(?<!\/)\/+$/, ''));
}
