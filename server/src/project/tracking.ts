import { Spot } from '../article/spot.ts';
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
 * @returns where they are, for whoever has read the article again: what stands in paragraphs that are the same has
 * moved with them
 */
export function following(
  project: Project | undefined,
  article: ReadArticle,
  edits: readonly Edit[],
): () => Tracked | undefined {
  const places = placesBefore(project, article);
  return () => {
    if (places.size === 0) return undefined;
    const follow = through(edits, article.text.getText());
    for (const claims of places.values())
      for (const [key, pieces] of claims)
        if (pieces?.some(isLeftBehind)) claims.set(key, eachFollowed(pieces, follow));
    return places;
  };
}

type MovingClaims = Map<string, readonly Span[] | null>;

function placesBefore(project: Project | undefined, article: ReadArticle): ReadonlyMap<string, MovingClaims> {
  const places = new Map<string, MovingClaims>();
  for (const [uri, claims] of article.tracked ?? []) places.set(uri, new Map(claims));
  for (const file of project?.annotationsOf(article.uri) ?? []) {
    const claims = places.get(file.uri) ?? new Map();
    addExact(project, file, claims);
    if (claims.size > 0) places.set(file.uri, claims);
  }
  return places;
}

function addExact(project: Project | undefined, file: AnnotationFile, places: MovingClaims): void {
  const anchors = project?.knownAnchorsOf(file);
  if (anchors === undefined) return;
  for (const claim of file.annotation.claims) {
    const anchoring = anchors.of(claim);
    if (anchoring?.status === 'exact') places.set(keyOf(claim), anchoring.pieces);
  }
}

/** Whether a place does not move by itself, or no more. */
function isLeftBehind(piece: Span): boolean {
  return !(piece instanceof Spot) || piece.isGone;
}

/** A claim of which one passage is gone is gone. */
function eachFollowed(
  pieces: readonly Span[],
  follow: (place: Span) => Span | undefined,
): readonly Span[] | null {
  const now = pieces.map((piece) => (isLeftBehind(piece) ? follow(piece) : piece));
  const whole = now.filter((piece) => piece !== undefined);
  return whole.length < now.length ? null : whole;
}

/** Takes a place of a text through edits. */
function through(edits: readonly Edit[], text: string): (place: Span) => Span | undefined {
  const texts: string[] = [text];
  for (const edit of edits) texts.push(applyEdits(texts.at(-1) ?? '', [edit]));
  return (place) => {
    let now: Span | undefined = place;
    for (const [index, edit] of edits.entries()) now = now && tracked(now, edit, texts[index] ?? '');
    return now;
  };
}
