import { open } from 'node:fs/promises';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { URI } from 'vscode-uri';
import { rewrite, unwrittenSentence } from '../../write.ts';
import type { Mended } from './rounds.ts';

/** Writes mended files to the disk; sentences for people on those that could not be written. */
export async function writeMended(
  mended: ReadonlyMap<string, Mended>,
  pathOf: (uri: string) => string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [uri, { before, after }] of mended) {
    const writing = await rewrite(URI.parse(uri).fsPath, before, after);
    faults.push(...[unwrittenSentence(pathOf(uri), writing) ?? []].flat());
  }
  return faults;
}

/** What would be written, as a unified diff that `git apply` and `patch -p1` take. */
export async function diffOf(
  mended: ReadonlyMap<string, Mended>,
  pathOf: (uri: string) => string,
): Promise<string> {
  let text = '';
  for (const [uri, { before, after }] of mended) {
    const path = pathOf(uri);
    const mark = await markOf(URI.parse(uri).fsPath);
    const patch = structuredPatch(
      `a/${path}`,
      `b/${path}`,
      mark + before,
      mark + after,
      undefined,
      undefined,
      {
        context: 3,
      },
    );
    text += formatPatch(patch, FILE_HEADERS_ONLY);
  }
  return text;
}

/** The byte order mark of a file, which is no part of its text; a text that is no file's has none. */
async function markOf(path: string): Promise<string> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer } = await handle.read(Buffer.alloc(3), 0, 3, 0);
      return buffer.equals(Buffer.from('\uFEFF')) ? '\uFEFF' : '';
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}
