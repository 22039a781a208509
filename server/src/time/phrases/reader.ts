import { type Compiled, compile, type DateLanguage, type Filled } from './form.ts';
import type { Meaning } from './meaning.ts';
import { numeric } from './numeric.ts';

/** A language's ways of saying dates, made ready to be looked for. */
export interface Reader {
  readonly hints: RegExp;
  readonly forms: readonly (readonly [Compiled, (filled: Filled, words: string) => Meaning | undefined])[];
  readonly before: readonly (readonly [Compiled, DateLanguage['before'][number][1]])[];
  readonly after: readonly (readonly [Compiled, DateLanguage['after'][number][1]])[];
  readonly ranges: readonly { readonly before: RegExp; readonly between: RegExp }[];
  readonly neverBefore: RegExp;
  readonly neverAfter: RegExp;
  readonly hanging: readonly { readonly words: RegExp; readonly followers: RegExp }[];
}

const alone = (source: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${source})(?![\p{L}\p{N}_])`, 'giu');
const atEnd = (source: string) => new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${source})$`, 'iu');
const atStart = (source: string) => new RegExp(String.raw`^(?:${source})(?![\p{L}\p{N}_])`, 'iu');

export function readerOf(language: DateLanguage): Reader {
  return {
    hints: hintsOf(language),
    forms: [...numeric, ...language.forms].map(([pattern, read]) => [
      compile(pattern, language, alone),
      read,
    ]),
    before: language.before.map(([pattern, change]) => [compile(pattern, language, atEnd), change]),
    after: language.after.map(([pattern, change]) => [compile(pattern, language, atStart), change]),
    ranges: language.ranges.map(({ before, between }) => ({
      before: compile(before, language, atEnd).pattern,
      between: compile(between, language, (source) => new RegExp(`^(?:${source})`, 'iu')).pattern,
    })),
    neverBefore: compile(language.never.before, language, atEnd).pattern,
    neverAfter: compile(language.never.after, language, atStart).pattern,
    hanging: language.hanging.map(({ words, followers }) => ({
      words: compile(words, language, atEnd).pattern,
      followers: compile(` ${followers}`, language, atStart).pattern,
    })),
  };
}

/** Words that every date holds one of. */
function hintsOf({ months, weekdays, units, seasons, hints }: DateLanguage): RegExp {
  const names = [...months, ...weekdays, ...units, ...seasons, hints].join('|');
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}_])(?:\d[\d./-]{3,}s?|\d\d?(?:st|nd|rd|th)|${names})(?![\p{L}\p{N}_])`,
    'giu',
  );
}
