import * as l10n from '@vscode/l10n';
import type { ErrorCode } from 'yaml';

/**
 * What a YAML error means, said to somebody who is no programmer.
 *
 * @param found the words at fault
 * @param before what stands before them on their line
 */
export function sentenceFor(code: ErrorCode, message: string, found: string, before: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return l10n.t('A tab cannot indent a line here. Use spaces.');
    case 'MULTIPLE_DOCS':
      return l10n.t(
        'A second document begins here (---). Only the first one of a file is read: give it a file of its own.',
      );
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (message.includes('quote'))
        return l10n.t('A quotation mark is opened and never closed. Close it, or take it out.');
      if (message.includes('Sequence item')) return misindented(found);
      if (message.includes('Implicit')) return unfinished(found);
      return l10n.t('Something is missing here: a comma, a bracket, or a space after a colon.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.includes('sequence')) return misindented(found);
      return l10n.t('A text that holds a colon must stand in quotation marks: "…: …".');
    case 'BLOCK_IN_FLOW':
      return l10n.t(
        'Inside […] or {…}, a text that holds a colon must stand in quotation marks, and a list in brackets.',
      );
    case 'BAD_INDENT':
      return misindented(found);
    case 'BAD_DQ_ESCAPE':
      return l10n.t(
        'After a backslash inside "…" only certain letters can stand. Write \\\\ for a backslash, or use \'…\'.',
      );
    case 'BAD_SCALAR_START':
      return cannotBegin();
    case 'KEY_OVER_1024_CHARS':
      return l10n.t(
        'This line is too long to be a field’s name. A colon in a text needs quotation marks around the text.',
      );
    case 'UNEXPECTED_TOKEN':
      // Speech that begins with a hyphen, where a list cannot begin.
      if (found.trim() === '-') return cannotBegin();
      if (found.trim() === '') return l10n.t('Something stands here that YAML cannot read.');
      return /["']\s*$/.test(before)
        ? l10n.t('“{0}” cannot follow a closing quotation mark. Quote the text as a whole: \'"…" …\'.', found)
        : l10n.t('“{0}” cannot stand here.', found);
    default:
      return l10n.t('This is not valid YAML: {0}', message);
  }
}

/** What to say of a line that begins in a column where nothing else does. */
export function misindented(words: string): string {
  if (/^-[\p{L}\p{N}"']/u.test(words))
    return l10n.t('A space is missing behind the dash: “- {0}”.', words.slice(1));
  return l10n.t('This line is not indented like its neighbours, or a bracket above is not closed.');
}

/** What to say of a word that stands where a field is due. */
export function unfinished(word: string): string {
  return /^[^\s:]+:\S/.test(word)
    ? l10n.t('“{0}” is no field yet: a space is missing behind the colon.', word)
    : l10n.t('“{0}” is no field yet: a colon and a value are missing.', word);
}

function cannotBegin(): string {
  return l10n.t('A text cannot begin with this character. Put the text in quotation marks.');
}
