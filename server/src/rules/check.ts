import type { Course } from '../project/course.ts';
import type { Project } from '../project/project.ts';
import { type Severities, severityIn } from '../project/settings.ts';
import { everyPart, Reader } from '../work/reading.ts';
import { atOnce, SharedSteps, type Steps } from '../work/steps.ts';
import { rules } from './all.ts';
import { Checks } from './checks.ts';
import { type Diagnosis, type Failed, fileAt } from './diagnosis.ts';
import { type Examination, examined } from './examination.ts';
import { isOfForm } from './rule.ts';
import { unusedSuppression } from './suppression/unused-suppression.ts';
import type { Active } from './unit.ts';

/** How a file is checked again: each claim by itself, for one that is edited, or all of it. */
export type Grain = 'claims' | 'file';

/** How files are checked: most of a project are checked alike. */
interface Way {
  readonly grain: Grain;
  readonly rules: readonly Active[];
}

/** A file of a project that is checked again and again. */
interface Kept {
  readonly way: Way;
  readonly checking: EachByItself | AsAWhole;
}

/** What is kept of a project: by URI, and its ways by what tells them apart. */
interface KeptOfProject {
  readonly files: Map<string, Kept>;
  readonly ways: Map<string, Way>;
}

const keptChecks = new WeakMap<Course, KeptOfProject>();

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
  const ofProject = keptChecks.get(project.course) ?? { files: new Map(), ways: new Map() };
  keptChecks.set(project.course, ofProject);
  const { files, ways } = ofProject;
  const way = wayOf(ways, grain, activeIn(project, uri, editor));
  let kept = files.get(uri);
  if (kept?.way !== way) {
    kept?.checking.leave();
    const { rules } = way;
    kept = { way, checking: grain === 'claims' ? new EachByItself(uri, rules) : new AsAWhole(uri, rules) };
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
  const ofForm = activeIn(project, uri, editor).filter(({ rule }) => isOfForm(rule));
  const checks = new Checks(uri, ofForm, 'nobody');
  yield* checks.follow(project, failed);
  return (yield* examined(project, uri, editor, checks)).diagnoses;
}

/** One and the same for all files in which the same rules have a say, with the same severities. */
function wayOf(ways: Map<string, Way>, grain: Grain, rules: readonly Active[]): Way {
  const name = [grain, ...rules.map(({ rule, severity }) => `${rule.code} ${severity}`)].join();
  let way = ways.get(name);
  if (way === undefined) {
    way = { grain, rules };
    ways.set(name, way);
  }
  return way;
}

/** Lets go of what is kept of a file. */
export function forgetChecks(project: Project, uri: string): void {
  const files = keptChecks.get(project.course)?.files;
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

  constructor(uri: string, rules: readonly Active[]) {
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
  readonly #rules: readonly Active[];
  #known: Known | undefined;

  constructor(uri: string, rules: readonly Active[]) {
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

/** The parts of a unit's work: bits of a mask, the first few for gathering, the others for checking. */
const parts = 31;
const gatherers = rules.flatMap(({ gathers }) => gathers ?? []).filter(({ across }) => across === 'file');

function activeIn(project: Project, uri: string, editor: Severities): readonly Active[] {
  const path = project.pathOf(uri);
  return rules.flatMap((rule, index): readonly Active[] => {
    const severity = severityIn(project.settings, editor, path, rule.code);
    if (severity === 'off' || rule === unusedSuppression) return [];
    // While files are still to be read, only that is said of a file which rests on nothing else.
    if (!project.isWhole && !isOfForm(rule)) return [];
    const part = 1 << (gatherers.length + (index % (parts - gatherers.length)));
    const gathers = gatherers.flatMap((gatherer, bit) =>
      rule.gathers?.includes(gatherer) ? [{ rule, gatherer, part: 1 << bit }] : [],
    );
    return [{ rule, severity, part, gathers }];
  });
}
