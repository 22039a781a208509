import type { Files, FolderEntry, ReadResult } from '../../project/files.ts';

/** Why something cannot be read. */
export type Unread = Exclude<ReadResult, { kind: 'text' }>;

/** Reads through to other files, and keeps what could not be read: a project passes it over. */
export class Readings implements Files {
  /** By URI, files and folders alike. */
  readonly unread = new Map<string, Unread>();
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  async read(uri: string, root: string): Promise<ReadResult> {
    const result = await this.#files.read(uri, root);
    if (result.kind === 'text') this.unread.delete(uri);
    else this.unread.set(uri, result);
    return result;
  }

  async list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    const entries = await this.#files.list(folder);
    if (entries === undefined) this.unread.set(folder, { kind: 'denied' });
    return entries;
  }
}
