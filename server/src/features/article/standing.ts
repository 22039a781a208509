import type { Claim } from '../../model/claim.ts';
import { breaksOf } from '../../project/breaks.ts';
import type { ReadArticle } from '../../project/document.ts';
import type { Passage } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { isUnsourced, needsSource } from '../../rules/sourcing/unsourced.ts';
import type { Span } from '../../syntax/span.ts';

/** The first passage of each claim, in the order of the article: an ambiguous claim has several. */
export function oncePerClaim<Place extends Passage>(passages: Iterable<Place>): readonly Place[] {
  const first = new Map<Claim, Place>();
  for (const passage of passages) if (!first.has(passage.claim)) first.set(passage.claim, passage);
  return [...first.values()];
}

/** Where a passage stands: all of it, and its first piece; spans of the article's source. */
export function extentIn({ pieces }: Passage): { readonly whole: Span; readonly name: Span } {
  const name = pieces[0] ?? { start: 0, end: 0 };
  return { whole: { start: name.start, end: Math.max(name.end, pieces.at(-1)?.end ?? 0) }, name };
}

/** Tells of the passages of an article whether their claims need a source and have none. */
export function sourcingIn(project: Project, { uri }: ReadArticle): (passage: Passage) => boolean {
  const breaks = new Map(
    project.annotationsOf(uri).map((file) => [file, breaksOf(file.annotation.tree)] as const),
  );
  return ({ file, claim }) => {
    const known = breaks.get(file);
    return known !== undefined && isUnsourced(claim, known) && needsSource(claim);
  };
}
