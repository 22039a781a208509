import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from './lsp/kept.ts';

/** More than so many texts are not kept, nor longer ones than so many characters. */
const mostTexts = 32;
const mostLetters = 32_000_000;

const extension = '.kept';

/** Makes of a text a short one, which no other text has. */
export function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}

/**
 * Keeps texts in a folder, each under its name. A text that was not written to its end, or was changed by somebody
 * else, is none; and of too many the oldest go.
 */
export class FolderStorage implements Storage {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(name: string): Promise<string | undefined> {
    try {
      const content = await readFile(this.#fileOf(name), 'utf8');
      const end = content.indexOf('\n');
      const text = content.slice(end + 1);
      return content.slice(0, end) === digest(text) ? text : undefined;
    } catch {
      return undefined;
    }
  }

  async write(name: string, text: string): Promise<void> {
    const file = this.#fileOf(name);
    if (text.length > mostLetters) {
      await rm(file, { force: true });
      return;
    }
    await mkdir(this.#folder, { recursive: true });
    const draft = `${file}.${process.pid}.tmp`;
    try {
      await writeFile(draft, `${digest(text)}\n${text}`);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await this.#dropOldest();
  }

  #fileOf(name: string): string {
    return join(this.#folder, `${digest(name).slice(0, 22)}${extension}`);
  }

  async #dropOldest(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(extension));
    if (names.length <= mostTexts) return;
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name);
        return { path, time: (await stat(path)).mtimeMs };
      }),
    );
    files.sort((a, b) => b.time - a.time);
    for (const { path } of files.slice(mostTexts)) await rm(path, { force: true });
  }
}
