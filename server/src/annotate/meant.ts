import { trimmed } from '../article/trimmed.ts';
import type { ReadArticle } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { remembered } from '../project/remembered.ts';
import { readPassage, suggestClaims } from '../suggest/suggest.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { contains, type Span, touches } from '../syntax/span.ts';
import type { Draft } from './claim.ts';
import { joined, passagesAt, selectedPassages, sentencesAround } from './passages.ts';

/** What an article seems to claim beside what is annotated, worked out once for each state of its project. */
export const suggestionsFor = remembered((project, read): readonly Suggestion[] => {
  const { visible } = read.article;
  return suggestClaims(project, read).map((suggestion) => ({
    ...suggestion,
    passages: suggestion.passages.map((span) =>
      visible.toSource(trimmed(visible.text, visible.toVisible(span), suggestion.speech !== 'indirect')),
    ),
  }));
});

/**
 * The claim that somebody means who selects words of an article, or leaves the cursor in some; undefined where there
 * are none. Of a whole sentence that reports what somebody said, it is what was said; several selections are its
 * passages.
 *
 * @param selection a span of the article's source, empty for a cursor
 */
export function meantBy(
  project: Project,
  article: ReadArticle,
  selection: Span,
  ...others: readonly Span[]
): Draft | undefined {
  if (others.length > 0) {
    const all = [selection, ...others].flatMap((each) => selectedPassages(article.article, each));
    return all.length === 0 ? undefined : draftOf(project, article, joined(article.article, all));
  }
  const suggested = suggestedIn(project, article, selection);
  if (suggested) return { passages: suggested.passages, told: suggested };
  const { start, end } = selection;
  const passages =
    start === end ? passagesAt(article.article, start) : selectedPassages(article.article, selection);
  return passages.length === 0 ? undefined : draftOf(project, article, passages);
}

/** A claim of just these words. */
export function draftOf(project: Project, article: ReadArticle, passages: readonly Span[]): Draft {
  const suggested = suggestionsFor(project, article).find((each) => isSame(each.passages, passages));
  return { passages, told: suggested ?? readPassage(project, article, passages) };
}

/** The claim that the selection holds together with the words that say whose it is, and nothing else. */
function suggestedIn(project: Project, article: ReadArticle, selection: Span): Suggestion | undefined {
  const sentences = sentencesAround(article.article, selection);
  const first = sentences[0]?.start ?? 0;
  const last = sentences.at(-1)?.end ?? 0;
  const isHere = ({ passages }: Suggestion): boolean =>
    passages.every((span) => contains({ start: first, end: last }, span));
  const [only, ...others] = suggestionsFor(project, article).filter(isHere);
  if (only === undefined) return undefined;
  if (selection.start === selection.end) {
    const under = [only, ...others].find(({ passages }) =>
      passages.some((span) => touches(span, selection.start)),
    );
    return under ?? (others.length === 0 ? only : undefined);
  }
  const parts = [...only.passages, only.cue, only.mention];
  const holdsAll = parts.every((part) => part !== undefined && contains(selection, part));
  return others.length === 0 && holdsAll && sentences.length === 1 ? only : undefined;
}

function isSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, index) => others[index]?.start === start && others[index]?.end === end)
  );
}
