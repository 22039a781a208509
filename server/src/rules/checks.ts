import type { Code } from '../format/codes.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition } from '../model/definition.ts';
import type { Problem } from '../model/problem.ts';
import type { Anchors } from '../project/anchors.ts';
import type { Course } from '../project/course.ts';
import { definitionsIn } from '../project/defined.ts';
import type { AnnotationFile } from '../project/document.ts';
import { findPassages } from '../project/passages.ts';
import type { Project } from '../project/project.ts';
import { stretchesOf } from '../syntax/parse.ts';
import { differenceIn } from '../work/changed.ts';
import { none } from '../work/fitted.ts';
import { everyPart, onePart, type Reader } from '../work/reading.ts';
import { Slot } from '../work/slot.ts';
import { eachOfMany, handful, type Steps } from '../work/steps.ts';
import type { Active, ActiveRules } from './active.ts';
import type { Failed } from './diagnosis.ts';
import { gatherProject } from './project-gathering.ts';
import { type Finding, isOfForm, type Rule, type Subject } from './rule.ts';
import { type Desk, type Found, type Item, Unit } from './unit.ts';

/** So many things are checked in a step, which costs some of its own: a claim takes a tenth of a millisecond at most. */
const few = 8;

/** Something found, and what it was found in. */
export interface FoundIn extends Found {
  readonly unit: Unit;
}

/**
 * What the rules find in one file, unit by unit. It goes on with the project from moment to moment, and looks again
 * only at what changed, or rests on what did.
 */
export class Checks {
  readonly uri: string;
  readonly #rules: ActiveRules;
  readonly #for: Reader | 'units' | 'nobody';
  readonly #units = new Map<object, Unit>();
  /** Those with something to say of them. */
  readonly #speaking = new Set<Unit>();
  /** What is to be looked at again, and which of its parts. */
  readonly #outdated = new Map<Unit, number>();
  readonly #head: Item = { type: 'head' };
  /** What was found once more for its fixes, by the moment. */
  readonly #again = new Slot<Project, Map<Unit, Map<Active, readonly Finding[]>>>();
  #file: AnnotationFile | undefined;
  /** What is still to be done for changes of the file, in their order. */
  readonly #changing: Steps<void>[] = [];
  #items: readonly Item[] = [];
  #anchors: Anchors | undefined;
  #course: Course | undefined;
  /** Counts the times that something was looked at again. */
  changes = 0;

  /** @param reader who wants to be told of changes: each unit by itself, somebody for all of them, or nobody */
  constructor(uri: string, rules: ActiveRules, reader: Reader | 'units' | 'nobody') {
    this.uri = uri;
    this.#rules = rules;
    this.#for = reader;
  }

