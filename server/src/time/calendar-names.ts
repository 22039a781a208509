/** The languages whose names of months and weekdays are known. */
const languages = ['en', 'ru', 'uk', 'de', 'fr', 'es', 'it', 'pt'];

/** Short names are known in English only, where they are usual in dates. */
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const shortWeekdays = 'mon tue wed thu fri sat sun'.split(' ');

/** The month (from 1) that a word in lower case names, in the nominative or as dates have it: `march`, `марта`. */
export function monthNumber(word: string): number | undefined {
  months ??= new Map([
    ...numbered(shortMonths),
    ['sept', 9],
    ...collect(12, 'month', [{ month: 'long' }, { month: 'long', day: 'numeric' }], (n) =>
      Date.UTC(2025, n - 1, 15),
    ),
  ]);
  return months.get(word);
}

/** The day of the week (1 is Monday) that a word in lower case names. */
export function weekdayNumber(word: string): number | undefined {
  weekdays ??= new Map([
    ...numbered(shortWeekdays),
    ['tues', 2],
    ['thurs', 4],
    // 6 January 2025 was a Monday.
    ...collect(7, 'weekday', [{ weekday: 'long' }], (n) => Date.UTC(2025, 0, 5 + n)),
  ]);
  return weekdays.get(word);
}

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlyMap<string, number> | undefined;

function numbered(names: readonly string[]): readonly (readonly [string, number])[] {
  return names.map((name, index) => [name, index + 1]);
}

function collect(
  count: number,
  type: Intl.DateTimeFormatPartTypes,
  styles: readonly Intl.DateTimeFormatOptions[],
  momentOf: (number: number) => number,
): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  for (const language of languages)
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      for (let number = 1; number <= count; number += 1) {
        const parts = format.formatToParts(momentOf(number));
        const name = parts.find((part) => part.type === type)?.value;
        if (name !== undefined) found.push([name.toLowerCase(), number]);
      }
    }
  return found;
}
