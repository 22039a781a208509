import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { aboutArticle } from '../../article/about.ts';
import type { Article } from '../../article/article.ts';
import { calendarDay, dayNumber, daysInMonth, isoDay, weekday } from '../../time/calendar.ts';
import { monthNumber, weekdayNumber } from '../../time/calendar-names.ts';
import type { EdtfDate } from '../../time/date.ts';
import { readPlainWriting } from '../../time/plain-writing.ts';
import { readDate } from '../../time/reading.ts';
import { describeDate } from '../../time/words.ts';
import type { Asked } from './asked.ts';
import { claimZone } from './claim-zone.ts';
import { byUse, gatheredAll, gatheredIn } from './gathered.ts';
import { articleOf } from './quotes.ts';
import { saidIn } from './slot.ts';
import type { Setting, Suggestion } from './suggestion.ts';

/** More than these nobody looks through. */
const most = 100;

/** Dates that are likely: those that the sentence names, the article's own, those written before; today last. */
export function dates(asked: Asked, at: Setting): readonly Suggestion[] {
  const { file, project, tree, slot, what } = asked;
  const article = articleOf(asked);
  const published = file?.annotation.article?.published;
  const here = saidIn(tree.text, { ...slot, cursor: slot.end });
  const isPublished = what.kind === 'value' && what.expected.field === 'published';
  const sentences = claimZone(asked)?.sentences ?? [];
  const own = published === undefined ? [] : [published.written];
  const stated = article && isPublished ? (aboutArticle(article).published ?? []) : [];
  const inSentence = sentences.flatMap(({ text }) => datesIn(text, published, true));
  const found = new Map<string, string | undefined>();
  for (const { day, words } of [
    ...[stated].flat().map(bare),
    ...inSentence,
    ...own.map(bare),
    ...(article ? named(article, published) : []),
    ...(file ? byUse(gatheredIn(file).dates, here) : []).map(bare),
    ...byUse(gatheredAll(project).dates, here).map(bare),
    bare(asked.today),
  ])
    if (!found.has(day)) found.set(day, words);
  if (own[0] === here) found.delete(here);
  // Today is offered last, even where it was written before.
  const days = [...found].filter(([day]) => day !== asked.today).slice(0, most);
  return [...days, [asked.today, l10n.t('today')] as const].flatMap(([day, words]) =>
    suggestion(day, words, asked.locale, at),
  );
}

interface Named {
  readonly day: string;
  /** The article's words for it. */
  readonly words: string | undefined;
}

function bare(day: string): Named {
  return { day, words: undefined };
}

function suggestion(
  day: string,
  words: string | undefined,
  locale: string,
  at: Setting,
): readonly Suggestion[] {
  const reading = readDate(day);
  if (!reading.ok) return [];
  const described = describeDate(reading.date, locale);
  return [
    {
      label: day,
      kind: CompletionItemKind.Value,
      insert: { value: day },
      at,
      detail: words === undefined ? described : l10n.t('{0} ({1})', described, words),
      found: words === undefined ? day : `${day} ${words}`,
    },
  ];
}

const known = new WeakMap<
  Article,
  { readonly published: string | undefined; readonly named: readonly Named[] }
>();

function named(article: Article, published: EdtfDate | undefined): readonly Named[] {
  const before = known.get(article);
  if (before !== undefined && before.published === published?.written) return before.named;
  const found = datesIn(article.visible.text, published, false);
  known.set(article, { published: published?.written, named: found });
  return found;
}

const FULL =
  /(?<![\p{L}\p{N}])(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?\p{L}{3,}\.?,?\s\d{4}|\p{L}{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})(?![\p{L}\p{N}])/gu;
const WITHOUT_YEAR =
  /(?<![\p{L}\p{N}])(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?<month>\p{L}{3,})|(?<month2>\p{L}{3,})\s(?<day2>\d{1,2})(?:st|nd|rd|th)?)(?![\p{L}\p{N}]|,?\s\d{4})/gu;

/**
 * The days that a text names, in its order; those without a year as the nearest to the day of publication.
 *
 * @param weekdays whether "on Tuesday" is meant too: the last one up to that day
 */
function datesIn(text: string, published: EdtfDate | undefined, weekdays: boolean): readonly Named[] {
  const found: (Named & { readonly index: number })[] = [];
  for (const { 0: words, index } of text.matchAll(FULL)) {
    const { meanings } = readPlainWriting(words);
    const [day] = /^\d{4}-/.test(words) ? [words] : meanings;
    if (day !== undefined && (meanings.length < 2 || day === words) && readDate(day).ok)
      found.push({ day, words, index });
  }
  const anchor = published && 'day' in published ? published.day : undefined;
  if (anchor !== undefined) {
    for (const { 0: words, index, groups = {} } of text.matchAll(WITHOUT_YEAR)) {
      const month = monthNumber((groups.month ?? groups.month2 ?? '').toLowerCase());
      const day =
        month === undefined ? undefined : nearestYear(anchor, month, Number(groups.day ?? groups.day2));
      if (day !== undefined) found.push({ day, words, index });
    }
    if (weekdays)
      for (const { 0: words, index } of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{5,}(?!\p{L})/gu)) {
        const wanted = weekdayNumber(words.toLowerCase());
        if (wanted === undefined) continue;
        const back = (weekday(anchor) - wanted + 7) % 7;
        found.push({ day: isoDay(anchor - back), words, index });
      }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The day of a month in the year that brings it nearest to another day; undefined where there is none. */
function nearestYear(anchor: number, month: number, day: number): string | undefined {
  const { year } = calendarDay(anchor);
  const days = [year - 1, year, year + 1]
    .filter((each) => day >= 1 && day <= daysInMonth(each, month))
    .map((each) => dayNumber(each, month, day))
    .sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor));
  return days[0] === undefined ? undefined : isoDay(days[0]);
}
