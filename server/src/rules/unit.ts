import type { Code } from '../format/codes.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity, Source } from '../model/definition.ts';
import type { Entry, Leaf } from '../model/entry.ts';
import { leavesUnder } from '../model/leaves.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadArticle, SettingsFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Stretch } from '../syntax/parse.ts';
import { everyPart, Reader } from '../work/reading.ts';
import type { Active, Due, Gathers } from './active.ts';
import type { Keeper } from './gathering.ts';
import type { Finding, Findings, Rule, Subject } from './rule.ts';

/** What rules look at one by one: the parts of an annotation file, and other files as a whole. */
export type Item =
  | Claim
  | Entity
  | Source
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'stretch'; readonly stretch: Stretch }
  | { readonly type: 'head' }
  | ReadArticle
  | SettingsFile;

/** Something that a rule found. */
export interface Found {
  readonly active: Active;
  readonly finding: Finding;
}

/** What an item is looked at with. */
export interface Desk {
  readonly project: Project;
  /** Undefined for what is no part of an annotation file. */
  readonly subject: Subject | undefined;
  /** Whether what is found is kept beyond the moment. */
  readonly isKept: boolean;
  /** Does a part of a unit's work, for whoever wants to know what is read for it. */
  reading<Result>(unit: Unit, part: number, work: () => Result): Result;
  failed(code: Code, error: unknown): void;
}

const nothing: readonly Found[] = [];
const none: ReadonlySet<Code> = new Set();

let units = 0;

/** Something that rules look at by itself, and what they found. */
export class Unit extends Reader {
  readonly item: Item;
  /** Those that came first have lower ones. */
  readonly number = units++;
  found = nothing;
  /** The rules that broke down on it. */
  broken = none;
  readonly #outdated: (unit: Unit, parts: number) => void;

  constructor(item: Item, outdated: (unit: Unit, parts: number) => void) {
    super();
    this.item = item;
    this.#outdated = outdated;
  }

  override outdated(parts: number): void {
    this.#outdated(this, parts);
  }

  /** Whether nothing was found, and nothing can change that but the item itself. */
  get isDone(): boolean {
    return this.found === nothing && this.broken === none && this.readNothing;
  }

  /** Lets go of all that it read. */
  leave(): void {
    this.forget(everyPart);
  }

  /** Forgets what was read for parts that are to be done again: once for all of them, as there may be much. */
  renew(parts: number): void {
    this.forget(parts);
  }

  /** Gathers from the claim that it is. */
  gather(
    { rule, gatherer, part }: Gathers,
    claim: Claim,
    subject: Subject,
    desk: Desk,
    keeper: Keeper,
  ): void {
    this.forget(part);
    try {
      desk.reading(this, part, () => gatherer.take(keeper, claim, subject));
    } catch (error) {
      desk.failed(rule.code, error);
    }
  }

  /** Lets those rules look at it whose parts are to be done again. */
  check(rules: Due, parts: number, desk: Desk): void {
    const due = rules.only(parts);
    this.forget(due.parts);
    const found = this.found.filter(({ active }) => (active.part & parts) === 0);
    const broken = [...this.broken].filter((code) => !due.active.some(({ rule }) => rule.code === code));
    const leaves = due.wantsLeaves ? this.#leaves(desk) : noLeaves;
    // Made once for all rules: there are fifty for each claim of an archive.
    let active: Active;
    const take = (finding: Finding) =>
      found.push({ active, finding: desk.isKept ? withoutFixes(finding) : finding });
    const lookForIt = () => look(active.rule, this.item, leaves, desk, take);
    for (active of due.active) {
      try {
        desk.reading(this, active.part, lookForIt);
      } catch (error) {
        const { code } = active.rule;
        desk.failed(code, error);
        broken.push(code);
      }
    }
    this.found = found.length === 0 ? nothing : found;
    this.broken = broken.length === 0 ? none : new Set(broken);
    this.fit();
  }

  /** What a rule finds in it now, with its fixes. */
  look({ rule }: Active, desk: Desk): readonly Finding[] {
    const found: Finding[] = [];
    look(rule, this.item, this.#leaves(desk), desk, (finding) => found.push(finding));
    return found;
  }

  #leaves(desk: Desk): Leaves {
    const { item } = this;
    if (item.type === 'claim' || item.type === 'entity' || item.type === 'source')
      return leavesIn(item.entry);
    if (item.type !== 'head' || desk.subject === undefined) return noLeaves;
    const { project, file } = desk.subject;
    // All that is said of it rests on what it is.
    return leavesIn(desk.reading(this, everyPart, () => project.headOf(file))?.entry);
  }
}

/** The scalars of an entry that rules look at one by one, wherever they are written. */
interface Leaves {
  readonly references: readonly Leaf[];
  readonly dates: readonly Leaf[];
}

const noLeaves: Leaves = { references: [], dates: [] };

function leavesIn(entry: Entry | undefined): Leaves {
  if (entry === undefined) return noLeaves;
  const references: Leaf[] = [];
  const dates: Leaf[] = [];
  for (const leaf of leavesUnder(entry)) {
    if (leaf.shape.type === 'reference' && leaf.text !== '') references.push(leaf);
    else if (leaf.shape.type === 'date') dates.push(leaf);
  }
  return { references, dates };
}

/** Takes what a rule finds in an item. It is asked of every rule and every item, so it makes nothing of its own. */
function look(
  rule: Rule,
  item: Item,
  { references, dates }: Leaves,
  desk: Desk,
  take: (finding: Finding) => unknown,
): void {
  const findings = findingsIn(rule, item, desk);
  if (findings !== undefined) for (const finding of findings) take(finding);
  const { subject } = desk;
  if (subject === undefined) return;
  if (rule.checkReference !== undefined)
    for (const reference of references)
      for (const finding of rule.checkReference(reference, subject)) take(finding);
  if (rule.checkDate !== undefined)
    for (const date of dates) for (const finding of rule.checkDate(date, subject)) take(finding);
}

/** What a rule finds in an item as a whole. */
function findingsIn(rule: Rule, item: Item, { project, subject }: Desk): Findings | undefined {
  if (item.type === 'article') return rule.checkArticle?.({ project, article: item });
  if (item.type === 'settings') return rule.checkSettings?.({ project, file: item });
  if (subject === undefined) return undefined;
  switch (item.type) {
    case 'claim':
      return rule.checkClaim?.(item, subject);
    case 'entity':
      return rule.checkEntity?.(item, subject);
    case 'source':
      return rule.checkSource?.(item, subject);
    case 'problem':
      return rule.checkProblem?.(item.problem, subject);
    case 'stretch':
      return rule.checkStretch?.(item.stretch, subject);
    case 'head':
      return rule.checkFile?.(subject);
  }
}

/** Fixes speak of the moment in which they were found, and would keep it: they are worked out when somebody asks. */
function withoutFixes({ at, message, related, unnecessary }: Finding): Finding {
  return { at, message, ...(related && { related }), ...(unnecessary && { unnecessary }) };
}
