import type { Annotation } from '../model/annotation.ts';
import { onePart, Remembered } from '../work/reading.ts';
import { Slot } from '../work/slot.ts';
import type { Course } from './course.ts';
import type { AnnotationFile } from './document.ts';
import type { Project } from './project.ts';

/**
 * Something that is worked out of a file once, and anew only when something changed that was read for it. What comes of
 * a file that nobody edits is let go of with it.
 *
 * @param work may be given words that tell several of its kind apart
 */
export function keptOf<Answer, Word extends string = never>(
  work: (project: Project, file: AnnotationFile, words: readonly Word[]) => Answer,
): (project: Project, file: AnnotationFile, words?: readonly Word[]) => Answer {
  const known = new WeakMap<Course, Map<string, Remembered<Keeping<Answer>>>>();
  const withFiles = new Slot<Annotation, Map<string, Noted<Answer>>>();
  const find = (course: Course, uri: string, words: readonly Word[]): Found<Answer> => {
    const { project, file } = presentOf(course, uri);
    return { answer: work(project, file, words) };
  };
  return (project, { uri, gist, annotation }, words = []) => {
    const { course } = project;
    const ofCourse = mapOf(known, course);
    const key = words.length === 0 ? uri : [uri, ...words].join(' ');
    let kept = ofCourse.get(key);
    if (kept === undefined) {
      kept = new Remembered(() => ({ found: find(course, uri, words) }));
      ofCourse.set(key, kept);
    }
    const keeping = kept.value;
    const ofFile = gist === undefined ? undefined : withFiles.get(annotation);
    const noted = ofFile?.get(key);
    if (noted?.keeping === keeping) return noted.found.answer;
    const found = keeping.found ?? kept.reading(onePart, () => find(course, uri, words));
    if (gist === undefined) {
      if (keeping.found !== found) keeping.found = found;
    } else {
      // No `WeakRef` to it: V8 takes what that holds for alive until the whole heap is looked through.
      keeping.found = undefined;
      const notes = ofFile ?? new Map<string, Noted<Answer>>();
      if (ofFile === undefined) withFiles.set(annotation, notes);
      notes.set(key, { keeping, found });
    }
    return found.answer;
  };
}

interface Found<Answer> {
  readonly answer: Answer;
}

/** One until something changes that was read for it. */
interface Keeping<Answer> {
  found: Found<Answer> | undefined;
}

/** What was found of a file that may be let go of, and for what it was. */
interface Noted<Answer> {
  readonly keeping: Keeping<Answer>;
  readonly found: Found<Answer>;
}

/** A file in the moment that its project has come to. */
export interface Present {
  readonly project: Project;
  readonly file: AnnotationFile;
}

/** Something that goes along with a file from moment to moment. */
export function keptFor<Kept>(
  make: (present: () => Present) => Kept,
): (project: Project, file: AnnotationFile) => Kept {
  const known = new WeakMap<Course, Map<string, Kept>>();
  return ({ course }, { uri }) => {
    const ofCourse = mapOf(known, course);
    let kept = ofCourse.get(uri);
    if (kept === undefined) {
      kept = make(() => presentOf(course, uri));
      ofCourse.set(uri, kept);
    }
    return kept;
  };
}

/** What is kept for a course. It is asked for many times in each check: nothing is written where it is there. */
function mapOf<Kept>(known: WeakMap<Course, Map<string, Kept>>, course: Course): Map<string, Kept> {
  let ofCourse = known.get(course);
  if (ofCourse === undefined) {
    ofCourse = new Map();
    known.set(course, ofCourse);
  }
  return ofCourse;
}

function presentOf({ project }: Course, uri: string): Present {
  const file = project.annotations.get(uri);
  if (file === undefined) throw new Error(`There is no file ${uri} in the project`);
  return { project, file };
}
