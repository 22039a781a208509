import type { Claim } from '../model/claim.ts';
import { changedFiles } from '../project/changed-files.ts';
import type { Course } from '../project/course.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Keys } from '../project/gist.ts';
import { differenceIn } from '../work/changed.ts';
import type { Steps } from '../work/steps.ts';
import type { Active } from './active.ts';
import { alone, type Gatherer } from './gathering.ts';
import { numberOf, sharingOf } from './sharing.ts';

/** How far gathering from a project has come. */
interface Progress {
  files: ReadonlyMap<string, AnnotationFile>;
  /** Claims that are still to be gathered from, by the URI of their file. */
  readonly waiting: Map<string, Set<Claim>>;
}

const progresses = new WeakMap<Course, Map<Gatherer, Progress>>();

/** Gathers from the claims of all files for the rules that compare them, as far as they changed. */
export function* gatherProject(course: Course, rules: readonly Active[]): Steps<void> {
  let ofCourse = progresses.get(course);
  if (ofCourse === undefined) {
    ofCourse = new Map();
    progresses.set(course, ofCourse);
  }
  const gatherers = rules
    .flatMap(({ rule }) => rule.gathers ?? [])
    .filter(({ across }) => across === 'project');
  const sharing = sharingOf(course);
  yield* sharing.follow();
  const changed = yield* sharing.takeChanged();
  for (const gatherer of new Set([...ofCourse.keys(), ...gatherers]))
    gatherer.changedElsewhere(course, changed);
  for (const gatherer of gatherers) {
    const progress = ofCourse.get(gatherer) ?? { files: new Map(), waiting: new Map() };
    ofCourse.set(gatherer, progress);
    yield* gatherFor(gatherer, progress, course);
  }
}

function* gatherFor(gatherer: Gatherer, progress: Progress, course: Course): Steps<void> {
  const { project } = course;
  const { waiting } = progress;
  for (const { uri, old, file } of changedFiles(progress.files, project.annotations)) {
    const { gone, come } = differenceIn(claimsOf(old), claimsOf(file));
    const claims = waiting.get(uri) ?? new Set();
    for (const claim of gone) if (!claims.delete(claim)) gatherer.drop(course, claim);
    for (const claim of come) claims.add(claim);
    if (claims.size > 0) waiting.set(uri, claims);
  }
  progress.files = project.annotations;
  for (const [uri, claims] of waiting) {
    const file = project.annotations.get(uri);
    const subject = file && alone(project, file);
    for (const claim of claims) {
      claims.delete(claim);
      if (subject) gatherer.take(course, claim, subject);
      yield;
    }
    // Somebody else may have come this far meanwhile, and there may be others by now.
    if (waiting.get(uri)?.size === 0) waiting.delete(uri);
  }
}

/** What a file gives of which no more is known than the gist, is taken when somebody asks. */
function claimsOf(file: AnnotationFile | undefined): readonly Claim[] {
  return file === undefined || file.gist !== undefined ? [] : file.annotation.claims;
}

/**
 * Under which keys the claims of a file give to what is gathered over a project, as numbers. Claims of files that share
 * none have nothing to do with one another; what shares a number need not share a key.
 */
export function keysAcross(file: AnnotationFile, gatherers: readonly Gatherer[]): Keys {
  const keys = new Set<number>();
  let isRepeating = false;
  for (const gatherer of gatherers)
    for (const [key, times] of gatherer.keysIn(file)) {
      if (times > 1) isRepeating = true;
      if (typeof key === 'string') keys.add(numberOf(key));
    }
  return { keys: Int32Array.from(keys), isRepeating };
}
