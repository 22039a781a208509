import * as fs from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { decode, type Files, type FolderEntry, mostBytes, type ReadResult } from './project/files.ts';

/** Those of `fs/promises` make an object of each file, which costs more than to read it: an archive has thousands. */
const open = promisify(fs.open);
const read = promisify(fs.read);
const readFile = promisify(fs.readFile);

/** Reads `file:` URIs from the disk. */
export class Disk implements Files {
  /** Where roots lead: to ask for every file again would cost as much as to ask where the file itself does. */
  readonly #folders = new Map<string, string>();

  /** Where the folders of files lead, for a moment: the files of an archive are read one after the other. */
  readonly #real = new Map<string, Promise<string>>();
  #realUntil = 0;
  /** Where bytes are read into, over and over: V8 looks its heap through the sooner, the more is made beside it. */
  readonly #rooms: Buffer[] = [];

  async read(uri: string, root: string): Promise<ReadResult> {
    try {
      const path = URI.parse(uri).fsPath;
      const file = (await this.#openInFolder(path, root)) ?? (await this.#openLink(path, root));
      if (file === undefined) return { kind: 'outside' };
      try {
        // What is open tells it at once.
        const stats = fs.fstatSync(file);
        if (stats.isDirectory()) return { kind: 'folder' };
        // A pipe or a device would be read for ever.
        if (!stats.isFile()) return { kind: 'binary' };
        if (stats.size > mostBytes) return { kind: 'too-large' };
        return await this.#contentOf(file, stats.size);
      } finally {
        // Of what was only read nobody waits for anything.
        fs.closeSync(file);
      }
    } catch (error) {
      return faultOf(error);
    }
  }

  /** Opens what is no link itself, and lies below a root; undefined where it does not, or cannot be opened so. */
  async #openInFolder(path: string, root: string): Promise<number | undefined> {
    // Where links are followed whatever is said, nobody would know what was opened.
    if (!fs.constants.O_NOFOLLOW) return undefined;
    try {
      const real = join(await this.#realFolder(dirname(path)), basename(path));
      return (await this.#holds(root, real)) ? await open(real, readingOnly) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Opens a file wherever links lead to it; undefined where that is not below a root. */
  async #openLink(path: string, root: string): Promise<number | undefined> {
    const real = await realpath(path);
    return (await this.#holds(root, real)) ? open(real, readingOnly) : undefined;
  }

  /**
   * All that a file holds. `readFile` asks three times: how much there is, for that, and whether there is more.
   *
   * @param size how much it is said to hold, in bytes
   */
  async #contentOf(file: number, size: number): Promise<ReadResult> {
    // With place for a byte more it shows whether the file has grown, or is one that does not tell.
    const needed = size + 1;
    const room = (needed <= roomLength ? this.#rooms.pop() : undefined) ?? makeRoom(needed);
    try {
      const { bytesRead } = await read(file, room, 0, needed, 0);
      return decode(bytesRead === size ? room.subarray(0, size) : await readFile(file));
    } finally {
      if (room.length === roomLength && this.#rooms.length < mostRooms) this.#rooms.push(room);
    }
  }

  #realFolder(folder: string): Promise<string> {
    if (performance.now() > this.#realUntil) {
      this.#real.clear();
      this.#realUntil = performance.now() + aMoment;
    }
    const real = this.#real.get(folder) ?? realpath(folder);
    this.#real.set(folder, real);
    return real;
  }

  /** Whether a path, links followed, lies below a root. */
  async #holds(root: string, path: string): Promise<boolean> {
    const known = this.#folders.get(root);
    if (known !== undefined && isBelow(known, path)) return true;
    // It may lead elsewhere by now.
    const folder = await realpath(URI.parse(root).fsPath);
    this.#folders.set(root, folder);
    return isBelow(folder, path);
  }

  async list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    try {
      const entries = await readdir(URI.parse(folder).fsPath, { withFileTypes: true });
      // Links are left out: they may lead out of the project, or round in a circle.
      return entries.flatMap((entry): readonly FolderEntry[] => {
        if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
        return entry.isFile() ? [{ name: entry.name, kind: 'file' }] : [];
      });
    } catch {
      return undefined;
    }
  }
}

/**
 * No link any more, since where all of them lead has been looked at; and no waiting for whoever writes to a pipe.
 * Windows knows neither, and has no pipes among its files.
 */
const readingOnly = fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK;

/** For so long a folder leads where it led, in milliseconds. */
const aMoment = 1000;

/** Most files fit in here, in bytes. */
const roomLength = 64 * 1024;
/** More files are hardly ever read at a time. */
const mostRooms = 32;

function makeRoom(needed: number): Buffer {
  return Buffer.allocUnsafeSlow(Math.max(needed, roomLength));
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function faultOf(error: unknown): ReadResult {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'missing' };
    case 'EISDIR':
      return { kind: 'folder' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'denied' };
    default:
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
