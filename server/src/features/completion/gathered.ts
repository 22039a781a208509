import type { Entry, Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { Slot } from '../../work/slot.ts';
import { SharedSteps, type Steps } from '../../work/steps.ts';

/** Values that files hold, each with how often. */
export type Counts = ReadonlyMap<string, number>;

/** What was written before and is likely to be written again. */
export interface Gathered {
  readonly tags: Counts;
  readonly dates: Counts;
  readonly languages: Counts;
  /** The annotators' own words in fields that repeat, by mapping and field: `document.annotator`. */
  readonly texts: ReadonlyMap<string, Counts>;
}

/** Fields of the annotators' own words in which the same words come again. */
const repeating = new Set([
  'document.annotator',
  'reviewed.by',
  'translation.engine',
  'translation.translator',
  'role.title',
  'entity.reason',
  'ignore.reason',
]);

const ofFiles = new Slot<AnnotationFile, SharedSteps<Gathered>>();
const ofProjects = new Slot<Project, SharedSteps<Gathered>>();

/** What one file holds. */
export function* gatherIn(file: AnnotationFile): Steps<Gathered> {
  let gathered = ofFiles.get(file);
  if (gathered === undefined) {
    gathered = new SharedSteps(gatherFrom(file));
    ofFiles.set(file, gathered);
  }
  return yield* gathered.left();
}

function* gatherFrom({ annotation: { root } }: AnnotationFile): Steps<Gathered> {
  const gathering = new Gathering();
  if (root) yield* gathering.entry(root);
  return gathering;
}

/** What all files of a project hold together. */
export function* gatherAll(project: Project): Steps<Gathered> {
  let gathered = ofProjects.get(project);
  if (gathered === undefined) {
    gathered = new SharedSteps(gatherFromAll(project));
    ofProjects.set(project, gathered);
  }
  return yield* gathered.left();
}

function* gatherFromAll({ annotations }: Project): Steps<Gathered> {
  const gathering = new Gathering();
  for (const file of annotations.values()) gathering.all(yield* gatherIn(file));
  return gathering;
}

/** The values, those used most often first; one that stands nowhere but at the cursor is left out. */
export function byUse(counts: Counts, atCursor: string | undefined): readonly string[] {
  return [...counts]
    .filter(([value, count]) => count > (value === atCursor ? 1 : 0))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([value]) => value);
}

class Gathering implements Gathered {
  readonly tags = new Map<string, number>();
  readonly dates = new Map<string, number>();
  readonly languages = new Map<string, number>();
  readonly texts = new Map<string, Map<string, number>>();

  *entry(entry: Entry): Steps<void> {
    yield;
    for (const { values } of entry.fields.values())
      for (const value of values)
        if (value.kind === 'entry') yield* this.entry(value);
        else if (value.valid) this.#leaf(value);
  }

  all({ tags, dates, languages, texts }: Gathered): void {
    addAll(this.tags, tags);
    addAll(this.dates, dates);
    addAll(this.languages, languages);
    for (const [field, counts] of texts) addAll(this.#textsOf(field), counts);
  }

  #leaf({ shape, text, owner, field }: Leaf): void {
    if (shape.type === 'tag') add(this.tags, text, 1);
    // The terms of offices are no dates of the story.
    else if (shape.type === 'date' && owner.name !== 'role') add(this.dates, text, 1);
    else if (shape.type === 'language') add(this.languages, text, 1);
    else if (shape.type === 'text' && repeating.has(`${owner.name}.${field}`))
      add(this.#textsOf(`${owner.name}.${field}`), text, 1);
  }

  #textsOf(field: string): Map<string, number> {
    const known = this.texts.get(field) ?? new Map<string, number>();
    this.texts.set(field, known);
    return known;
  }
}

function add(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

function addAll(counts: Map<string, number>, more: Counts): void {
  for (const [value, count] of more) add(counts, value, count);
}
