import type { Severity } from '../format/vocabulary.ts';
import type { Course } from '../project/course.ts';
import type { Project } from '../project/project.ts';
import { type Severities, severityIn } from '../project/settings.ts';
import { rules } from './all.ts';
import type { Gatherer } from './gathering.ts';
import { isOfForm, type Rule } from './rule.ts';
import { unusedSuppression } from './suppression/unused-suppression.ts';
import type { Item } from './unit.ts';

/** A rule that has a say in a file. */
export interface Active {
  readonly rule: Rule;
  readonly severity: Exclude<Severity, 'off'>;
  /** The part of a unit's work that it is; rules may share one. */
  readonly part: number;
  /** What it gathers from the claims of the file. */
  readonly gathers: readonly Gathers[];
}

/** What is gathered for a rule, which is a part of a unit's work too. */
export interface Gathers {
  readonly rule: Rule;
  readonly gatherer: Gatherer;
  readonly part: number;
}

type CheckName = Extract<keyof Rule, `check${string}`>;

/** The checks for what is looked at as one of a type. */
const checksFor: Readonly<Record<Item['type'], readonly CheckName[]>> = {
  claim: ['checkClaim', 'checkReference', 'checkDate'],
  entity: ['checkEntity', 'checkReference', 'checkDate'],
  source: ['checkSource', 'checkReference', 'checkDate'],
  problem: ['checkProblem'],
  stretch: ['checkStretch'],
  head: ['checkFile', 'checkReference', 'checkDate'],
  article: ['checkArticle'],
  settings: ['checkSettings'],
};

/** The rules that have a say in a file: one and the same for all files of a project in which the same do. */
export class ActiveRules {
  readonly all: readonly Active[];
  readonly gathering: readonly Gathers[];
  readonly #byType = new Map<Item['type'], Due>();

  constructor(all: readonly Active[]) {
    this.all = all;
    this.gathering = all.flatMap(({ gathers }) => gathers);
  }

  /** Those that have something to say of things of a type. */
  of(type: Item['type']): Due {
    let due = this.#byType.get(type);
    if (due === undefined) {
      due = new Due(
        this.all.filter(({ rule }) => checksFor[type].some((check) => rule[check] !== undefined)),
      );
      this.#byType.set(type, due);
    }
    return due;
  }
}

/** Rules that are to be asked of something. */
export class Due {
  readonly active: readonly Active[];
  /** All of their parts. */
  readonly parts: number;
  /** Whether some of them look at single scalars. */
  readonly wantsLeaves: boolean;

  constructor(active: readonly Active[]) {
    this.active = active;
    this.parts = active.reduce((all, { part }) => all | part, 0);
    this.wantsLeaves = active.some(({ rule }) => rule.checkReference ?? rule.checkDate);
  }

  /** Those of some parts. */
  only(parts: number): Due {
    return (this.parts & ~parts) === 0
      ? this
      : new Due(this.active.filter(({ part }) => (part & parts) !== 0));
  }
}

/** The parts of a unit's work: bits of a mask, the first few for gathering, the others for checking. */
const parts = 31;
const gatherers = rules.flatMap(({ gathers }) => gathers ?? []).filter(({ across }) => across === 'file');

/** All rules but those that are asked once all others have been, as if each had a say. */
const candidates = rules.flatMap((rule, index): readonly Omit<Active, 'severity'>[] => {
  if (rule.code === unusedSuppression.code) return [];
  const part = 1 << (gatherers.length + (index % (parts - gatherers.length)));
  const gathers = gatherers.flatMap((gatherer, bit) =>
    rule.gathers?.includes(gatherer) ? [{ rule, gatherer, part: 1 << bit }] : [],
  );
  return [{ rule, part, gathers }];
});

const known = new WeakMap<Course, Map<string, ActiveRules>>();

/**
 * The rules that have a say in a file.
 *
 * @param editor severities chosen in the editor, which stand under the project's
 * @param which whether only those are meant that rest on nothing but the form of the file
 */
export function activeIn(
  project: Project,
  uri: string,
  editor: Severities,
  which: 'all' | 'form' = 'all',
): ActiveRules {
  const { settings } = project;
  const path = project.pathOf(uri);
  // While files are still to be read, only that is said of a file which rests on nothing else.
  const onlyForm = which === 'form' || !project.isWhole;
  const severities = candidates.map(({ rule }) =>
    onlyForm && !isOfForm(rule) ? 'off' : severityIn(settings, editor, path, rule.code),
  );
  const ofProject = known.get(project.course) ?? new Map<string, ActiveRules>();
  known.set(project.course, ofProject);
  const name = severities.join();
  let active = ofProject.get(name);
  if (active === undefined) {
    active = new ActiveRules(
      candidates.flatMap((candidate, index) => {
        const severity = severities[index] ?? 'off';
        return severity === 'off' ? [] : [{ ...candidate, severity }];
      }),
    );
    ofProject.set(name, active);
  }
  return active;
}
