import type { Article, Course } from '../article/article.ts';
import type { Annotation } from '../model/annotation.ts';
import { Slot } from '../work/slot.ts';
import { SharedSteps, type Steps } from '../work/steps.ts';
import { Anchors, type Tracked } from './anchors.ts';
import type { AnnotationFile, ReadArticle } from './document.ts';

/** What was found of a file in an article, or is being looked for. */
interface Looked {
  readonly article: Article;
  readonly steps: SharedSteps<Anchors>;
}

/** What was looked for last, by the annotation: it lasts as long as both texts do. */
const known = new Slot<Annotation, WeakRef<Looked> | undefined>();

interface Last {
  looked?: Looked;
  /** An edit of either leaves most of it as it is. */
  found?: Anchors;
}

/**
 * The same of the annotation files of an article, by URI. It goes with the article, which goes where nobody holds it,
 * though its annotations are held.
 */
const last = new Slot<Course, Map<string, Last>>();

/** Where the claims of a file stand in its article: looked for once, however many ask. */
export function* findAnchors(article: ReadArticle, file: AnnotationFile): Steps<Anchors> {
  const read = article.read ? yield* article.read() : article.article;
  const looked = lookedFor(read, file) ?? look(read, article.tracked, file);
  return yield* looked.steps.left();
}

/** Where they stand, if somebody has looked for them already. */
export function knownAnchors(article: ReadArticle, file: AnnotationFile): Anchors | undefined {
  return lookedFor(article.article, file)?.steps.answer;
}

/** Lets go of where the claims of a file stand, which is looked for anew where somebody asks once more. */
export function forgetAnchors({ annotation }: AnnotationFile): void {
  known.set(annotation, undefined);
}

function lookedFor(article: Article, { annotation }: AnnotationFile): Looked | undefined {
  const looked = known.get(annotation)?.deref();
  return looked?.article === article ? looked : undefined;
}

function look(article: Article, tracked: Tracked | undefined, file: AnnotationFile): Looked {
  const ofArticle = last.get(article.course) ?? new Map<string, Last>();
  last.set(article.course, ofArticle);
  const ofFile = ofArticle.get(file.uri) ?? {};
  ofArticle.set(file.uri, ofFile);
  const looked = { article, steps: new SharedSteps(find(article, tracked, file, ofFile)) };
  known.set(file.annotation, new WeakRef(looked));
  ofFile.looked = looked;
  return looked;
}

function* find(
  article: Article,
  tracked: Tracked | undefined,
  { uri, annotation }: AnnotationFile,
  ofFile: Last,
): Steps<Anchors> {
  const anchors = yield* Anchors.find(annotation, article, tracked?.get(uri), ofFile.found);
  ofFile.found = anchors;
  return anchors;
}
