import * as l10n from '@vscode/l10n';
import { mostBytes } from '../../project/files.ts';
import type { Unread } from './readings.ts';

/** Why a file or folder was not read, for people. */
export function unreadSentence(path: string, unread: Unread): string {
  switch (unread.kind) {
    case 'missing':
      return l10n.t('{0} does not exist.', path);
    case 'denied':
      return l10n.t('{0} cannot be read: permission is denied.', path);
    case 'folder':
      return l10n.t('{0} is a folder, where a file is due.', path);
    case 'binary':
      return l10n.t('{0} is not text in UTF-8.', path);
    case 'too-large':
      return l10n.t('{0} is too large: files of up to {1} MB are read.', path, mostBytes / 1024 / 1024);
    case 'outside':
      return l10n.t('{0} is a link that leads out of the project, and is not read.', path);
    case 'failed':
      return l10n.t('{0} cannot be read: {1}', path, unread.message);
  }
}

/** A file that no check knows what to do with. */
export function otherSentence(path: string): string {
  return l10n.t(
    '{0} is neither an annotation file (*.news.yaml) nor settings (newsmark.yaml) nor an article (*.md, *.txt).',
    path,
  );
}

/** A folder in which there is nothing to check. */
export function emptySentence(path: string): string {
  return path === '.'
    ? l10n.t('There are no annotation files (*.news.yaml) in this folder.')
    : l10n.t('There are no annotation files (*.news.yaml) in {0}.', path);
}

/** An article that stands for no annotation file. */
export function unannotatedSentence(path: string): string {
  return l10n.t('No annotation file names the article {0}.', path);
}

/** A file that its project leaves out. */
export function leftOutSentence(path: string): string {
  return l10n.t(
    '{0} is left out: the settings exclude it, or it lies in a hidden folder or in node_modules.',
    path,
  );
}

/** A rule that broke down over a file: a fault of the program. */
export function failedSentence(path: string, code: string, error: unknown): string {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return l10n.t('The rule {0} failed on {1}. Please report this: {2}', code, path, reason);
}
