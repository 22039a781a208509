import type { Article, Course } from '../article/article.ts';
import type { Annotation } from '../model/annotation.ts';
import { Slot } from '../work/slot.ts';
import { SharedSteps, type Steps } from '../work/steps.ts';
import { Anchors, type Tracked } from './anchors.ts';
import type { AnnotationFile, ReadArticle } from './document.ts';

/** Anchors last as long as both texts do, from one moment of the project to the next. */
const known = new Slot<Annotation, WeakMap<Article, SharedSteps<Anchors>>>();

/** By URI, what was found last of the annotation files of an article: an edit of either leaves most of it as it is. */
const last = new WeakMap<Course, Map<string, Anchors>>();

/** Where the claims of a file stand in its article: looked for once, however many ask. */
export function* findAnchors(article: ReadArticle, file: AnnotationFile): Steps<Anchors> {
  const { annotation } = file;
  const read = article.read ? yield* article.read() : article.article;
  let byArticle = known.get(annotation);
  if (byArticle === undefined) {
    byArticle = new WeakMap();
    known.set(annotation, byArticle);
  }
  let anchors = byArticle.get(read);
  if (anchors === undefined) {
    anchors = new SharedSteps(find(read, article.tracked, file));
    byArticle.set(read, anchors);
  }
  return yield* anchors.left();
}

/** Where they stand, if somebody has looked for them already. */
export function knownAnchors(article: ReadArticle, file: AnnotationFile): Anchors | undefined {
  return known.get(file.annotation)?.get(article.article)?.answer;
}

function* find(
  article: Article,
  tracked: Tracked | undefined,
  { uri, annotation }: AnnotationFile,
): Steps<Anchors> {
  const lastFound = last.get(article.course) ?? new Map<string, Anchors>();
  last.set(article.course, lastFound);
  const anchors = yield* Anchors.find(annotation, article, tracked?.get(uri), lastFound.get(uri));
  lastFound.set(uri, anchors);
  return anchors;
}
