/** What reading a file gave. */
export type ReadResult =
  /** The text, without its byte order mark. */
  { readonly kind: 'text'; readonly text: string } | Unread;

/** Why a file could not be read. */
export type Unread =
  | { readonly kind: 'missing' | 'folder' | 'denied' | 'binary' | 'too-large' | 'outside' }
  | { readonly kind: 'failed'; readonly message: string };

/** One name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** All reading goes through this: the disk, or the editor that owns the files. URIs are in normal form. */
export interface Files {
  /**
   * Reads a file, if it lies in a folder: one that a link leads out of it to is `outside`, and is not even opened.
   * Who owns the files knows where links lead: the disk looks, an editor's file systems guard theirs.
   *
   * @param root the URI of the folder, which may itself be a link
   */
  read(uri: string, root: string): Promise<ReadResult>;
  /** What a folder holds; undefined where it cannot be read or is none. */
  list(folder: string): Promise<readonly FolderEntry[] | undefined>;
}

/** The largest file that is read, in bytes. */
export const mostBytes = 32 * 1024 * 1024;

/** Reads bytes as UTF-8 text. */
export function decode(bytes: Uint8Array): ReadResult {
  if (bytes.byteLength > mostBytes) return { kind: 'too-large' };
  if (bytes.includes(0)) return { kind: 'binary' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'binary' };
  }
}
