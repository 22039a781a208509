import { readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { loadPage } from '../../lsp/load-page.ts';
import { noPageSentence } from '../../lsp/page-sentences.ts';
import { decode, type Unread } from '../../project/files.ts';
import { unreadSentence } from '../check/sentences.ts';
import type { Run, Terminal } from '../command.ts';
import { create, rewrite, unwrittenSentence } from '../write.ts';

/** Prints the article of a saved web page, or writes it to a file that is not there yet. */
export const importPage: Run = async ({ options, paths }, terminal) => {
  const fail = async (sentence: string): Promise<2> => {
    await terminal.err(`newsmark: ${sentence}`);
    return 2;
  };
  const [path = '-'] = paths;
  const bytes = await bytesOf(path, terminal);
  if ('kind' in bytes) return fail(unreadSentence(path, bytes));
  const { readPage } = await loadPage();
  const page = readPage(bytes);
  const name = path === '-' ? l10n.t('The standard input') : path;
  if (page.kind !== 'article') return fail(noPageSentence(name, page));
  const output = options.get('output');
  if (output === undefined) {
    await terminal.out(page.text);
    return 0;
  }
  const target = await fileIn(resolve(terminal.folder, output), page.name);
  const sentence = await write(target, page.text, options.has('force'));
  if (sentence !== undefined) return fail(sentence);
  await terminal.err(l10n.t('Written to {0}.', relative(terminal.folder, target) || target));
  return 0;
};

async function bytesOf(path: string, terminal: Terminal): Promise<Uint8Array | Unread> {
  if (path === '-') return terminal.input();
  try {
    const file = resolve(terminal.folder, path);
    if ((await stat(file)).isDirectory()) return { kind: 'folder' };
    return await readFile(file);
  } catch (error) {
    return unreadBecauseOf(error);
  }
}

/** The file that a path stands for: in a folder, one of a given name. */
async function fileIn(path: string, name: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory() ? join(path, name) : path;
  } catch {
    return path;
  }
}

/** Writes a text to a file; gives the reason in a sentence where it does not. */
async function write(path: string, text: string, force: boolean): Promise<string | undefined> {
  const writing = await create(path, text);
  if (writing.kind === 'missing') return l10n.t('There is no folder to write {0} to.', basename(path));
  if (writing.kind !== 'exists') return unwrittenSentence(path, writing);
  if (force) return writeOver(path, text);
  return l10n.t('{0} is there already. Choose another name, or write over it with --force.', path);
}

async function writeOver(path: string, text: string): Promise<string | undefined> {
  const before = decode(await readFile(path));
  if (before.kind !== 'text')
    return l10n.t('{0} is no text, and is not written over. Choose another name.', path);
  return unwrittenSentence(path, await rewrite(path, before.text, text));
}

function unreadBecauseOf(error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'denied' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
