import { type Anchoring, anchorClaims } from '../article/anchor.ts';
import type { Claim } from '../model/claim.ts';
import { type Entry, entriesOf, leafOf, textOf } from '../model/entry.ts';
import { overlaps, type Span } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import type { Steps } from '../work/steps.ts';
import type { AnnotationFile, ReadArticle } from './document.ts';
import type { Project } from './project.ts';
import { remembered } from './remembered.ts';

/** A place of an article on which a claim stands, or may stand. */
export interface Passage {
  readonly file: AnnotationFile;
  readonly claim: Claim;
  /** What is known of the place; of an ambiguous claim there is a passage for each place. */
  readonly anchoring: Exclude<Anchoring, { readonly status: 'orphan' }>;
  /** The pieces of the claim's words, in order; spans of the article's source. */
  readonly pieces: readonly Span[];
}

/** The passages of an article, in its order; of those that start together the longer before the shorter. */
export const passagesOf = remembered((project, article): readonly Passage[] =>
  project
    .annotationsOf(article.uri)
    .flatMap((file) => passagesBy(project, file))
    .sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a)),
);

/** The same for whoever has others to listen to meanwhile; `passagesOf` costs little afterwards. */
export function* findPassages(project: Project, article: ReadArticle): Steps<readonly Passage[]> {
  for (const file of project.annotationsOf(article.uri)) yield* project.findAnchors(file);
  return passagesOf(project, article);
}

/** The furthest end among the passages up to each, by the passages. */
const reaches = new Slot<readonly Passage[], readonly number[]>();

/** The passages of an article that share words with a span; found by halving, as an article may have thousands. */
export function* passagesOn(project: Project, article: ReadArticle, span: Span): Iterable<Passage> {
  const passages = passagesOf(project, article);
  const reach = reaches.get(passages) ?? reachesOf(passages);
  reaches.set(passages, reach);
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const passage = passages[middle];
    if (passage !== undefined && startOf(passage) < span.end) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && (reach[at] ?? 0) > span.start; at--) {
    const passage = passages[at];
    if (passage?.pieces.some((piece) => overlaps(piece, span))) yield passage;
  }
}

function reachesOf(passages: readonly Passage[]): readonly number[] {
  let furthest = 0;
  return passages.map((passage) => {
    furthest = Math.max(furthest, endOf(passage));
    return furthest;
  });
}

function passagesBy(project: Project, file: AnnotationFile): readonly Passage[] {
  const anchors = project.anchorsOf(file);
  return file.annotation.claims.flatMap((claim) => {
    const anchoring = anchors?.of(claim);
    if (anchoring === undefined || anchoring.status === 'orphan') return [];
    return placesOf(anchoring).map((pieces) => ({ file, claim, anchoring, pieces }));
  });
}

function startOf({ pieces }: Passage): number {
  return pieces[0]?.start ?? 0;
}

function endOf({ pieces }: Passage): number {
  return pieces.at(-1)?.end ?? 0;
}

/** The places where words stand, or may stand: each is the spans of its pieces. */
export function placesOf(anchoring: Anchoring): readonly (readonly Span[])[] {
  switch (anchoring.status) {
    case 'orphan':
      return [];
    case 'ambiguous':
      return anchoring.places;
    case 'exact':
    case 'drifted':
      return [anchoring.pieces];
  }
}

/** What the files of an article say that it needs no claim; spans of the article's source. */
export function ignoredIn(project: Project, article: ReadArticle): readonly Span[] {
  return project
    .annotationsOf(article.uri)
    .flatMap((file) => {
      const head = project.headOf(file);
      return head ? entriesOf(head.entry, 'ignore', 'ignore') : [];
    })
    .flatMap((entry) => ignoredBy(article, entry));
}

/** Where the words of an entry of `article.ignore` stand. */
export function ignoredBy({ article }: ReadArticle, entry: Entry<'ignore'>): readonly Span[] {
  const text = leafOf(entry, 'text');
  if (text === undefined) return [];
  const nth = textOf(entry, 'nth');
  const quote = {
    pieces: [text.node.value],
    prefix: textOf(entry, 'prefix'),
    suffix: textOf(entry, 'suffix'),
    nth: nth === undefined ? undefined : Number(nth),
  };
  return anchorClaims(article, [quote]).flatMap(placesOf).flat();
}
