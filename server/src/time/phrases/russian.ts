import type { DateLanguage } from './form.ts';
import type { Turn } from './meaning.ts';
import { apart, beside, calendar, days, division, edge, part, same, unit, unitIn } from './readings.ts';

const dayPart = '(?:утром|днём|днем|вечером|ночью|вечера|утра)';
const turns = '(?:прошл|минувш|эт|текущ|нынешн|следующ|будущ|предстоящ|предыдущ)[а-яё]+';

export const russian: DateLanguage = {
  months: [
    ...['январ[яьюе]', 'феврал[яьюе]', 'марта?|марте', 'апрел[яьюе]', 'ма[йяюе]', 'июн[яьюе]', 'июл[яьюе]'],
    ...['августа?|августе', 'сентябр[яьюе]', 'октябр[яьюе]', 'ноябр[яьюе]', 'декабр[яьюе]'],
  ],
  weekdays: [
    'понедельник[ау]?',
    'вторник[ау]?',
    'сред[уыае]',
    'четверг[ау]?',
    'пятниц[уыае]',
    'суббот[уыае]',
    'воскресень[еяю]',
  ],
  units: [
    'день|дня|дней|сутки|суток',
    'недел[яюиье]|недель',
    'выходн(?:ые|ых)',
    'месяц[аеу]?|месяцев',
    'год[ау]?|лет',
  ],
  seasons: ['весн(?:ой|ы|у|а)', 'лет(?:ом|а|о)', 'осен(?:ью|и|ь)', 'зим(?:ой|ы|у|а)'],
  counts: [
    ...['один|одну', 'два|две|пару', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'],
    ...['одиннадцать', 'двенадцать'],
  ],
  ordinals: ['перв(?:ый|ом|ого)', 'втор(?:ой|ом|ого)', 'трет(?:ий|ьем|ьего)', 'четв[её]рт(?:ый|ом|ого)'],
  capitals: false,
  hints: 'сегодня|вчера|завтра|позавчера|послезавтра|накануне|ранее|позже|ночь|вечером|днём|днем',
  forms: [
    ['(?:(?:{weekday}),? )?{day}(?:{-}?го)? {month}(?: {year}(?: года| г\\.)?)?', (it) => calendar(it)],
    [
      '(?:с )?{day}(?: ?{-} ?| и | или | по ){day2} {month}(?: {year}(?: года| г\\.)?)?',
      (it, words) => days(it, / или /i.test(words)),
    ],
    ['{month} {year}(?: года| г\\.)?', (it) => calendar(it)],
    [
      '(?<=(?<!\\p{L})(?:в|к|с|до|после|на|начал[еао]|середин[еыу]|кон(?:ец|ц[еау])) ){month}(?! \\d)',
      (it) => calendar(it),
    ],
    ['(?:{season}) {year} года', ({ season, year }) => division(21, season, year)],
    [
      '(?:прошл|эт|минувш|следующ|будущ)[а-яё]+ (?:{season})',
      ({ season }, words) => division(21, season, undefined, turnIn(words)),
    ],
    ['{year} (?:год[уа]?|г\\.)', (it) => calendar(it)],
    ['{weekday}', ({ weekday = 1 }) => ({ kind: 'weekday', weekday })],
    [
      '(?:прошл|минувш|эт|следующ|будущ|ближайш)[а-яё]+ (?:{weekday})',
      ({ weekday = 1 }, words) => ({ kind: 'weekday', weekday, turn: turnIn(words) }),
    ],
    ['сегодня', () => apart(0, 'day', 'now')],
    ['вчера', () => apart(-1, 'day', 'now')],
    ['завтра', () => apart(1, 'day', 'now')],
    ['позавчера', () => apart(-2, 'day', 'now')],
    ['послезавтра', () => apart(2, 'day', 'now')],
    [
      `(?<=(?<!\\p{L})(?:в|на) )${turns} {unit}`,
      (it, words) => (unitIn(it) === 'day' ? undefined : unit(unitIn(it), turnIn(words), 'now')),
    ],
    [
      '(?:{count} )?{unit} назад',
      ({ count = 1, unit: it = 1 }) => apart(-count, unitIn({ unit: it }), 'now'),
    ],
    ['через (?:{count} )?{unit}', ({ count = 1, unit: it = 1 }) => apart(count, unitIn({ unit: it }), 'now')],
    ['накануне(?= ?[,.;:!?]|$| (?!встреч|переговор|выбор|саммит|визит))', () => apart(-1, 'day', 'story')],
    ['(?:днём|днем|дн[её]м) ранее', () => apart(-1, 'day', 'story')],
    ['на следующий день|днём позже|днем позже', () => apart(1, 'day', 'story')],
    ['в тот же день|в этот (?:же )?день|тем же вечером', () => apart(0, 'day', 'story')],
    ['за {count} {unit} до этого', (it) => apart(-(it.count ?? 0), unitIn(it), 'story')],
  ],
  before: [
    [`(?:в )?кон(?:ец|ц[еау]) `, (of) => part('late', of)],
    [`(?:в )?начал[еао] `, (of) => part('early', of)],
    [`(?:в )?середин[еыу] `, (of) => part('middle', of)],
    [`(?:рано |поздно )?${dayPart}(?: в)? `, same],
    ['накануне ', (of) => beside(-1, of)],
    ['(?:в )?ночь на ', (of) => ({ kind: 'night', into: of })],
    ['(?:начиная )?с(?:о)? |после ', (of) => edge('since', of)],
    ['до |к |не позднее ', (of) => edge('until', of)],
  ],
  after: [
    [
      ` ${dayPart}`,
      (of) => (of.kind === 'weekday' || of.kind === 'calendar' || of.kind === 'apart' ? of : undefined),
    ],
  ],
  ranges: [
    { before: 'с(?:о)? ', between: ' (?:по|до) ' },
    { before: '', between: ' ?{-} ?| по ' },
  ],
  never: {
    before: '(?:кажд[а-яё]+|любо[а-яё]+|ч[её]рн[а-яё]+|страстн[а-яё]+) ',
    after: ' (?:таймс|экспресс)',
  },
  hanging: [],
};

function turnIn(words: string): Turn {
  if (/^(?:в |на )?(?:прошл|минувш|предыдущ)/i.test(words)) return 'last';
  return /^(?:в |на )?(?:следующ|будущ|предстоящ|ближайш)/i.test(words) ? 'next' : 'this';
}
