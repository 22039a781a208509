import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from '../lsp/language.ts';

/** The language that a person at a terminal chose, as POSIX has it: the first of these that is set. */
export function languageOf(env: NodeJS.ProcessEnv): string {
  const chosen = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en';
  return chosen.replace(/[.@].*/, '').replaceAll('_', '-');
}

/** The translation for a language, beside the program; undefined where there is none, as for English. */
export function messagesIn(locale: string): Messages | undefined {
  for (const language of [locale, locale.split('-')[0] ?? locale]) {
    if (!/^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(language)) continue;
    try {
      const file = join(__dirname, '..', '..', 'l10n', `bundle.l10n.${language.toLowerCase()}.json`);
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // No such file: the next, or English.
    }
  }
  return undefined;
}
