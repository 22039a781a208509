import type { Meaning } from './meaning.ts';

/** The slots of a pattern, and what was found in them as numbers; absent where the slot was left out. */
export type Slot = 'year' | 'month' | 'day' | 'weekday' | 'count' | 'unit' | 'season' | 'ordinal' | 'number';
export type Filled = { readonly [Key in Slot | 'day2' | 'month2']?: number };

/**
 * A way to say a date. In its pattern `{slot}` stands for whatever fills that slot in the language, a space for
 * any white space and `{-}` for any dash; the rest is a regular expression, blind to case.
 */
export type Form = readonly [pattern: string, read: (filled: Filled, words: string) => Meaning | undefined];

/** Words around a date that change what it says; undefined where they cannot go with it. */
export type Modifier = readonly [
  pattern: string,
  change: (of: Meaning, filled: Filled, words: string) => Meaning | undefined,
];

/** How a language says dates. Names are regular expressions in lower case, in the order of their numbers. */
export interface DateLanguage {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Days, weeks, weekends, months, years, in that order. */
  readonly units: readonly string[];
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly string[];
  /** Numbers from one on. */
  readonly counts: readonly string[];
  /** First to fourth. */
  readonly ordinals: readonly string[];
  /** Whether months and days of the week begin with a capital, and are other words without. */
  readonly capitals: boolean;
  /** Words beside the names above of which every form holds one. */
  readonly hints: string;
  readonly forms: readonly Form[];
  readonly before: readonly Modifier[];
  readonly after: readonly Modifier[];
  /** Words that join two dates to a range, by what stands before the first. */
  readonly ranges: readonly { readonly before: string; readonly between: string }[];
  /** What looks like a date and is none, as words before it and words behind it. */
  readonly never: { readonly before: string; readonly after: string };
  /**
   * Words at the end of what counts from the story which, with these behind them, count from something else:
   * "the day before the vote". A name behind them does the same in a language that writes it with a capital.
   */
  readonly hanging: readonly { readonly words: string; readonly followers: string }[];
}

/** A pattern made ready, and the slots in it. */
export interface Compiled {
  readonly pattern: RegExp;
  fill(match: RegExpMatchArray): Filled | undefined;
}

const numbers: Partial<Readonly<Record<Slot, string>>> = {
  year: String.raw`(?:1[5-9]|20)\d\d`,
  day: String.raw`(?:3[01]|[12]\d|0?[1-9])`,
  number: String.raw`\d\d?`,
};

/** A pattern as a regular expression; `edges` says how it has to lie in the text. */
export function compile(
  pattern: string,
  language: DateLanguage,
  edges: (source: string) => RegExp,
): Compiled {
  const names = namesOf(language);
  const source = pattern
    .replaceAll(' ?', String.raw`\s{0,8}`)
    .replaceAll(' ', String.raw`\s{1,8}`)
    .replaceAll('{-}', '[-‐‑‒–—]')
    .replaceAll(/\{([a-z]+)(2?)\}/g, (_, slot: Slot, second: string) => {
      const words = names[slot]?.join('|');
      const digits = slot === 'count' ? String.raw`\d{1,3}` : numbers[slot];
      return `(?<${slot}${second}>${[digits, words].filter(Boolean).join('|')})`;
    });
  const matchers = new Map(
    Object.entries(names).map(([slot, words]) => [
      slot,
      words.map((word) => new RegExp(`^(?:${word})$`, 'iu')),
    ]),
  );
  const numberOf = (slot: string, written: string): number => {
    if (/^\d+$/.test(written)) return Number(written);
    return (matchers.get(slot.replace('2', '')) ?? []).findIndex((word) => word.test(written)) + 1;
  };
  return {
    pattern: edges(source),
    fill: ({ groups = {} }) => {
      const filled: Partial<Record<string, number>> = {};
      for (const [slot, written] of Object.entries(groups)) {
        if (written === undefined) continue;
        if (language.capitals && /^(?:month|weekday)/.test(slot) && !/^\p{Lu}/u.test(written))
          return undefined;
        filled[slot] = numberOf(slot, written);
      }
      return filled;
    },
  };
}

function namesOf(language: DateLanguage): Partial<Readonly<Record<Slot, readonly string[]>>> {
  return {
    month: language.months,
    weekday: language.weekdays,
    unit: language.units,
    season: language.seasons,
    count: language.counts,
    ordinal: language.ordinals,
  };
}
