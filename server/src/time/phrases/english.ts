import type { DateLanguage } from './form.ts';
import type { Turn } from './meaning.ts';
import { apart, beside, calendar, days, division, edge, part, same, unit, unitIn } from './readings.ts';

const dayPart = '(?:early |late )?(?:morning|afternoon|evening|night|noon|midday|midnight|dawn)';
const turns = '(?:last|this|this past|next|this coming|the coming)';
const story = '(?:the same|that same|that|the previous|the preceding|the following|the next)';
/** What "in", "since" and the like make sure is a year or a month, and not a number or a name. */
const after = String.raw`(?<=\b(?:in|since|until|till|by|of|from|before|after|during|through|throughout|to|for|and|late|early|mid|between) )`;

const holidays: readonly (readonly [words: string, month: number, day: number])[] = [
  ["new year[’']?s day", 1, 1],
  ['may day', 5, 1],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['boxing day', 12, 26],
  ["new year[’']?s eve", 12, 31],
];

export const english: DateLanguage = {
  months: [
    ...['january|jan', 'february|feb', 'march|mar', 'april|apr', 'may', 'june|jun', 'july|jul'],
    ...['august|aug', 'september|sept|sep', 'october|oct', 'november|nov', 'december|dec'],
  ],
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  units: ['days?', 'weeks?', 'weekends?', 'months?', 'years?'],
  seasons: ['spring', 'summer', 'autumn|fall', 'winter'],
  counts: [
    ...['an?|one', 'two|a couple of', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    ...['eleven', 'twelve'],
  ],
  ordinals: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th'],
  capitals: true,
  forms: [
    // Days of the calendar
    ['(?:{weekday},? )?{month}\\.? {day}(?:st|nd|rd|th)?(?:,? {year})?', (it) => calendar(it)],
    [
      '(?:{weekday},? )?(?:the )?{day}(?:st|nd|rd|th)?(?: of)? {month}\\.?(?:,? {year})?',
      (it) => calendar(it),
    ],
    [
      '{month}\\.? {day}(?:st|nd|rd|th)?(?: ?{-} ?| to | and | through | or ){day2}(?:st|nd|rd|th)?(?:,? {year})?',
      (it, words) => days(it, / or /i.test(words)),
    ],
    [
      '(?:the )?{day}(?:st|nd|rd|th)?(?: ?{-} ?| to | and | or ){day2}(?:st|nd|rd|th)?(?: of)? {month}\\.?(?:,? {year})?',
      (it, words) => days(it, / or /i.test(words)),
    ],
    ['{month}\\.? {day} ?{-} ?{month2}\\.? {day2}(?:,? {year})?', (it) => days(it, false)],
    ...holidays.map(
      ([words, month, day]) =>
        [
          `${words}(?:,? {year})?`,
          (it) => calendar({ ...it, month, day }),
        ] as const satisfies DateLanguage['forms'][number],
    ),
    // Months, years, seasons
    ['{month}\\.?,?(?: of)? {year}', (it) => calendar(it)],
    [
      `${after}{month}(?! \\d)`,
      (it, words) => (words.length > 3 || /^may$/i.test(words) ? calendar(it) : undefined),
    ],
    [`${turns} {month}(?! \\d)`, (it, words) => calendar(it, turnIn(words))],
    ['mid{-}{month}(?! \\d)', (it) => part('middle', calendar(it))],
    [`${after}{year}(?![.,]?\\d| ?%)`, (it) => calendar(it)],
    [`(?:the )?{year}s`, ({ year = 0 }) => (year % 10 === 0 ? { kind: 'decade', year } : undefined)],
    [`${turns} {season}`, ({ season }, words) => division(21, season, undefined, turnIn(words))],
    ['(?:the )?{season}(?: of|,)? {year}', ({ season, year }) => division(21, season, year)],
    [`(?:the )?{ordinal} quarter(?: of {year})?`, ({ ordinal, year }) => division(33, ordinal, year)],
    [
      '(?:the )?(?:{ordinal}) half of {year}',
      ({ ordinal = 1, year }) => (ordinal > 2 ? undefined : division(40, ordinal, year)),
    ],
    // Days of the week
    ['{weekday}', (it) => ({ kind: 'weekday', weekday: it.weekday ?? 1 })],
    [`${turns} {weekday}`, ({ weekday = 1 }, words) => ({ kind: 'weekday', weekday, turn: turnIn(words) })],
    // Counted from today
    ['today|tonight|this (?:morning|afternoon|evening)', () => apart(0, 'day', 'now')],
    [`yesterday|last (?:night|evening)`, () => apart(-1, 'day', 'now')],
    ['tomorrow', () => apart(1, 'day', 'now')],
    ['the day before yesterday', () => apart(-2, 'day', 'now')],
    ['the day after tomorrow', () => apart(2, 'day', 'now')],
    ['overnight', () => ({ kind: 'night', into: apart(0, 'day', 'now') })],
    [
      `${turns} {unit}`,
      (it, words) => (unitIn(it) === 'day' ? undefined : unit(unitIn(it), turnIn(words), 'now')),
    ],
    ['(?:over|at|during) the weekend', () => unit('weekend', 'this', 'now')],
    ['earlier this {unit}', (it) => part('so-far', unit(unitIn(it), 'this', 'now'))],
    ['later this {unit}', (it) => part('rest', unit(unitIn(it), 'this', 'now'))],
    ['{count} {unit} ago', (it) => apart(-(it.count ?? 0), unitIn(it), 'now')],
    ['in {count} {unit}(?! of\\b)', (it) => apart(it.count ?? 0, unitIn(it), 'now')],
    ['{count} {unit} from now', (it) => apart(it.count ?? 0, unitIn(it), 'now')],
    // Counted from the day of the story
    [
      `(?:the day (?:before|earlier)|the previous day|the preceding day|the previous (?:night|evening)|the night before)`,
      () => apart(-1, 'day', 'story'),
    ],
    ['(?:on )?the eve(?= ?[,.;:!?]|$)', () => apart(-1, 'day', 'story')],
    [`the (?:next|following) (?:day|${dayPart})|the day after|a day later`, () => apart(1, 'day', 'story')],
    [
      `(?:the same|that same|that very|that) (?:day|${dayPart})|(?:earlier|later) (?:in the|that|the same) day`,
      () => apart(0, 'day', 'story'),
    ],
    [
      '{count} {unit} (?:earlier|before|previously|prior)',
      (it) => apart(-(it.count ?? 0), unitIn(it), 'story'),
    ],
    ['{count} {unit} (?:later|afterwards?|after)', (it) => apart(it.count ?? 0, unitIn(it), 'story')],
    [
      `${story} {unit}`,
      (it, words) => (unitIn(it) === 'day' ? undefined : unit(unitIn(it), turnIn(words), 'story')),
    ],
  ],
  before: [
    [`(?:the )?(?:end|close|last days) of(?: the)? |late(?: in| on)? `, (of) => part('late', of)],
    [`(?:the )?(?:beginning|start|first days) of(?: the)? |early(?: in| on)? `, (of) => part('early', of)],
    [`(?:the )?middle of(?: the)? |mid{-}|mid `, (of) => part('middle', of)],
    [
      `(?:the )?(?:${dayPart}|early hours|small hours|day)(?: of| on)(?: the)? |earlier(?: on)? |later(?: on)? `,
      same,
    ],
    ['(?:the )?night of ', same],
    ['(?:on )?the eve of |the day before |the night before ', (of) => beside(-1, of)],
    ['the day after ', (of) => beside(1, of)],
    ['{count} {unit} before ', (of, it) => beside(-(it.count ?? 0), of, unitIn(it))],
    ['{count} {unit} after ', (of, it) => beside(it.count ?? 0, of, unitIn(it))],
    ['overnight (?:in)?to |the night (?:in)?to ', (of) => ({ kind: 'night', into: of })],
    ['(?:ever )?since(?: early| late)? |after |as of |starting(?: on| from)? ', (of) => edge('since', of)],
    [
      '(?:up )?(?:until|till)(?: at least| at the earliest)? |by(?: the)? |before |no later than |through ',
      (of) => edge('until', of),
    ],
  ],
  after: [
    [
      ` ${dayPart}`,
      (of) => (of.kind === 'weekday' || of.kind === 'calendar' || of.kind === 'apart' ? of : undefined),
    ],
  ],
  ranges: [
    { before: '(?:from|between) ', between: ' (?:to|and|until|till|through) ' },
    { before: '', between: ' ?{-} ?| (?:to|through) ' },
  ],
  never: {
    before:
      '(?:every|each|any|most|per|bloody|black|good|ash|palm|super|maundy|cyber|giving|easter|whit|shrove) ',
    after: ' (?:times|telegraph|mirror|mail|express|post|herald|tribune|independent|school|club)',
  },
  hanging: [
    {
      words: 'before|after',
      followers: '(?:the|an?|his|her|its|their|our|my|this|that|these|those|he|she|it|they|we|which|every)',
    },
    { words: 'day|night|evening|morning|week|month|year', followers: '(?:as|when|of|that|after|before)' },
  ],
};

function turnIn(words: string): Turn {
  if (/^(?:last|this past|the (?:previous|preceding))/i.test(words)) return 'last';
  return /^(?:next|the coming|this coming|the (?:following|next))/i.test(words) ? 'next' : 'this';
}
