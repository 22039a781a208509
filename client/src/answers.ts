import type { FileFault, FolderEntry } from './protocol.ts';

/** What the editor's file systems say when they fail (`FileSystemError.code`), in the server's words. */
const faults: Readonly<Record<string, FileFault['error']>> = {
  FileNotFound: 'missing',
  FileNotADirectory: 'missing',
  FileIsADirectory: 'folder',
  NoPermissions: 'denied',
};

/** The answer to a request for a file or folder that failed with an error. */
export function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return {
    error: Object.hasOwn(faults, code) ? (faults[code] ?? 'failed') : 'failed',
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Bits of the editor's `FileType`. */
const fileBit = 1;
const folderBit = 2;
const linkBit = 64;

/**
 * A folder's entries as the server wants them. A link to a folder is left out, so that a link to a folder above
 * cannot lead a search in circles; so is what is neither file nor folder.
 */
export function folderEntries(entries: readonly (readonly [name: string, type: number])[]): FolderEntry[] {
  return entries.flatMap(([name, type]): FolderEntry[] => {
    if ((type & fileBit) !== 0) return [{ name, kind: 'file' }];
    return type === folderBit && (type & linkBit) === 0 ? [{ name, kind: 'folder' }] : [];
  });
}

/** Bytes as base64, without Node. In pieces: a function takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  return btoa(pieces.join(''));
}
