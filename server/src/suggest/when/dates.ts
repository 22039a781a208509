import type { Article, Paragraph } from '../../article/article.ts';
import { quotationsOf } from '../../article/quotations.ts';
import { splitSentences } from '../../article/sentences.ts';
import { contains, type Span } from '../../syntax/span.ts';
import type { DayNumber } from '../../time/calendar.ts';
import type { EdtfDate } from '../../time/date.ts';
import { type DateExpression, dateExpressions } from '../../time/phrases/expressions.ts';
import type { Extent } from '../../time/phrases/extent.ts';
import { coreOf, isAbsolute, isFromStory, type Meaning } from '../../time/phrases/meaning.ts';
import type { Tense } from '../../time/phrases/recurring.ts';
import { resolve } from '../../time/phrases/resolve.ts';
import { Slot } from '../../work/slot.ts';
import { atOnce, type Steps } from '../../work/steps.ts';
import { type Anchor, certaintyOf, type ResolvedDate } from './resolved.ts';
import { type DatedVerb, verbBeside } from './tense.ts';

const known = new Slot<Article, Map<DayNumber | undefined, readonly ResolvedDate[]>>();

/**
 * The dates that an article names, in its order, each read against the day of publication, the day last named, and
 * the tense of its verb. Without a day of publication only what names its year can be read, and what follows from
 * it. Words that lean on something other than a day ("the day before the vote") are left out.
 */
export function resolveDates(article: Article, published: EdtfDate | undefined): readonly ResolvedDate[] {
  return atOnce(resolveDatesInSteps(article, published));
}

/** The same in steps, a paragraph each: a long article takes its time when it is first read. */
export function* resolveDatesInSteps(
  article: Article,
  published: EdtfDate | undefined,
): Steps<readonly ResolvedDate[]> {
  const day = published && 'day' in published ? published.day : undefined;
  const ofArticle = known.get(article) ?? new Map<DayNumber | undefined, readonly ResolvedDate[]>();
  known.set(article, ofArticle);
  let resolved = ofArticle.get(day);
  if (resolved === undefined) {
    const discourse = new Discourse(article, day);
    for (const paragraph of article.paragraphs) {
      yield;
      discourse.read(paragraph);
    }
    resolved = discourse.dates;
    ofArticle.set(day, resolved);
  }
  return resolved;
}

/** A day that the story has named, or the first day of a longer time. */
interface Named {
  readonly day: DayNumber;
  readonly last: DayNumber;
  readonly span: Span;
  readonly paragraph: number;
}

/** Further back than this, in paragraphs, nobody remembers a day. */
const memory = 1;

class Discourse {
  readonly dates: ResolvedDate[] = [];
  readonly #quotations: readonly Span[];
  readonly #published: DayNumber | undefined;
  #paragraph = 0;
  /** The day last named by itself, from which "the day before" is counted. */
  #base: Named | undefined;
  /** The day last named in whatever way, from which "the next day" and "that day" are. */
  #latest: Named | undefined;
  /** The day last named of what is over: on it somebody may have said what is quoted beside it. */
  #over: Named | undefined;
  /** The time last named, however long: "that year" is the year of it. */
  #period: Named | undefined;

  constructor(article: Article, published: DayNumber | undefined) {
    this.#quotations = quotationsOf(article).quotations.flatMap(({ content }) => content);
    this.#published = published;
  }

