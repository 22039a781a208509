import * as l10n from '@vscode/l10n';
import { setValue } from '../../edit/set.ts';
import type { Claim } from '../../model/claim.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { resolveDates } from '../../suggest/when/dates.ts';
import { calendarDay, type DayNumber } from '../../time/calendar.ts';
import type { EdtfDate } from '../../time/date.ts';
import { wholeExpression } from '../../time/phrases/expressions.ts';
import type { Extent } from '../../time/phrases/extent.ts';
import { isAbsolute } from '../../time/phrases/meaning.ts';
import { fixIn } from '../fix.ts';
import type { Finding, Related, Rule, RuleDocs, Subject } from '../rule.ts';
import { excludes, inYearOf, isPlain, type PlainMeaning, possibleDays } from './possible-days.ts';
import { dateNamed, type KnownDay, publicationOf, sayingOf, type Told, toldIn } from './told.ts';

const docs: RuleDocs = {
  what: 'The article’s words for a date, in `text`, name another day than `value`. Dates are taken as they stand, their year from `article.published`; today, yesterday, tomorrow and days of the week are read against `article.published`, and in a quotation and for an `event-date` against the day on which the claim was said, by its `date` or its `occasion`. Words that count from the story (“the day before”, “the eve”, “the next day”) are never judged, nor is anything whose anchor is missing or uncertain. A day of the week of another week is left alone where the article tells of that time, and a day of another year where the article names that year.',
  why: 'The words were copied from the article and the day worked out by hand; where the two differ, one was mistaken, and everything that is compared with the day is mistaken too.',
  fix: 'Writes the day that the words name.',
  grounds: [
    {
      name: 'TimeML 1.2.1, TIMEX3: a temporal expression and its value',
      url: 'https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    date: {value: 2025-03-18, text: on Monday}
    sources: [readout]
`,
    'article.md': 'The minister said on Monday that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    date: {value: 2025-03-17, text: on Monday}
    event-date: {value: 2025-03-12, text: the day before}
    sources: [readout]
`,
    'article.md':
      'The ministers met on March 13. The minister said on Monday that nothing was agreed the day before.\n',
  },
};

/** What the words name, and what they were read against. */
interface Named {
  readonly days: readonly Extent[];
  readonly anchors: readonly Related[];
}

export const dateMismatch: Rule = {
  code: 'date-mismatch',
  docs,
  *checkClaim(claim, subject) {
    const { project, file } = subject;
    for (const field of ['date', 'event-date'] as const) {
      const dated = field === 'date' ? claim.date : claim.eventDate;
      const { date: value, leaf, words } = dated ?? {};
      if (value === undefined || leaf === undefined || words === undefined) continue;
      const meaning = wholeExpression(words.text)?.meaning;
      if (meaning === undefined || !isPlain(meaning)) continue;
      const told = toldIn(project, file, claim);
      const named = daysNamed(subject, claim, { field, meaning, told, words });
      const zone = project.settings.timeZone;
      if (named === undefined || !named.days.every((day) => excludes(value, day, zone))) continue;
      if (isOfAnotherTime(meaning, value, named.days, told, subject)) continue;
      yield mismatch(file, value, leaf, words, named);
    }
  },
};

/** Words for a date that can be held against their value. */
interface Judged {
  readonly field: 'date' | 'event-date';
  readonly meaning: PlainMeaning;
  readonly told: Told | undefined;
  readonly words: Leaf;
}

function daysNamed(
  { project, file }: Subject,
  claim: Claim,
  { field, meaning, told, words }: Judged,
): Named | undefined {
  if (isAbsolute(meaning)) return { days: possibleDays(meaning, 0, undefined), anchors: [] };
  const published = publicationOf(project, file);
  if (published === undefined) return undefined;
  const publication: Related = {
    uri: file.uri,
    at: published.at,
    message: l10n.t('The day of publication'),
  };
  if (meaning.kind === 'calendar')
    return {
      days: possibleDays(meaning, published.day, field === 'date' ? 'past' : undefined),
      anchors: [publication],
    };
  const inArticle = told && dateNamed(told, words.text, project.headOf(file)?.published);
  if (field === 'date') {
    // Somebody's own words do not tell when they were said.
    if (inArticle?.quoted) return undefined;
    return { days: possibleDays(meaning, published.day, 'past'), anchors: [publication] };
  }
  const said = sayingOf(project, file, claim);
  if (said === undefined) return undefined;
  const own = ofSaying(said, meaning);
  if (inArticle?.quoted) return own;
  // Out of quotation marks it may be the article that counts, too.
  return {
    days: [...own.days, ...possibleDays(meaning, published.day, undefined)],
    anchors: [...own.anchors, publication],
  };
}

function ofSaying({ day, uri, at }: KnownDay, meaning: PlainMeaning): Named {
  const message = l10n.t('The day on which it was said');
  return { days: possibleDays(meaning, day, undefined), anchors: [{ uri, at, message }] };
}

/** A day of the week further away than this, in days, is that of a story of its own. */
const farthest = 14;
/** Nobody leaves out the year of a day further away than this from publication, in days, without having named it. */
const usualYear = 60;

/** Whether the words may well be of another week or year than is usual. */
function isOfAnotherTime(
  meaning: PlainMeaning,
  value: EdtfDate,
  days: readonly Extent[],
  told: Told | undefined,
  subject: Subject,
): boolean {
  if (!('day' in value)) return meaning.kind !== 'calendar';
  const distance = Math.min(...days.map(({ first }) => Math.abs(first - value.day)));
  if (meaning.kind === 'weekday') {
    const sameWeekday = distance % 7 === 0;
    return sameWeekday && (distance > farthest || namesDayNear(told, value.day, subject));
  }
  if (meaning.kind !== 'calendar') return false;
  const sameDay = inYearOf(value, meaning);
  if (sameDay === undefined || excludes(value, sameDay, undefined)) return false;
  const published = publicationOf(subject.project, subject.file);
  const [usual] = days;
  const isUsual = published && usual && Math.abs(usual.first - published.day) <= usualYear;
  const year = String(calendarDay(value.day).year);
  return !isUsual || (told?.article.visible.text.includes(year) ?? false);
}

/** Whether the article names a date of the calendar within a week of a day: then the story is there. */
function namesDayNear(told: Told | undefined, day: DayNumber, { project, file }: Subject): boolean {
  if (told === undefined) return false;
  return resolveDates(told.article, project.headOf(file)?.published).some(
    ({ meaning, first, last }) => meaning.kind === 'calendar' && first === last && Math.abs(first - day) < 7,
  );
}

function mismatch(
  file: AnnotationFile,
  value: EdtfDate,
  leaf: Leaf,
  words: Leaf,
  { days, anchors }: Named,
): Finding {
  const distinct = [...new Set(days.map(({ written }) => written))];
  const [likeliest = ''] = distinct;
  return {
    at: leaf.at,
    message: l10n.t('“{0}” is {1} here, not {2}.', words.text, likeliest, value.written),
    related: anchors,
    fixes: () =>
      distinct
        .slice(0, 2)
        .flatMap((day, index) =>
          fixIn(
            file.uri,
            l10n.t('Write {0}', day),
            setValue(file.annotation.tree, leaf.at, day),
            index === 0 ? { preferred: true } : {},
          ),
        ),
  };
}
