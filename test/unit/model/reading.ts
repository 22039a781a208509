import { type Annotation, readAnnotation } from '../../../server/src/model/annotation.ts';
import type { Problem } from '../../../server/src/model/problem.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { spanOf } from '../../../server/src/syntax/tree.ts';
import { mark, unmark } from '../marks.ts';

/** The annotation that a text gives; marks in it are taken out. */
export function annotationOf(text: string): Annotation {
  return readAnnotation(parse(unmark(text).text));
}

/** A text with what its problems of some codes point at between `⟦` and `⟧`. */
export function problemsIn(text: string, ...codes: readonly Problem['code'][]): string {
  const plain = unmark(text).text;
  const spans = annotationOf(plain)
    .problems.filter(({ code }) => codes.includes(code))
    .map(({ at }) => spanOf(at));
  const distinct = [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
  return mark(plain, distinct);
}

/** The codes of all problems of a text. */
export function codesOf(text: string): readonly string[] {
  return annotationOf(text).problems.map(({ code }) => code);
}
