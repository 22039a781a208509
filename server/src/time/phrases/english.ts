import { dayPart, forms, turnIn } from './english-forms.ts';
import type { DateLanguage } from './form.ts';
import { around, beside, edge, part, same, unitIn, within } from './readings.ts';

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
  hints:
    'today|tonight|yesterday|tomorrow|overnight|morning|afternoon|evening|night|noon|dawn|eve|fortnight|quarter|half',
  forms,
  before: [
    [`(?:the )?(?:end|close|last days) of(?: the)? |late(?: in| on)? `, (of) => part('late', of)],
    [`(?:the )?(?:beginning|start|first days) of(?: the)? |early(?: in| on)? `, (of) => part('early', of)],
    [`(?:the )?middle of(?: the)? |mid{-}|mid `, (of) => part('middle', of)],
    [
      `(?:the )?(?:${dayPart}|early hours|small hours|day) of(?: the)? |earlier(?: on)? |later(?: on)? `,
      same,
    ],
    ['(?:the )?night of ', same],
    ['the week of ', (of) => around(of, 'week')],
    ['the weekend of ', (of) => around(of, 'weekend')],
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
      ` (?:of )?(?:last|this|next) {unit}`,
      (of, it, words) => {
        const whole = unitIn(it);
        const turn = turnIn(words.replace('of ', ''));
        return whole === 'week' || whole === 'year' ? within(of, whole, turn) : undefined;
      },
    ],
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
