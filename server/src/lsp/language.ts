import * as l10n from '@vscode/l10n';

/** Messages in another language, by their English. */
export type Messages = Readonly<Record<string, string>>;

/** Has all messages said in a language from now on; in English where there is no translation. */
export function speak(messages: Messages | undefined): void {
  l10n.config({ contents: { ...messages } });
}