  read(paragraph: Paragraph): void {
    this.#paragraph += 1;
    const { text } = paragraph;
    const expressions = dateExpressions(text);
    if (expressions.length === 0) return;
    for (const sentence of splitSentences(text)) {
      const here = expressions.filter(
        ({ span }) => span.start >= sentence.start && span.start < sentence.end,
      );
      const placed = here.map((expression) => {
        const span = paragraph.toSource(expression.span);
        return { expression, span, quoted: this.#quotations.some((content) => contains(content, span)) };
      });
      // Who says on which day what stands in the quotation is told outside of it, often behind.
      const read = [...placed.filter((it) => !it.quoted), ...placed.filter((it) => it.quoted)]
        .map((it) => this.#resolve(paragraph, sentence, it))
        .filter((date) => date !== undefined);
      this.dates.push(...read.sort((a, b) => a.span.start - b.span.start));
    }
  }

  #resolve(
    paragraph: Paragraph,
    sentence: Span,
    { expression, span, quoted }: { expression: DateExpression; span: Span; quoted: boolean },
  ): ResolvedDate | undefined {
    const { text, meaning } = expression;
    const beside = verbOf(paragraph.text, sentence, expression.span);
    const tense = tenseOf(meaning, beside?.tense);
    const anchor = quoted ? this.#speechAnchor(meaning) : this.#anchor(meaning);
    if (anchor === undefined) return undefined;
    const day = anchor.kind === 'itself' ? (this.#published ?? 0) : anchor.day;
    const extent = resolve(meaning, { now: day, story: day, tense });
    if (extent === undefined || !isTold(meaning, tense)) return undefined;
    if (!quoted) this.#remember(meaning, extent, span, tense);
    const { first, last, written: value } = extent;
    const certainty = certaintyOf(meaning, anchor, tense);
    const verb = beside && paragraph.toSource(beside.span);
    return { span, text, meaning, value, first, last, anchor, tense, verb, certainty, quoted };
  }

  #anchor(meaning: Meaning): Anchor | undefined {
    const named = isFromStory(meaning) ? this.#named(meaning) : undefined;
    if (named !== undefined) return { kind: 'story', day: named.day, named: named.span };
    if (isAbsolute(meaning)) return { kind: 'itself' };
    if (this.#published === undefined || (isFromStory(meaning) && !mayBeToday(meaning))) return undefined;
    return { kind: 'published', day: this.#published };
  }

  #speechAnchor(meaning: Meaning): Anchor | undefined {
    const said = this.#over;
    if (isAbsolute(meaning) || said === undefined || said.paragraph !== this.#paragraph)
      return this.#anchor(meaning);
    return { kind: 'speech', day: said.day, named: said.span };
  }

  #named(meaning: Meaning): Named | undefined {
    const core = coreOf(meaning);
    const unit = 'unit' in core ? core.unit : 'day';
    const isBefore =
      core.kind === 'apart' ? core.count < 0 : core.kind === 'weekday-beside' && core.side === 'before';
    const counted = isBefore ? this.#base : this.#latest;
    const named = unit === 'year' || unit === 'month' ? this.#period : counted;
    if (named === undefined || this.#paragraph - named.paragraph > memory) return undefined;
    return unit === 'month' && named.last - named.day > 31 ? undefined : named;
  }

  #remember(meaning: Meaning, { first, last }: Extent, span: Span, tense: Tense): void {
    if (meaning.kind === 'since' || meaning.kind === 'until') return;
    const named = { day: first, last, span, paragraph: this.#paragraph };
    this.#period = named;
    if (first !== last) return;
    this.#latest = named;
    if (tense !== 'future') this.#over = named;
    if (!isFromStory(meaning) || (coreOf(meaning).kind === 'apart' && first > (this.#base?.day ?? first)))
      this.#base = named;
  }
}

/** How much of a sentence is looked at for its verb, before a date and behind it. */
const reach = { before: 400, behind: 200 };

/** The verb that a date goes with, in the paragraph's text, as are the spans. */
function verbOf(text: string, sentence: Span, date: Span): DatedVerb | undefined {
  const from = Math.max(sentence.start, date.start - reach.before);
  const until = Math.min(sentence.end, date.end + reach.behind);
  const verb = verbBeside(text.slice(from, until), { start: date.start - from, end: date.end - from });
  return verb && { ...verb, span: { start: from + verb.span.start, end: from + verb.span.end } };
}

/** "Since Monday" is over and "until Monday" to come, unless the verb says otherwise. */
function tenseOf(meaning: Meaning, tense: Tense): Tense {
  if (meaning.kind === 'since') return 'past';
  return meaning.kind === 'until' ? (tense ?? 'future') : tense;
}

/** "In three days" is a time to come with a verb that is; with another, it may be how long something took. */
function isTold(meaning: Meaning, tense: Tense): boolean {
  const core = coreOf(meaning);
  const isAhead = core.kind === 'apart' && core.from === 'now' && core.count > 0;
  return !isAhead || (core.count === 1 && core.unit === 'day') || tense === 'future';
}

/** Where the story has named no day, "the day before" and "that evening" are told from the day of publication. */
function mayBeToday(meaning: Meaning): boolean {
  const core = coreOf(meaning);
  return core.kind === 'apart' && core.count <= 0 && (core.unit === 'day' || core.unit === 'week');
}
