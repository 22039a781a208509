import type { Course } from '../project/course.ts';
import type { Project } from '../project/project.ts';
import type { Severities } from '../project/settings.ts';
import { everyPart, Reader } from '../work/reading.ts';
import { atOnce, SharedSteps, type Steps } from '../work/steps.ts';
import { type ActiveRules, activeIn } from './active.ts';
import { Checks } from './checks.ts';
import { type Diagnosis, type Failed, fileAt } from './diagnosis.ts';
import { type Examination, examined } from './examination.ts';

/** How a file is checked again: each claim by itself, for one that is edited, or all of it. */
export type Grain = 'claims' | 'file';

/** A file of a project that is checked again and again. */
interface Kept {
  readonly grain: Grain;
  readonly rules: ActiveRules;
  readonly checking: EachByItself | AsAWhole;
}

/** By URI. */
const keptChecks = new WeakMap<Course, Map<string, Kept>>();

/**
 * Everything that the rules find in an annotation file, an article or the settings of a project, in the order of
 * the file, but for what comments silence; nothing for any other file. It is kept, and after a change only that is
 * looked at again which changed, or rests on what did. The list is the same as before where nothing in it changed.
 *
 * @param editor severities chosen in the editor, which stand under the project's
 */
export function* checkFile(
  project: Project,
  uri: string,
  editor: Severities,
  failed?: Failed,
  grain: Grain = 'claims',
): Steps<readonly Diagnosis[]> {
  const files = keptChecks.get(project.course) ?? new Map<string, Kept>();
  keptChecks.set(project.course, files);
  const rules = activeIn(project, uri, editor);
  let kept = files.get(uri);
  if (kept?.grain !== grain || kept.rules !== rules) {
    kept?.checking.leave();
    const checking = grain === 'claims' ? new EachByItself(uri, rules) : new AsAWhole(uri, rules);
    kept = { grain, rules, checking };
    files.set(uri, kept);
  }
  return yield* kept.checking.follow(project, editor, failed);
}

/**
 * What is wrong with the form of a file, which is found long before all else in a large one: it rests on nothing but the
 * file itself. Nothing of it is kept.
 */
export function* checkForm(
  project: Project,
  uri: string,
  editor: Severities,
  failed?: Failed,
): Steps<readonly Diagnosis[]> {
  const checks = new Checks(uri, activeIn(project, uri, editor, 'form'), 'nobody');
  yield* checks.follow(project, failed);
  return (yield* examined(project, uri, editor, checks)).diagnoses;
}

/** Lets go of what is kept of a file. */
export function forgetChecks(project: Project, uri: string): void {
  const files = keptChecks.get(project.course);
  files?.get(uri)?.checking.leave();
  files?.delete(uri);
}

/** What the rules find in a file this once, with what comments silence told apart. */
export function* examineFile(
  project: Project,
  uri: string,
  editor: Severities,
  failed?: Failed,
): Steps<Examination> {
  const checks = new Checks(uri, activeIn(project, uri, editor), 'nobody');
  yield* checks.follow(project, failed);
  return yield* examined(project, uri, editor, checks);
}

/** Keeps what was found in each part of a file. */
class EachByItself {
  readonly #uri: string;
  readonly #checks: Checks;
  /** How it goes on to a moment, which several may want at once; nothing at its end, as it would keep the moment. */
  #going: { readonly to: Project; readonly steps: SharedSteps<readonly Diagnosis[]> } | undefined;
  #known: Known | undefined;
  /** How often something had been looked at again when that was found. */
  #changes = 0;

  constructor(uri: string, rules: ActiveRules) {
    this.#uri = uri;
    this.#checks = new Checks(uri, rules, 'units');
  }

  *follow(project: Project, editor: Severities, failed?: Failed): Steps<readonly Diagnosis[]> {
    if (this.#going?.to !== project)
      this.#going = { to: project, steps: new SharedSteps(this.#go(project, editor, failed)) };
    const going = this.#going;
    try {
      return yield* going.steps.left();
    } finally {
      // Also where it broke down: whoever asks again has it tried again.
      if (this.#going === going) this.#going = undefined;
    }
  }

  *#go(project: Project, editor: Severities, failed?: Failed): Steps<readonly Diagnosis[]> {
    const checks = this.#checks;
    yield* checks.follow(project, failed);
    const { changes } = checks;
    if (this.#changes === changes && this.#known?.holdsIn(project)) return this.#known.diagnoses;
    const { diagnoses } = yield* examined(project, this.#uri, editor, checks);
    this.#known = new Known(project, this.#uri, diagnoses);
    this.#changes = changes;
    return diagnoses;
  }

  leave(): void {
    this.#going = undefined;
    this.#checks.leave();
  }
}

/** Keeps what was found in a file that nobody edits, and no more than what was read for all of it. */
class AsAWhole extends Reader {
  readonly #uri: string;
  readonly #rules: ActiveRules;
  #known: Known | undefined;

  constructor(uri: string, rules: ActiveRules) {
    super(uri);
    this.#uri = uri;
    this.#rules = rules;
  }

  *follow(project: Project, editor: Severities, failed?: Failed): Steps<readonly Diagnosis[]> {
    if (this.#known?.holdsIn(project)) return this.#known.diagnoses;
    this.leave();
    const checks = new Checks(this.#uri, this.#rules, this);
    yield* checks.follow(project, failed);
    const { diagnoses } = yield* examined(project, this.#uri, editor, checks);
    const light = diagnoses.map((diagnosis) => this.#withoutChecks(diagnosis, project.course, editor));
    this.#known = new Known(project, this.#uri, light);
    return light;
  }

  override outdated(): void {
    this.#known = undefined;
  }

  leave(): void {
    this.#known = undefined;
    this.forget(everyPart);
  }

  /** Whoever asks for fixes has the file looked at once more: what was found them by would keep the whole moment. */
  #withoutChecks({ fixes: _, ...found }: Diagnosis, course: Course, editor: Severities): Diagnosis {
    const uri = this.#uri;
    return {
      ...found,
      fixes: () => again(found, atOnce(examineFile(course.project, uri, editor)))?.fixes() ?? [],
    };
  }
}

function again(
  { code, span, message }: Pick<Diagnosis, 'code' | 'span' | 'message'>,
  { diagnoses }: Examination,
): Diagnosis | undefined {
  return diagnoses.find(
    (other) => other.code === code && other.span.start === span.start && other.message === message,
  );
}

/** What was found in a file, as long as the files stand that it speaks of. */
class Known {
  readonly diagnoses: readonly Diagnosis[];
  readonly #files: ReadonlyMap<string, unknown>;

  constructor(project: Project, uri: string, diagnoses: readonly Diagnosis[]) {
    this.diagnoses = diagnoses;
    const uris = new Set([uri, ...diagnoses.flatMap(({ related }) => related.map((each) => each.uri))]);
    this.#files = new Map([...uris].map((each) => [each, fileAt(project, each)]));
  }

  holdsIn(project: Project): boolean {
    for (const [uri, file] of this.#files) if (fileAt(project, uri) !== file) return false;
    return true;
  }
}
