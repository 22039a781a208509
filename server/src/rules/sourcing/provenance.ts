import type { Annotation } from '../../model/annotation.ts';
import type { Source } from '../../model/definition.ts';
import { type Leaf, leavesOf } from '../../model/entry.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { Seen } from '../../work/reading.ts';
import { Slot } from '../../work/slot.ts';
import { sourceNamed } from '../claims/sources.ts';

/** One source relies on another: the reference under `derived-from` that says so. */
export interface Step {
  readonly from: Located<Source>;
  readonly reference: Leaf;
  readonly to: Located<Source>;
}

/** Where what a source says comes from in the end: a source that relies on no other, or one that nobody knows. */
export type Root = Located<Source> | 'unknown';

/** Sources that all rely on one another, or one alone. */
interface Knot {
  /** What was read to tie it. */
  readonly seen: Seen;
  readonly members: readonly Located<Source>[];
  readonly isLoop: boolean;
  /** Undefined where there are too many to tell apart. */
  readonly roots: ReadonlySet<Root> | undefined;
}

/** What is known of a source so far. */
interface Note {
  steps: readonly Step[] | undefined;
  /** Whether nobody defines something that it relies on. */
  isUnknown: boolean;
  knot: Knot | undefined;
}

type Notes = Map<Source, Note>;

const notesWithFiles = new Slot<Annotation, { readonly moment: object; readonly notes: Notes }>();

/** What rests on more roots than this is independent enough. */
const mostRoots = 16;
/** A way through the sources is shown up to so many steps. */
const mostSteps = 12;

/**
 * What the sources of a project rely on: the graph of `derived-from`, of which each part is read once, when somebody
 * asks. Knots are found by Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972), in time
 * proportional to the references followed and without recursion, since chains may be long.
 */
export class Provenance {
  readonly #project: Project;
  readonly #notes: Notes = new Map();
  /** Tells its notes from those of other moments, which it does not hold. */
  readonly #moment = {};

  constructor(project: Project) {
    this.#project = project;
  }

  /**
   * Where a source comes from. `unknown` stands for whatever nobody defines; several such are not known to be the
   * same. Undefined where there are too many to tell apart.
   */
  rootsOf(source: Located<Source>): ReadonlySet<Root> | undefined {
    return this.#knotOf(source).roots;
  }

  /** The sources that come back to themselves together with a source; undefined where it does not. */
  loopOf(source: Located<Source>): readonly Located<Source>[] | undefined {
    const { isLoop, members } = this.#knotOf(source);
    return isLoop ? members : undefined;
  }

  /** What tells the loop of a source from others, whatever moment of the project it is seen in. */
  loopNamed(source: Located<Source>): string | undefined {
    const names = this.loopOf(source)?.map(({ file, definition }) => `${file.uri}#${definition.id}`);
    return names?.reduce((least, name) => (name < least ? name : least));
  }

  /** The shortest way from a source back to itself, or the beginning of a long one; none where it is in no loop. */
  wayBack(source: Located<Source>): readonly Step[] {
    const knot = this.#knotOf(source);
    if (!knot.isLoop) return [];
    const reached = new Map<Source, Step>();
    const open = [source];
    for (const here of open)
      for (const step of this.stepsFrom(here)) {
        const { definition } = step.to;
        if (this.#noteOf(step.to).knot !== knot || reached.has(definition)) continue;
        reached.set(definition, step);
        if (definition === source.definition) return unwound(source.definition, reached).slice(0, mostSteps);
        open.push(step.to);
      }
    return [];
  }

  /** A way from a source down to where it comes from, or the beginning of a long one; none from a root itself. */
  wayDown(source: Located<Source>): readonly Step[] {
    const way: Step[] = [];
    const seen = new Set([source.definition]);
    for (let here = source; way.length < mostSteps; ) {
      const step = this.stepsFrom(here).find(({ to }) => !seen.has(to.definition));
      if (step === undefined) break;
      way.push(step);
      seen.add(step.to.definition);
      here = step.to;
    }
    return way;
  }

  /** What a source itself says that it relies on; what nobody defines is left out. */
  stepsFrom(source: Located<Source>): readonly Step[] {
    const note = this.#noteOf(source);
    note.steps ??= this.#read(source);
    return note.steps;
  }

  #read(source: Located<Source>): readonly Step[] {
    const { file, definition } = source;
    const references = leavesOf(definition.entry, 'derived-from').filter(({ text }) => text !== '');
    const steps = references.flatMap((reference): readonly Step[] => {
      const to = sourceNamed(this.#project, file, reference);
      return to ? [{ from: source, reference, to }] : [];
    });
    if (steps.length < references.length) this.#noteOf(source).isUnknown = true;
    return steps;
  }

  #knotOf(source: Located<Source>): Knot {
    const note = this.#noteOf(source);
    if (note.knot === undefined) this.#explore(source);
    const knot = note.knot ?? this.#tie([source]);
    knot.seen.read();
    return knot;
  }

