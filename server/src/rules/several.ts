import * as l10n from '@vscode/l10n';

/** What a text lists that is written where a list should be: "roe, doe". */
export function partsOf(text: string): readonly string[] {
  return text.split(/[,;]/).flatMap((part) => part.trim() || []);
}

/** The title of the fix that makes a list of such parts. */
export function listOfThem(parts: readonly string[]): string {
  return l10n.t('Make a list of them: [{0}]', parts.join(', '));
}
