import type { Span } from '../../syntax/span.ts';
import { english } from './english.ts';
import type { Meaning } from './meaning.ts';
import { type Reader, readerOf } from './reader.ts';
import { russian } from './russian.ts';

/** Words that name a time. */
export interface DateExpression {
  /** In UTF-16 offsets of the text that it was found in. Prepositions like "on" and "in" are left out. */
  readonly span: Span;
  readonly text: string;
  readonly meaning: Meaning;
}

/** No modifier is longer than this. */
const reach = 60;

/** The stretches of a text that can hold a date: most of it is looked at once, and no more. */
function stretchesOf(text: string, hints: RegExp): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { 0: hint, index } of text.matchAll(hints)) {
    const start = text.lastIndexOf(' ', Math.max(0, index - reach)) + 1;
    const behind = text.indexOf(' ', index + hint.length + reach);
    const end = behind < 0 ? text.length : behind;
    const last = stretches.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

let readers: readonly Reader[] | undefined;

/**
 * The words of a text that name a time, in its order, without overlaps, in whichever of the known languages
 * (English and Russian) they are: articles quote both.
 */
export function dateExpressions(text: string): readonly DateExpression[] {
  readers ??= [english, russian].map(readerOf);
  const found = readers.flatMap((reader) => expressionsIn(text, reader));
  return withoutOverlaps(found);
}

/**
 * The date that a text is, but for a preposition before it ("on Thursday") and marks around it; undefined where it
 * holds none, several, or other words as well.
 */
export function wholeExpression(text: string): DateExpression | undefined {
  // A year or month by itself is one only where somebody says that it is.
  for (const whole of [text, `in ${text}`]) {
    const [found, ...others] = dateExpressions(whole);
    if (found === undefined || others.length > 0) continue;
    const rest = whole.slice(0, found.span.start) + whole.slice(found.span.end);
    if (/^\P{L}*(?:(?:on|in|at|during|of|for|the|в|во|на|в течение)(?!\p{L})\P{L}*)*$/iu.test(rest))
      return found;
  }
  return undefined;
}

function expressionsIn(text: string, reader: Reader): readonly DateExpression[] {
  const plain: DateExpression[] = [];
  for (const { start, end } of stretchesOf(text, reader.hints)) {
    const stretch = text.slice(start, end);
    for (const [{ pattern, fill }, read] of reader.forms)
      for (const match of stretch.matchAll(pattern)) {
        const filled = fill(match);
        const meaning = filled && read(filled, match[0]);
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        if (meaning === undefined || isNone(text, span, reader)) continue;
        const expression = { span, text: match[0], meaning };
        if (!hangs(text, expression, reader)) plain.push(expression);
      }
  }
  const parts = withoutOverlaps(plain).map((expression) => modified(text, expression, reader));
  return joined(text, withoutOverlaps(parts), reader);
}

function isNone(text: string, { start, end }: Span, reader: Reader): boolean {
  return (
    reader.neverBefore.test(text.slice(Math.max(0, start - reach), start)) ||
    reader.neverAfter.test(text.slice(end, end + reach))
  );
}

function hangs(text: string, { span, text: words, meaning }: DateExpression, reader: Reader): boolean {
  const fromStory = 'from' in meaning && meaning.from === 'story';
  if (!fromStory) return false;
  const behind = text.slice(span.end, span.end + reach);
  return reader.hanging.some(
    ({ words: end, followers }, index) =>
      end.test(words) && (followers.test(behind) || (index === 0 && /^\s\p{Lu}/u.test(behind))),
  );
}

/** The longer of two that overlap; of two as long, the one of the earlier form. */
function withoutOverlaps(expressions: readonly DateExpression[]): readonly DateExpression[] {
  const left: DateExpression[] = [];
  const byStart = expressions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const expression of byStart) {
    const last = left.at(-1);
    if (last === undefined || expression.span.start >= last.span.end) left.push(expression);
    else if (expression.text.length > last.text.length) left[left.length - 1] = expression;
  }
  return left;
}

/** With the words around it that belong to it, as long as there are any. */
function modified(text: string, expression: DateExpression, reader: Reader): DateExpression {
  const { start, end } = expression.span;
  for (const [{ pattern, fill }, change] of reader.after) {
    const match = pattern.exec(text.slice(end, end + reach));
    const filled = match && fill(match);
    const meaning = match && filled && change(expression.meaning, filled, match[0].trim().toLowerCase());
    if (meaning) return modified(text, widened(text, start, end + match[0].length, meaning), reader);
  }
  for (const [{ pattern, fill }, change] of reader.before) {
    const match = pattern.exec(text.slice(Math.max(0, start - reach), start));
    const filled = match && fill(match);
    const meaning = match && filled && change(expression.meaning, filled, match[0].trim().toLowerCase());
    if (meaning) return modified(text, widened(text, start - match[0].length, end, meaning), reader);
  }
  return expression;
}

function widened(text: string, start: number, end: number, meaning: Meaning): DateExpression {
  return { span: { start, end }, text: text.slice(start, end), meaning };
}

/** "from March 17 to April 2" as one. */
function joined(
  text: string,
  expressions: readonly DateExpression[],
  reader: Reader,
): readonly DateExpression[] {
  const result: DateExpression[] = [];
  for (const expression of expressions) {
    const last = result.at(-1);
    const range = last && rangeOf(text, last, expression, reader);
    if (range) result[result.length - 1] = range;
    else result.push(expression);
  }
  return result;
}

function rangeOf(
  text: string,
  one: DateExpression,
  other: DateExpression,
  reader: Reader,
): DateExpression | undefined {
  if (other.span.start - one.span.end > reach) return undefined;
  const lead = text.slice(Math.max(0, one.span.start - reach), one.span.start);
  const gap = other.span.start - one.span.end;
  const behind = text.slice(one.span.end, other.span.end);
  for (const range of reader.ranges) {
    const before = range.before.exec(lead);
    const between = range.between.exec(behind)?.[0].length;
    // "Through" and "until" may have been taken for a part of the second date.
    const isBetween = between === gap || (other.meaning.kind === 'until' && (between ?? 0) > gap);
    if (before === null || !isBetween) continue;
    // "since March" and "until March" are ranges already.
    const from = bare(one.meaning);
    const until = bare(other.meaning);
    if (from.kind === 'range' || until.kind === 'range') return undefined;
    const start = one.span.start - before[0].length;
    return widened(text, start, other.span.end, { kind: 'range', from, until, either: false });
  }
  return undefined;
}

function bare(meaning: Meaning): Meaning {
  return meaning.kind === 'since' || meaning.kind === 'until' ? meaning.of : meaning;
}
