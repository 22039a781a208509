import type { Filled, Form } from './form.ts';
import type { Meaning, Turn } from './meaning.ts';
import { apart, calendar, days, division, part, unit, unitIn } from './readings.ts';

/** Words for a part of the day, which say nothing of the date. */
export const dayPart = '(?:early |late )?(?:morning|afternoon|evening|night|noon|midday|midnight|dawn)';
const turns = '(?:last|this|this past|next|this coming|the coming)';
const story = '(?:the same|that same|that|the previous|the preceding|the following|the next)';
/** What "in", "since" and the like make sure is a month, and not a name. */
const leads =
  'in|since|until|till|by|of|from|before|after|during|through|throughout|to|late|early|mid|between';
const afterLead = String.raw`(?<=\b(?:(?:${leads}) |between \p{L}+ and ))`;
/** … or a year, and not a number. */
const beforeYear = String.raw`(?<=\b(?:${leads}|for|and) )`;

const holidays: readonly (readonly [words: string, month: number, day: number])[] = [
  ["new year[’']?s day", 1, 1],
  ['may day', 5, 1],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['boxing day', 12, 26],
  ["new year[’']?s eve", 12, 31],
];

/** The ways in which English says a date by itself. */
export const forms: readonly Form[] = [
  // Days of the calendar
  ['(?:{weekday},? )?{month}\\.? {day}(?:st|nd|rd|th)?(?:,? {year})?', (it) => calendar(it)],
  ['(?:{weekday},? )?(?:the )?{day}(?:st|nd|rd|th)?(?: of)? {month}(?:\\.?,? {year})?', (it) => calendar(it)],
  [
    '{month}\\.? {day}(?:st|nd|rd|th)?(?: ?{-} ?| to | and | through | or ){day2}(?:st|nd|rd|th)?(?:,? {year})?',
    (it, words) => days(it, / or /i.test(words)),
  ],
  [
    '(?:the )?{day}(?:st|nd|rd|th)?(?: ?{-} ?| to | and | or ){day2}(?:st|nd|rd|th)?(?: of)? {month}(?:\\.?,? {year})?',
    (it, words) => days(it, / or /i.test(words)),
  ],
  ['{month}\\.? {day} ?{-} ?{month2}\\.? {day2}(?:,? {year})?', (it) => days(it, false)],
  ...holidays.map(
    ([words, month, day]) =>
      [`${words}(?:,? {year})?`, (it) => calendar({ ...it, month, day })] as const satisfies Form,
  ),
  // Months, years, seasons
  ['{month}\\.?,?(?: of)? {year}', (it) => calendar(it)],
  [
    `${afterLead}{month}(?! \\d)`,
    (it, words) => (words.length > 3 || /^may$/i.test(words) ? calendar(it) : undefined),
  ],
  [`${turns} {month}(?! \\d)`, (it, words) => calendar(it, turnIn(words))],
  ['mid{-}{month}(?! \\d)', (it) => part('middle', calendar(it))],
  ['mid{-}{year}', (it) => part('middle', calendar(it))],
  [`${beforeYear}{year}(?![.,/-]?\\d| ?%)`, (it) => calendar(it)],
  [`(?:the )?{year}s`, ({ year = 0 }) => (year % 10 === 0 ? { kind: 'decade', year } : undefined)],
  [`${turns} {season}`, ({ season }, words) => division(21, season, undefined, turnIn(words))],
  ['(?:the )?{season}(?: of|,)? {year}', ({ season, year }) => division(21, season, year)],
  [`(?:the )?{ordinal} quarter(?: of {year})?`, ({ ordinal, year }) => division(33, ordinal, year)],
  [
    '(?:the )?(?:{ordinal}) half of {year}',
    ({ ordinal = 1, year }) => (ordinal > 2 ? undefined : division(40, ordinal, year)),
  ],
  // Days of the week
  ['(?<=\\bon )the {day}(?:st|nd|rd|th)(?= ?[.,;:!?)]|$)', ({ day = 1 }) => calendar({ day })],
  ['(?<!fox news ){weekday}', (it) => ({ kind: 'weekday', weekday: it.weekday ?? 1 })],
  [`${turns} {weekday}`, ({ weekday = 1 }, words) => ({ kind: 'weekday', weekday, turn: turnIn(words) })],
  ['the (?:following|next) {weekday}', (it) => weekdayBeside(it, 'after')],
  ['the (?:previous|preceding) {weekday}', (it) => weekdayBeside(it, 'before')],
  ['the {weekday} before', (it) => weekdayBeside(it, 'before')],
  ['the {weekday} after', (it) => weekdayBeside(it, 'after')],
  // Counted from today
  [
    '(?<!usa |russia )today|tonight|(?<!cbs )this (?:morning|afternoon|evening)',
    () => apart(0, 'day', 'now'),
  ],
  [`yesterday|last (?:night|evening)`, () => apart(-1, 'day', 'now')],
  ['tomorrow', () => apart(1, 'day', 'now')],
  ['the day before yesterday', () => apart(-2, 'day', 'now')],
  ['the day after tomorrow', () => apart(2, 'day', 'now')],
  ['overnight', () => ({ kind: 'night', into: apart(0, 'day', 'now') })],
  [
    // "In the last week" is that up to today, and "the last week of March" one of March.
    `(?<!\\bthe )${turns} {unit}(?! of\\b)`,
    (it, words) => (isWhole(it, words) ? unit(unitIn(it), turnIn(words), 'now') : undefined),
  ],
  ['(?:over|at|during) the weekend', () => unit('weekend', 'this', 'now')],
  ['earlier this {unit}', (it) => part('so-far', unit(unitIn(it), 'this', 'now'))],
  ['later this {unit}', (it) => part('rest', unit(unitIn(it), 'this', 'now'))],
  [
    '(?:the )?end of the {unit}',
    (it, words) => (isWhole(it, words) ? part('late', unit(unitIn(it), 'this', 'now')) : undefined),
  ],
  ['a fortnight ago', () => apart(-2, 'week', 'now')],
  ['a fortnight (?:earlier|before)', () => apart(-2, 'week', 'story')],
  ['a fortnight later', () => apart(2, 'week', 'story')],
  ['(?<!-){count} {unit} before that', (it) => apart(-(it.count ?? 0), unitIn(it), 'story')],
  ['(?<!-){count} {unit} after that', (it) => apart(it.count ?? 0, unitIn(it), 'story')],
  ['(?<!-){count} {unit} ago', (it) => apart(-(it.count ?? 0), unitIn(it), 'now')],
  ['in {count} {unit}(?! of\\b)', (it) => apart(it.count ?? 0, unitIn(it), 'now')],
  ['{count} {unit} from now', (it) => apart(it.count ?? 0, unitIn(it), 'now')],
  // Counted from the day of the story
  [
    `(?:the day (?:before|earlier)|the previous day|the preceding day|the previous (?:night|evening)|the (?:night|evening|morning|afternoon) before)`,
    () => apart(-1, 'day', 'story'),
  ],
  ['(?:on )?the eve(?= ?[,.;:!?]|$)', () => apart(-1, 'day', 'story')],
  [`the (?:next|following) (?:day|${dayPart})|the day after|a day later`, () => apart(1, 'day', 'story')],
  [
    `(?:the same|that same|that very|that) (?:day|${dayPart})|(?:earlier|later) (?:in the|that|the same) day`,
    () => apart(0, 'day', 'story'),
  ],
  [
    '(?<!-){count} {unit} (?:earlier|before|previously|prior)',
    (it) => apart(-(it.count ?? 0), unitIn(it), 'story'),
  ],
  ['(?<!-){count} {unit} (?:later|afterwards?|after)', (it) => apart(it.count ?? 0, unitIn(it), 'story')],
  [
    `${story} {unit}`,
    (it, words) => (isWhole(it, words) ? unit(unitIn(it), turnIn(words), 'story') : undefined),
  ],
];

function weekdayBeside({ weekday = 1 }: Filled, side: 'before' | 'after'): Meaning {
  return { kind: 'weekday-beside', weekday, side, from: 'story' };
}

/** "The coming weeks" are nobody knows how many. */
function isWhole(filled: Filled, words: string): boolean {
  return unitIn(filled) !== 'day' && !words.endsWith('s');
}

/** The turn that the first words of a phrase tell. */
export function turnIn(words: string): Turn {
  if (/^(?:last|this past|the (?:previous|preceding))/i.test(words)) return 'last';
  return /^(?:next|the coming|this coming|the (?:following|next))/i.test(words) ? 'next' : 'this';
}
