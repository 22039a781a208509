import type { Claim } from '../model/claim.ts';
import { changedFiles } from '../project/changed-files.ts';
import type { Course } from '../project/course.ts';
import type { AnnotationFile } from '../project/document.ts';
import { differenceIn } from '../work/changed.ts';
import type { Steps } from '../work/steps.ts';
import type { Gatherer } from './gathering.ts';
import type { Subject } from './rule.ts';
import type { Active } from './unit.ts';

/** How far gathering from a project has come. */
interface Progress {
  files: ReadonlyMap<string, AnnotationFile>;
  /** Claims that are still to be gathered from, with the URI of their file. */
  readonly waiting: Map<Claim, string>;
}

const progresses = new WeakMap<Course, Map<Gatherer, Progress>>();

/** Gathers from the claims of all files for the rules that compare them, as far as they changed. */
export function* gatherProject(
  course: Course,
  rules: readonly Active[],
  gathered: Subject['gathered'],
): Steps<void> {
  let ofCourse = progresses.get(course);
  if (ofCourse === undefined) {
    ofCourse = new Map();
    progresses.set(course, ofCourse);
  }
  for (const gatherer of rules.flatMap(({ rule }) => rule.gathers ?? [])) {
    if (gatherer.across !== 'project') continue;
    const progress = ofCourse.get(gatherer) ?? { files: new Map(), waiting: new Map() };
    ofCourse.set(gatherer, progress);
    yield* gatherFor(gatherer, progress, course, gathered);
  }
}

function* gatherFor(
  gatherer: Gatherer,
  progress: Progress,
  course: Course,
  gathered: Subject['gathered'],
): Steps<void> {
  const { project } = course;
  const { waiting } = progress;
  for (const { uri, old, file } of changedFiles(progress.files, project.annotations)) {
    const { gone, come } = differenceIn(old?.annotation.claims ?? [], file?.annotation.claims ?? []);
    for (const claim of gone) if (!waiting.delete(claim)) gatherer.drop(course, claim);
    for (const claim of come) waiting.set(claim, uri);
  }
  progress.files = project.annotations;
  for (const [claim, uri] of waiting) {
    waiting.delete(claim);
    const file = project.annotations.get(uri);
    if (file) gatherer.take(course, claim, { project, file, gathered });
    yield;
  }
}