  /** What is noted of a source; with its file, where that may be let go of. */
  #noteOf({ file, definition }: Located<Source>): Note {
    const notes = file.gist === undefined ? this.#notes : this.#notesWith(file.annotation);
    let note = notes.get(definition);
    if (note === undefined) {
      note = { steps: undefined, isUnknown: false, knot: undefined };
      notes.set(definition, note);
    }
    return note;
  }

  #notesWith(annotation: Annotation): Notes {
    let noted = notesWithFiles.get(annotation);
    if (noted?.moment !== this.#moment) {
      noted = { moment: this.#moment, notes: new Map() };
      notesWithFiles.set(annotation, noted);
    }
    return noted.notes;
  }

  #explore(start: Located<Source>): void {
    const low = new Map<Source, number>();
    const stack: Located<Source>[] = [];
    const path: { readonly at: Located<Source>; readonly number: number; next: number }[] = [];
    const enter = (at: Located<Source>): void => {
      path.push({ at, number: low.size, next: 0 });
      low.set(at.definition, low.size);
      stack.push(at);
    };
    const lower = (source: Source, number: number): void => {
      low.set(source, Math.min(low.get(source) ?? number, number));
    };
    enter(start);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const { definition } = here.at;
      const step = this.stepsFrom(here.at)[here.next++];
      if (step !== undefined) {
        const to = step.to.definition;
        const seen = low.get(to);
        if (this.#noteOf(step.to).knot !== undefined) continue;
        if (seen !== undefined) lower(definition, seen);
        else enter(step.to);
        continue;
      }
      path.pop();
      const own = low.get(definition) ?? 0;
      const above = path.at(-1);
      if (above) lower(above.at.definition, own);
      if (own !== here.number) continue;
      const members = stack.splice(stack.findLastIndex((member) => member.definition === definition));
      this.#tie(members);
    }
  }

  #tie(members: readonly Located<Source>[]): Knot {
    const inside = new Set(members.map(({ definition }) => definition));
    const steps = members.flatMap((member) => this.stepsFrom(member));
    const isLoop = members.length > 1 || steps.some(({ to }) => inside.has(to.definition));
    const seen = new Seen(() => {
      for (const member of members) this.#read(member);
      for (const { to } of steps) this.#noteOf(to).knot?.seen.read();
    });
    const knot: Knot = { members, isLoop, roots: this.#rootsBelow(members, inside, steps), seen };
    for (const member of members) this.#noteOf(member).knot = knot;
    return knot;
  }

  #rootsBelow(
    members: readonly Located<Source>[],
    inside: ReadonlySet<Source>,
    steps: readonly Step[],
  ): ReadonlySet<Root> | undefined {
    const roots = new Set<Root>();
    if (members.some((member) => this.#noteOf(member).isUnknown)) roots.add('unknown');
    for (const { to } of steps) {
      if (inside.has(to.definition)) continue;
      const below = this.#noteOf(to).knot?.roots;
      if (below === undefined) return undefined;
      for (const root of below) roots.add(root);
      if (roots.size > mostRoots) return undefined;
    }
    const [first] = members;
    return roots.size === 0 && first ? new Set([first]) : roots;
  }
}

/** The steps by which a source was reached from itself. */
function unwound(source: Source, reached: ReadonlyMap<Source, Step>): readonly Step[] {
  const way: Step[] = [];
  for (let step = reached.get(source); step !== undefined; step = reached.get(step.from.definition)) {
    way.push(step);
    if (step.from.definition === source) break;
  }
  return way.reverse();
}

const known = new Slot<Project, Provenance>();

/** What the sources of a project rely on, read once for everybody who asks. */
export function provenanceOf(project: Project): Provenance {
  let provenance = known.get(project);
  if (provenance === undefined) {
    provenance = new Provenance(project);
    known.set(project, provenance);
  }
  return provenance;
}