  /** Goes on to a moment. Whoever stops it leaves the rest to whoever comes next. */
  *follow(project: Project, failed?: Failed): Steps<void> {
    this.#course = project.course;
    yield;
    const file = project.annotations.get(this.uri);
    if (file?.read) yield* file.read();
    const anchors = yield* this.#prepare(project, file);
    yield* this.#followFile(file);
    yield;
    this.#followOthers(project);
    this.#followAnchors(project, file, anchors);
    yield;
    const desk = this.#desk(project, failed);
    const { subject } = desk;
    if (subject) {
      for (const { rule } of this.#rules.all) yield* this.#prepareFor(rule, subject);
      yield* gatherProject(project.course, this.#rules.all);
    }
    for (const { rule } of this.#rules.all)
      for (const gatherer of rule.gathers ?? [])
        if (gatherer.across === 'project') yield* gatherer.settle(project.course);
    let renewed = 0;
    for (const [unit, parts] of this.#outdated) {
      unit.renew(parts);
      if (++renewed % handful === 0) yield;
    }
    if (subject) yield* this.#gather(subject, desk);
    for (const [unit, parts] of this.#outdated) {
      this.#outdated.delete(unit);
      unit.check(this.#rules.of(unit.item.type), parts, desk);
      this.changes++;
      // There are many stretches, and mostly nothing to know of them.
      if (unit.item.type === 'stretch' && unit.isDone) this.#units.delete(unit.item.stretch);
      if (unit.found.length > 0 || unit.broken.size > 0) this.#speaking.add(unit);
      else this.#speaking.delete(unit);
      if (this.changes % few === 0) yield;
    }
  }

  *#gather(subject: Subject, desk: Desk): Steps<void> {
    // What one gathers may rest on what those before it did.
    for (const gathers of this.#rules.gathering) {
      let gathered = 0;
      for (const [unit, parts] of this.#outdated) {
        const { item } = unit;
        if ((parts & gathers.part) === 0 || item.type !== 'claim') continue;
        unit.gather(gathers, item, subject, desk, this);
        if (++gathered % few === 0) yield;
      }
      yield* gathers.gatherer.settle(this);
    }
  }

  /** All that is found, in no order. */
  *found(): Iterable<FoundIn> {
    for (const unit of this.#speaking) for (const each of unit.found) yield { ...each, unit };
  }

  /** Whether a rule was asked of all that there is, and answered. */
  isKnown(code: Code): boolean {
    if (!this.#rules.all.some(({ rule }) => rule.code === code)) return false;
    for (const { broken } of this.#speaking) if (broken.has(code)) return false;
    return true;
  }

  /** What a rule finds in a unit in the present moment, with its fixes. */
  lookAgain(unit: Unit, active: Active): readonly Finding[] {
    const project = this.#course?.project;
    if (project === undefined) return [];
    const ofMoment = this.#again.get(project) ?? new Map<Unit, Map<Active, readonly Finding[]>>();
    this.#again.set(project, ofMoment);
    const ofUnit = ofMoment.get(unit) ?? new Map<Active, readonly Finding[]>();
    ofMoment.set(unit, ofUnit);
    const findings = ofUnit.get(active) ?? unit.look(active, this.#desk(project));
    ofUnit.set(active, findings);
    return findings;
  }

  /** Lets go of all that was read for it. */
  leave(): void {
    for (const unit of this.#units.values()) unit.leave();
  }

  /** Looks up what most rules ask for: where the claims stand. What goes wrong with it is told to those who ask. */
  *#prepare(project: Project, file: AnnotationFile | undefined): Steps<Anchors | undefined> {
    if (this.#rules.all.every(({ rule }) => isOfForm(rule))) return undefined;
    const article = project.articleAt(this.uri);
    try {
      if (article) yield* findPassages(project, article);
      return file && (yield* project.findAnchors(file));
    } catch {
      return undefined;
    }
  }

  *#prepareFor(rule: Rule, subject: Subject): Steps<void> {
    try {
      yield* rule.prepare?.(subject) ?? [];
    } catch {}
  }

  /** Goes on to a file, and to all before it that somebody stopped on the way to. */
  *#followFile(file: AnnotationFile | undefined): Steps<void> {
    if (this.#file !== file) this.#changing.push(this.#change(this.#file, file));
    this.#file = file;
    for (let [first] = this.#changing; first !== undefined; [first] = this.#changing) {
      if (first.next().done) this.#changing.shift();
      else yield;
    }
  }

  /** The parts of the file that are gone or have come. What shares an id with one of them is looked at again. */
  *#change(before: AnnotationFile | undefined, file: AnnotationFile | undefined): Steps<void> {
    const definitions = differenceIn(definitionsIn(before), definitionsIn(file));
    const claims = differenceIn(claimsIn(before), claimsIn(file));
    const problems = differenceIn(problemsIn(before), problemsIn(file));
    const stretches = differenceIn(stretchesIn(before), stretchesIn(file));
    yield;
    for (const { gone } of [definitions, claims, problems, stretches])
      yield* eachOfMany<object, void>(gone, (each) => this.#remove(each));
    yield* eachOfMany([...definitions.come, ...claims.come], (come) => this.#add(come, come));
    yield* eachOfMany(problems.come, (problem) => this.#add(problem, { type: 'problem', problem }));
    yield* eachOfMany(stretches.come, (stretch) => this.#add(stretch, { type: 'stretch', stretch }));
    for (const [groups, { gone, come }] of [
      [file?.definitions, definitions],
      [file?.claims, claims],
    ] as const)
      yield* eachOfMany(new Set<string>([...gone, ...come].map((each: Definition) => each.id)), (id) => {
        for (const member of groups?.get(id) ?? []) this.#outdate(this.#units.get(member));
      });
  }

  /** What is looked at as a whole. */
  #followOthers(project: Project): void {
    const { annotations, settingsFile } = project;
    const article = project.articleAt(this.uri);
    const items: Item[] = [];
    if (annotations.has(this.uri)) items.push(this.#head);
    else if (article) items.push(article);
    else if (settingsFile?.uri === this.uri) items.push(settingsFile);
    const { gone, come } = differenceIn(this.#items, items);
    this.#items = items;
    for (const item of gone) this.#remove(item);
    for (const item of come) this.#add(item, item);
  }

  #followAnchors(project: Project, file: AnnotationFile | undefined, anchors: Anchors | undefined): void {
    const before = this.#anchors;
    this.#anchors = anchors;
    if (file === undefined || before === anchors) return;
    const { claims } = file.annotation;
    for (const claim of before && anchors ? anchors.changedSince(before) : claims) {
      this.#outdate(this.#units.get(claim));
      project.course.places.changed(claim);
    }
  }

  #add(key: object, item: Item): void {
    const unit = new Unit(item, this.#mark);
    this.#units.set(key, unit);
    this.#outdate(unit);
  }

  #remove(key: object): void {
    const unit = this.#units.get(key);
    if (unit === undefined) return;
    unit.leave();
    this.#units.delete(key);
    this.#outdated.delete(unit);
    if (this.#speaking.delete(unit)) this.changes++;
    if (unit.item.type === 'claim') this.#ungather(unit.item);
  }

  #ungather(claim: Claim): void {
    for (const { gatherer } of this.#rules.gathering) gatherer.drop(this, claim);
  }

  #outdate(unit: Unit | undefined): void {
    if (unit !== undefined) this.#outdated.set(unit, everyPart);
  }

  /** Told by units. */
  readonly #mark = (unit: Unit, parts: number): void => {
    this.#outdated.set(unit, (this.#outdated.get(unit) ?? 0) | parts);
  };

  #subject(project: Project, file: AnnotationFile): Subject {
    const { course } = project;
    const subject: Subject = {
      project,
      file,
      isAlone: (gathering) => file.gist !== undefined && gathering.isAlone(course, file),
      gathered: (gathering, key) => {
        if (gathering.across === 'file') return gathering.told(this, key);
        return file.gist === undefined || typeof key !== 'string'
          ? gathering.told(course, key)
          : gathering.toldOnce(course, file, key);
      },
      gave: (gathering, claim) =>
        gathering.givenBy(gathering.across === 'file' ? this : course, claim, subject),
    };
    return subject;
  }

  #desk(project: Project, failed?: Failed): Desk {
    const reader = this.#for;
    const file = project.annotations.get(this.uri);
    return {
      project,
      subject: file && this.#subject(project, file),
      isKept: reader === 'units',
      reading: (unit, part, work) =>
        reader === 'nobody'
          ? work()
          : reader === 'units'
            ? unit.reading(part, work)
            : reader.reading(onePart, work),
      failed: failed ?? (() => {}),
    };
  }
}

function claimsIn(file: AnnotationFile | undefined): readonly Claim[] {
  return file?.annotation.claims ?? none;
}

function problemsIn(file: AnnotationFile | undefined): readonly Problem[] {
  return file?.annotation.problems ?? none;
}

function stretchesIn(file: AnnotationFile | undefined): ReturnType<typeof stretchesOf> {
  return file === undefined ? none : stretchesOf(file.annotation.tree);
}
