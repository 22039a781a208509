import { speechOf } from '../article/speech.ts';
import { trimmed } from '../article/trimmed.ts';
import { fewestWords, inOrder, isTouched, takenIn } from '../project/coverage.ts';
import type { ReadArticle } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/span.ts';
import type { Attribution } from './attribution.ts';
import { storyOf } from './story.ts';
import type { Suggestion, Told } from './suggestion.ts';
import { tell } from './told.ts';

/**
 * The claims that an article seems to hold and that no claim or `ignore` of its annotation files covers yet, in
 * the article's order. It need not have an annotation file.
 */
export function suggestClaims(project: Project, read: ReadArticle): readonly Suggestion[] {
  const taken = inOrder(takenIn(project, read));
  const story = storyOf(project, read);
  return story.attributions.flatMap((found) => {
    const passages = leftOf(read, passagesOf(read, found), taken);
    if (saysNothing(read, passages)) return [];
    const addressee = found.addressee && read.article.visible.toSource(found.addressee);
    return [{ passages, addressee, ...tell(read, story, found, passages) }];
  });
}

/** What no claim covers; beside what one does, whole quotations of some words alone are left to be one. */
function leftOf(
  { article }: ReadArticle,
  passages: readonly Span[],
  taken: readonly Span[],
): readonly Span[] {
  const left = passages.filter((span) => !isTouched(span, taken));
  if (left.length === passages.length) return left;
  return left.filter(
    (span) => wordsIn(article, span).length >= fewestWords && speechOf(article, [span]) === 'direct',
  );
}

function wordsIn({ text }: ReadArticle['article'], { start, end }: Span): readonly string[] {
  return text.slice(start, end).match(/\p{L}+/gu) ?? [];
}

/** "said so", "declined to comment": one word without marks is no claim. */
function saysNothing({ article }: ReadArticle, passages: readonly Span[]): boolean {
  const words = passages.flatMap((span) => wordsIn(article, span));
  const few = words[0] === 'to' ? 2 : 1;
  return words.length === 0 || (words.length <= few && speechOf(article, passages) === 'indirect');
}

/** What an article tells of a passage of it, whatever covers it: who said it, to whom, when. Spans of its source. */
export function readPassage(project: Project, read: ReadArticle, passages: readonly Span[]): Told {
  const { visible } = read.article;
  const story = storyOf(project, read);
  const seen = passages.map((span) => visible.toVisible(span));
  let found: Attribution | undefined;
  let most = 0;
  for (const attribution of story.attributions) {
    const shared = common(attribution.passages, seen);
    if (shared > most) [found, most] = [attribution, shared];
  }
  return tell(read, story, found, passages);
}

/** The passages of an attribution as a claim quotes them, in the source. */
function passagesOf({ article: { visible } }: ReadArticle, { passages }: Attribution): readonly Span[] {
  return passages
    .map((span) => trimmed(visible.text, span, true))
    .filter(({ start, end }) => /\p{L}/u.test(visible.text.slice(start, end)))
    .map((span) => visible.toSource(span));
}

/** How many characters two lists of spans share. */
function common(some: readonly Span[], others: readonly Span[]): number {
  let length = 0;
  for (const a of some)
    for (const b of others) length += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return length;
}
