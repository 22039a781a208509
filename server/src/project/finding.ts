import { SharedSteps, type Steps } from '../work/steps.ts';
import { Anchors } from './anchors.ts';
import type { AnnotationFile, ReadArticle } from './document.ts';

/** What was found of the annotation files of an article. */
interface Found {
  readonly byFile: WeakMap<AnnotationFile, SharedSteps<Anchors>>;
  /** By URI, what was found last: an edit of the file leaves most of it as it is. */
  readonly last: Map<string, Anchors>;
}

/** Anchors last as long as both texts do, from one moment of the project to the next. */
const known = new WeakMap<ReadArticle, Found>();

/** Where the claims of a file stand in its article: looked for once, however many ask. */
export function* findAnchors(article: ReadArticle, file: AnnotationFile): Steps<Anchors> {
  const found = foundIn(article);
  let anchors = found.byFile.get(file);
  if (anchors === undefined) {
    anchors = new SharedSteps(find(article, file, found));
    found.byFile.set(file, anchors);
  }
  return yield* anchors.left();
}

/** Where they stand, if somebody has looked for them already. */
export function knownAnchors(article: ReadArticle, file: AnnotationFile): Anchors | undefined {
  return known.get(article)?.byFile.get(file)?.answer;
}

function* find(article: ReadArticle, file: AnnotationFile, { last }: Found): Steps<Anchors> {
  const tracked = article.tracked?.get(file.uri);
  const anchors = yield* Anchors.find(file.annotation, article.article, tracked, last.get(file.uri));
  last.set(file.uri, anchors);
  return anchors;
}

function foundIn(article: ReadArticle): Found {
  let found = known.get(article);
  if (found === undefined) {
    found = { byFile: new WeakMap(), last: new Map() };
    known.set(article, found);
  }
  return found;
}
