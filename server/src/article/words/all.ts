import { english } from './english.ts';
import { grammars } from './grammars.ts';
import type { LanguageWords } from './language.ts';
import { others } from './others.ts';
import { russian } from './russian.ts';

const languages: readonly LanguageWords[] = [english, russian, ...others];

function union(field: keyof LanguageWords): ReadonlySet<string> {
  return new Set(languages.flatMap((words) => words[field]));
}

// An article seldom says its language, and quotes others: the lists of all are read as one.
export const titles = union('titles');
export const beforeNumbers = union('beforeNumbers');
export const abbreviations = union('abbreviations');
export const starters = union('starters');
export const negations = union('negations');
export const reporting = union('reporting');
/** Whether a word, in lower case, is a verb that may follow a quotation: "demanded". */
export function isQuoting(word: string): boolean {
  quoting ??= new Set(
    grammars.flatMap(({ verbs, inflect }) =>
      verbs
        .filter(({ takes }) => takes.includes('quote'))
        .flatMap(({ words }) => words.flatMap((verb) => inflect(verb.split(' ')[0] ?? verb).finite)),
    ),
  );
  return reporting.has(word) || quoting.has(word);
}

let quoting: ReadonlySet<string> | undefined;

export const asides = union('asides');
