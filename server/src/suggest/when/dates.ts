import type { Article, Paragraph } from '../../article/article.ts';
import { quotationsOf } from '../../article/quotations.ts';
import { splitSentences } from '../../article/sentences.ts';
import { contains, type Span } from '../../syntax/span.ts';
import type { DayNumber } from '../../time/calendar.ts';
import type { EdtfDate } from '../../time/date.ts';
import { type DateExpression, dateExpressions } from '../../time/phrases/expressions.ts';
import type { Extent } from '../../time/phrases/extent.ts';
import { coreOf, type Meaning } from '../../time/phrases/meaning.ts';
import { resolve, type Tense } from '../../time/phrases/resolve.ts';
import { tenseAt } from './tense.ts';

/** What a date was read against. */
export type Anchor =
  /** Nothing: the words name the day, or at least the year, themselves. */
  | { readonly kind: 'itself' }
  /** The day of publication: "on Thursday", "yesterday", "March 11". */
  | { readonly kind: 'published'; readonly day: DayNumber }
  /** The day on which somebody said it, where the words stand in a quotation. */
  | { readonly kind: 'speech'; readonly day: DayNumber; readonly named: Span }
  /** The day that the story has come to, and the words that named it. */
  | { readonly kind: 'story'; readonly day: DayNumber; readonly named: Span };

/** `high`: one reading; `medium`: the usual reading; `low`: a guess, as when nothing tells the verb's tense. */
export type Certainty = 'high' | 'medium' | 'low';

/** A date that an article names, and the day or time that it means. */
export interface ResolvedDate {
  /** In the article's source. */
  readonly span: Span;
  /** The words as a reader sees them, without prepositions such as "on". */
  readonly text: string;
  readonly meaning: Meaning;
  /** EDTF. */
  readonly value: string;
  /** The first and the last day that it covers. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly anchor: Anchor;
  readonly tense: Tense;
  readonly certainty: Certainty;
  /** Whether it stands in somebody's quoted words. */
  readonly quoted: boolean;
}

const known = new WeakMap<Article, Map<DayNumber | undefined, readonly ResolvedDate[]>>();

/**
 * The dates that an article names, in its order, each read against the day of publication, the day last named, and
 * the tense of its verb. Without a day of publication only what names its year can be read, and what follows from
 * it. Words that lean on something other than a day ("the day before the vote") are left out.
 */
export function resolveDates(article: Article, published: EdtfDate | undefined): readonly ResolvedDate[] {
  const day = published && 'day' in published ? published.day : undefined;
  const ofArticle = known.get(article) ?? new Map<DayNumber | undefined, readonly ResolvedDate[]>();
  known.set(article, ofArticle);
  let resolved = ofArticle.get(day);
  if (resolved === undefined) {
    const discourse = new Discourse(article, day);
    for (const paragraph of article.paragraphs) discourse.read(paragraph);
    resolved = discourse.dates;
    ofArticle.set(day, resolved);
  }
  return resolved;
}

/** A day that the story has named. */
interface Named {
  readonly day: DayNumber;
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
        .map(({ expression, span, quoted }) => {
          const tense = tenseOf(text.slice(sentence.start, sentence.end), sentence.start, expression);
          return this.#resolve(expression, span, tense, quoted);
        })
        .filter((date) => date !== undefined);
      this.dates.push(...read.sort((a, b) => a.span.start - b.span.start));
    }
  }

  #resolve(
    { text, meaning }: DateExpression,
    span: Span,
    tense: Tense,
    quoted: boolean,
  ): ResolvedDate | undefined {
    const anchor = quoted ? this.#speechAnchor(meaning) : this.#anchor(meaning);
    if (anchor === undefined) return undefined;
    const day = anchor.kind === 'itself' ? (this.#published ?? 0) : anchor.day;
    const extent = resolve(meaning, { now: day, story: day, tense });
    if (extent === undefined || !isTold(meaning, tense)) return undefined;
    if (!quoted) this.#remember(meaning, extent, span);
    const { first, last, written: value } = extent;
    const certainty = certaintyOf(meaning, anchor, tense);
    return { span, text, meaning, value, first, last, anchor, tense, certainty, quoted };
  }

  #anchor(meaning: Meaning): Anchor | undefined {
    const named = isFromStory(meaning) ? this.#named(meaning) : undefined;
    if (named !== undefined) return { kind: 'story', day: named.day, named: named.span };
    if (isAbsolute(meaning)) return { kind: 'itself' };
    return this.#published === undefined ? undefined : { kind: 'published', day: this.#published };
  }

  #speechAnchor(meaning: Meaning): Anchor | undefined {
    const said = this.#latest;
    if (isAbsolute(meaning) || said === undefined || said.paragraph !== this.#paragraph)
      return this.#anchor(meaning);
    return { kind: 'speech', day: said.day, named: said.span };
  }

  #named(meaning: Meaning): Named | undefined {
    const core = coreOf(meaning);
    const named = core.kind === 'apart' && core.count < 0 ? this.#base : this.#latest;
    return named && this.#paragraph - named.paragraph <= memory ? named : undefined;
  }

  #remember(meaning: Meaning, { first, last }: Extent, span: Span): void {
    if (first !== last || meaning.kind === 'since' || meaning.kind === 'until') return;
    const named = { day: first, span, paragraph: this.#paragraph };
    this.#latest = named;
    if (!isFromStory(meaning) || (coreOf(meaning).kind === 'apart' && first > (this.#base?.day ?? first)))
      this.#base = named;
  }
}

/** "Since Monday" is over and "until Monday" to come, unless the verb says otherwise. */
function tenseOf(sentence: string, start: number, { span, meaning }: DateExpression): Tense {
  if (meaning.kind === 'since') return 'past';
  const tense = tenseAt(sentence, { start: span.start - start, end: span.end - start });
  return meaning.kind === 'until' ? (tense ?? 'future') : tense;
}

/** "In three days" is a time to come with a verb that is; with another, it may be how long something took. */
function isTold(meaning: Meaning, tense: Tense): boolean {
  const core = coreOf(meaning);
  return !(core.kind === 'apart' && core.from === 'now' && core.count > 1 && tense === 'past');
}

function isFromStory(meaning: Meaning): boolean {
  const core = coreOf(meaning);
  return 'from' in core && core.from === 'story';
}

/** Whether the words name their year. */
export function isAbsolute(meaning: Meaning): boolean {
  const core = coreOf(meaning);
  if (core.kind === 'range') return isAbsolute(core.from);
  return core.kind === 'decade' || ('year' in core && core.year !== undefined);
}

function certaintyOf(meaning: Meaning, anchor: Anchor, tense: Tense): Certainty {
  if (anchor.kind === 'itself') return 'high';
  const core = coreOf(meaning);
  switch (core.kind) {
    case 'weekday':
      return core.turn === 'next' || core.turn === 'last' ? 'medium' : tense === undefined ? 'low' : 'medium';
    case 'apart':
      if (anchor.kind === 'speech') return 'medium';
      if (core.from === 'story') return anchor.kind === 'story' ? 'medium' : 'low';
      return core.unit === 'day' && Math.abs(core.count) < 2 ? 'high' : 'medium';
    case 'calendar':
      return core.day === undefined ? 'medium' : 'high';
    case 'unit':
      return core.from === 'story' && anchor.kind !== 'story' ? 'low' : 'medium';
    default:
      return 'medium';
  }
}
