import { tracked } from '../../../server/src/article/tracking.ts';
import type { Edit } from '../../../server/src/edit/edit.ts';
import { keyOf, type Tracked, type TrackedClaims } from '../../../server/src/project/anchors.ts';
import type { ReadArticle } from '../../../server/src/project/document.ts';
import { Project } from '../../../server/src/project/project.ts';
import type { Span } from '../../../server/src/syntax/span.ts';

/**
 * Where an edit of an article takes its claims, worked out from the edit alone: those that stood there to the letter
 * before it from there, the others from where edits had taken them.
 *
 * @param project as it stood before the edit
 * @param text the article before the edit
 * @param before where edits had taken them
 */
export function followed(
  project: Project,
  articleUri: string,
  text: string,
  before: Tracked,
  edit: Edit,
): Tracked {
  const known = new Map(before);
  for (const file of project.annotationsOf(articleUri)) {
    const places = new Map(known.get(file.uri));
    for (const claim of file.annotation.claims) {
      const anchoring = project.anchoringOf(file, claim);
      if (anchoring?.status === 'exact') places.set(keyOf(claim), anchoring.pieces);
    }
    known.set(file.uri, places);
  }
  return new Map([...known].map(([uri, places]) => [uri, eachFollowed(places, edit, text)]));
}

function eachFollowed(places: TrackedClaims, edit: Edit, text: string): TrackedClaims {
  const now = new Map<string, readonly Span[] | null>();
  for (const [key, pieces] of places) {
    const left = pieces?.map((piece) => tracked(piece, edit, text)).filter((piece) => piece !== undefined);
    // A claim of which one passage is gone is gone.
    now.set(key, left !== undefined && left.length === pieces?.length ? left : null);
  }
  return now;
}

/** A project that holds an article as it is given, and knows of no moment before. */
export function holding(project: Project, article: ReadArticle): Project {
  const { root, settingsFile, annotations, candidates, isWhole } = project;
  const articles = new Map(project.articles).set(article.uri, article);
  return new Project({ root, settingsFile, annotations, articles, candidates, isWhole });
}
