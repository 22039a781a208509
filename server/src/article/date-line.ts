const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'января', 'січня'],
  ['february', 'feb', 'февраля', 'лютого'],
  ['march', 'mar', 'марта', 'березня'],
  ['april', 'apr', 'апреля', 'квітня'],
  ['may', 'мая', 'травня'],
  ['june', 'jun', 'июня', 'червня'],
  ['july', 'jul', 'июля', 'липня'],
  ['august', 'aug', 'августа', 'серпня'],
  ['september', 'sep', 'sept', 'сентября', 'вересня'],
  ['october', 'oct', 'октября', 'жовтня'],
  ['november', 'nov', 'ноября', 'листопада'],
  ['december', 'dec', 'декабря', 'грудня'],
];

/** Dates that can be read in one way only: `03/04/2025` cannot. */
const FORMS: readonly RegExp[] = [
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?/u,
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/u,
  /(?<!\p{N})(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>\p{L}+)\.?,?\s+(?<year>\d{4})(?!\d)/u,
  /(?<!\p{L})(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/u,
];

/** What may stand beside the date on a date line. */
const BESIDE =
  /^(?:[\s\d.,:;|·•—–()/+-]|(?:published|posted|date|on|at|am|pm|a\.m|p\.m|utc|gmt|msk|est|edt|et|года|г|опубликовано|(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\p{L}))*$/iu;

/** The day of a line that holds a date and nothing else of weight; `2025-03-19`. */
export function dayOfLine(line: string): string | undefined {
  for (const form of FORMS) {
    const found = form.exec(line);
    if (found === null) continue;
    const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
    const day = BESIDE.test(rest) ? isoDay(found.groups ?? {}) : undefined;
    if (day !== undefined) return day;
  }
  return undefined;
}

function isoDay({ year = '', month = '', day = '' }: Readonly<Record<string, string>>): string | undefined {
  const number = /^\d+$/.test(month)
    ? Number(month)
    : MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  // No such day: the engine rejects it or rolls it over into the next month.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
