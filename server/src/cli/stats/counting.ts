import type { Claim } from '../../model/claim.ts';
import type { Definition, Source } from '../../model/definition.ts';
import { type Leaf, textOf } from '../../model/entry.ts';
import { breaksOf } from '../../project/breaks.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry, type Located } from '../../project/scope.ts';
import { withoutExtension } from '../../project/uri.ts';
import { saidOn } from '../../rules/claims/said-on.ts';
import { sourceNamed } from '../../rules/claims/sources.ts';
import { provenanceOf } from '../../rules/sourcing/provenance.ts';
import { isUnsourced, needsSource } from '../../rules/sourcing/unsourced.ts';
import { monthOf } from './month.ts';
import type { Count, SourceRow, Stats } from './stats.ts';

type Counts = Map<unknown, Count & { readonly id: string; readonly name: string }>;
type SourceCounts = Map<Source, { -readonly [Key in keyof SourceRow]: SourceRow[Key] }>;

/**
 * Counts the claims of files.
 *
 * @param pathOf how a URI is shown
 */
export function statsOf(
  files: Iterable<readonly [AnnotationFile, Project]>,
  pathOf: (uri: string) => string,
): Stats {
  const counting = new Counting(pathOf);
  for (const [file, project] of files) counting.add(file, project);
  return counting.stats();
}

class Counting {
  readonly #pathOf: (uri: string) => string;
  readonly #total: Count = { ...nothing };
  readonly #speakers: Counts = new Map();
  readonly #verdicts: Counts = new Map();
  readonly #months: Counts = new Map();
  readonly #sources: SourceCounts = new Map();
  #files = 0;

  constructor(pathOf: (uri: string) => string) {
    this.#pathOf = pathOf;
  }

  add(file: AnnotationFile, project: Project): void {
    this.#files++;
    const breaks = breaksOf(file.annotation.tree);
    const published = file.annotation.article && textOf(file.annotation.article.entry, 'published');
    for (const claim of file.annotation.claims) {
      const isDue = needsSource(claim);
      const one: Count = {
        claims: 1,
        due: isDue ? 1 : 0,
        unsourced: isDue && isUnsourced(claim, breaks) ? 1 : 0,
      };
      add(this.#total, one);
      for (const [key, id, name] of this.#voicesOf(claim, file, project))
        counted(this.#speakers, key, id, name, one);
      const verdict = textOf(claim.entry, 'verdict') ?? '';
      counted(this.#verdicts, verdict, verdict, '', one);
      const month = monthOf(saidOn(project, file, claim)?.leaf.text ?? published ?? '');
      counted(this.#months, month, month, '', one);
      this.#addSources(claim, file, project);
    }
  }

  stats(): Stats {
    return {
      files: this.#files,
      total: this.#total,
      speakers: byCount([...this.#speakers.values()], ({ claims }) => claims),
      sources: byCount([...this.#sources.values()], ({ rests }) => rests),
      verdicts: byCount([...this.#verdicts.values()], ({ claims }) => claims),
      months: [...this.#months.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
  }

  /** Each speaker of a claim once: what tells them apart, the id, and the name. */
  #voicesOf(
    claim: Claim,
    file: AnnotationFile,
    project: Project,
  ): Iterable<readonly [unknown, string, string]> {
    const found = new Map<unknown, readonly [unknown, string, string]>();
    for (const speaker of claim.speakers) {
      const [key, id, name] = this.#voice(speaker, file, project);
      found.set(key, [key, id, name]);
    }
    return found.size === 0 ? [['', '', '']] : found.values();
  }

  #voice(speaker: Leaf, file: AnnotationFile, project: Project): readonly [unknown, string, string] {
    const target = project.resolve(speaker, file);
    if (target.kind !== 'found') return [speaker.text, speaker.text, ''];
    return [target.definition, this.#idOf(target), nameOf(target.definition)];
  }

  /** What gives only context is no ground that a claim rests on. */
  #addSources(claim: Claim, file: AnnotationFile, project: Project): void {
    const named = new Map<Source, Located<Source>>();
    const grounds = new Map<Source, Located<Source>>();
    let isAllKnown = true;
    for (const { source: reference, stance } of claim.sources) {
      const source = sourceNamed(project, file, reference);
      if (source) named.set(source.definition, source);
      if (source && stance !== 'context') grounds.set(source.definition, source);
      isAllKnown &&= source !== undefined;
    }
    const below = new Map(grounds);
    // A map also hands out what is added to it on the way.
    for (const source of below.values())
      for (const { to } of provenanceOf(project).stepsFrom(source))
        if (!below.has(to.definition)) below.set(to.definition, to);
    for (const source of named.values()) this.#source(source).claims++;
    for (const source of below.values()) this.#source(source).rests++;
    const [only] = grounds.values();
    if (only !== undefined && grounds.size === 1 && isAllKnown) this.#source(only).alone++;
  }

  #source(located: Located<Source>) {
    const { definition } = located;
    let row = this.#sources.get(definition);
    if (row === undefined) {
      row = { id: this.#idOf(located), name: nameOf(definition), claims: 0, alone: 0, rests: 0 };
      this.#sources.set(definition, row);
    }
    return row;
  }

  /** An id as it can be found again: what a file has for itself alone goes with the file. */
  #idOf({ file, definition }: Located): string {
    if (isRegistry(file)) return definition.id;
    return `${withoutExtension(this.#pathOf(file.uri))}#${definition.id}`;
  }
}

function counted(counts: Counts, key: unknown, id: string, name: string, one: Count): void {
  let count = counts.get(key);
  if (count === undefined) {
    count = { id, name, ...nothing };
    counts.set(key, count);
  }
  add(count, one);
}

const nothing: Readonly<Count> = { claims: 0, due: 0, unsourced: 0 };

function add(count: Count, more: Count): void {
  count.claims += more.claims;
  count.due += more.due;
  count.unsourced += more.unsourced;
}

function nameOf(definition: Definition): string {
  if (definition.type === 'entity') return definition.name ?? '';
  return definition.type === 'source' ? (definition.title ?? '') : '';
}

/** The most first; among equals by id. */
function byCount<Each extends { readonly id: string }>(
  rows: readonly Each[],
  countOf: (row: Each) => number,
): readonly Each[] {
  return rows.toSorted((a, b) => countOf(b) - countOf(a) || (a.id < b.id ? -1 : 1));
}
