import { tracked } from '../article/tracking.ts';
import { applyEdits, type Edit } from '../edit/edit.ts';
import type { Span } from '../syntax/span.ts';
import { keyOf, type Tracked } from './anchors.ts';
import type { AnnotationFile, ReadArticle } from './document.ts';
import type { Project } from './project.ts';

/**
 * Follows the claims of an article through edits of it. Those that stood there to the letter before are followed from
 * there, the others from where they had come to. What nobody has looked for yet is not followed.
 *
 * @param project as it stood before the edits; undefined where nobody has asked for it
 * @param edits one after the other, each of the text that the one before it left
 */
export function track(
  project: Project | undefined,
  article: ReadArticle,
  edits: readonly Edit[],
): Tracked | undefined {
  const before = placesBefore(project, article);
  if (before.size === 0) return undefined;
  let text = article.text.getText();
  let places = before;
  for (const edit of edits) {
    const now = text;
    places = eachPlace(places, (place) => tracked(place, edit, now));
    text = applyEdits(text, [edit]);
  }
  return places;
}

function placesBefore(project: Project | undefined, article: ReadArticle): Tracked {
  const places = new Map<string, ReadonlyMap<string, readonly Span[] | null>>(article.tracked ?? []);
  for (const file of project?.annotationsOf(article.uri) ?? []) {
    const exact = exactIn(project, file);
    if (exact.size > 0) places.set(file.uri, new Map([...(places.get(file.uri) ?? []), ...exact]));
  }
  return places;
}

function exactIn(project: Project | undefined, file: AnnotationFile): Map<string, readonly Span[]> {
  const anchors = project?.knownAnchorsOf(file);
  return new Map(
    file.annotation.claims.flatMap((claim): readonly [string, readonly Span[]][] => {
      const anchoring = anchors?.of(claim);
      return anchoring?.status === 'exact' ? [[keyOf(claim), anchoring.pieces]] : [];
    }),
  );
}

/** A claim of which one passage is gone is gone. */
function eachPlace(places: Tracked, follow: (place: Span) => Span | undefined): Tracked {
  return new Map(
    [...places].map(([uri, claims]) => [
      uri,
      new Map(
        [...claims].map(([key, pieces]) => {
          const now = pieces?.map(follow);
          const whole = now?.filter((piece) => piece !== undefined);
          return [key, whole === undefined || whole.length < (now?.length ?? 0) ? null : whole];
        }),
      ),
    ]),
  );
}
