import type { Connection } from 'vscode-languageserver';
import { decode, type Files, type FolderEntry, type ReadResult } from '../project/files.ts';
import { listFolderRequest, type ReadFault, readFileRequest } from './protocol.ts';

/** Reads through the client: in a browser, and for whatever the disk does not hold. */
export class ClientFiles implements Files {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async read(uri: string): Promise<ReadResult> {
    try {
      const answer = await this.#connection.sendRequest(readFileRequest, { uri });
      return 'error' in answer ? faultOf(answer) : decode(bytesOf(answer.base64));
    } catch (error) {
      return { kind: 'failed', message: String(error) };
    }
  }

  async list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    try {
      const answer = await this.#connection.sendRequest(listFolderRequest, { uri: folder });
      return 'error' in answer ? undefined : answer.entries;
    } catch {
      return undefined;
    }
  }
}

/** Reads the disk itself where it can, and asks the client for the rest. */
export class FilesByScheme implements Files {
  readonly #disk: Files;
  readonly #others: Files | undefined;

  constructor(disk: Files, others: Files | undefined) {
    this.#disk = disk;
    this.#others = others;
  }

  async read(uri: string, root: string): Promise<ReadResult> {
    return this.#filesFor(uri)?.read(uri, root) ?? { kind: 'missing' };
  }

  async list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    return this.#filesFor(folder)?.list(folder);
  }

  #filesFor(uri: string): Files | undefined {
    return uri.startsWith('file:') ? this.#disk : this.#others;
  }
}

function faultOf({ error, message }: ReadFault): ReadResult {
  return error === 'failed' ? { kind: 'failed', message } : { kind: error };
}

/** The bytes that base64 stands for. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
