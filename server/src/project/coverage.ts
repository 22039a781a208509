import type { Article } from '../article/article.ts';
import { haystackOf } from '../article/haystack.ts';
import { type Quotation, quotationsOf } from '../article/quotations.ts';
import { wordsOf } from '../article/word-index.ts';
import { contains, overlaps, type Span } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import { ignoredIn, passagesOf } from './passages.ts';
import { remembered } from './remembered.ts';

/** Shorter quotations are titles and single words, as a rule. */
export const fewestWords = 4;

/** The quotations of an article that ought to have a claim, and those of them that have none. */
export interface Coverage {
  readonly all: readonly Quotation[];
  readonly left: readonly Quotation[];
}

/**
 * How far the quotations of an article are annotated, in all files that annotate it: those of four words or more,
 * not those within others. A quotation counts that some claim touches, or that needs none; so does one whose words
 * a claim touches elsewhere, as a headline repeats them.
 */
export const coverageOf = remembered((project, read): Coverage => {
  const { article } = read;
  const all = claimable(article);
  if (all.length === 0) return { all, left: [] };
  const taken = inOrder(takenIn(project, read));
  const untouched = all.filter(({ content }) => !content.some((span) => isTouched(span, taken)));
  if (untouched.length === 0) return { all, left: [] };
  const repeats = repeatsOf(article, taken);
  return { all, left: untouched.filter(({ content }) => !content.some(repeats)) };
});

/** What the claims of an article stand on, or may stand on, and what its files say needs none; in the source. */
export const takenIn = remembered((project, read): readonly Span[] => [
  ...passagesOf(project, read).flatMap(({ pieces }) => pieces),
  ...ignoredIn(project, read),
]);

const known = new Slot<Article, readonly Quotation[]>();

/** The quotations of an article that ought to have a claim. */
function claimable(article: Article): readonly Quotation[] {
  let all = known.get(article);
  if (all === undefined) {
    all = quotationsOf(article).quotations.filter(
      (quotation) => quotation.depth === 0 && wordsIn(article, quotation) >= fewestWords,
    );
    known.set(article, all);
  }
  return all;
}

function wordsIn({ visible }: Article, { content }: Quotation): number {
  return content
    .map((span) => visible.toVisible(span))
    .reduce((sum, { start, end }) => sum + wordsOf(visible.text.slice(start, end)).length, 0);
}

/** Tells of spans of an article whether what {@link inOrder} left of the taken ones has the same words somewhere. */
function repeatsOf(article: Article, taken: readonly Span[]): (span: Span) => boolean {
  const { visible } = article;
  const { folded, index } = haystackOf(article);
  return (span) => {
    const { start, end } = visible.toVisible(span);
    const words = wordsOf(folded.slice(start, end));
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < fewestWords) return false;
    const wanted = folded.slice(start + first.start, start + last.end);
    const rarest = words.reduce((least, word) => (index.count(word) < index.count(least) ? word : least));
    return index.places(rarest).some((place) => {
      const from = place - rarest.start + first.start;
      return folded.startsWith(wanted, from) && isWithin({ start: from, end: from + wanted.length });
    });
  };

  function isWithin(words: Span): boolean {
    const { start } = visible.toSource(words);
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const before = taken[low - 1];
    return before !== undefined && contains(visible.toVisible(before), words);
  }
}

/** Spans in the order of their ends, those that lie within others left out: starts ascend with the ends. */
export function inOrder(spans: readonly Span[]): readonly Span[] {
  const outer: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.end > (outer.at(-1)?.end ?? 0)) outer.push(span);
  return outer;
}

/** Whether a span shares a character with one of those that {@link inOrder} left. */
export function isTouched(span: Span, taken: readonly Span[]): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const first = taken[low];
  return first !== undefined && overlaps(span, first);
}
