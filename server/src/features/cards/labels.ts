import * as l10n from '@vscode/l10n';

/** A word of a fixed vocabulary as it is read aloud: `press-release` as "press release". */
export function spoken(value: string): string {
  return l10n.t(value.replaceAll('-', ' '));
}
