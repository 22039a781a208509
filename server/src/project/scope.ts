import type { DefinitionType } from '../format/shape.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, Entity, Source } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import { splitReference } from '../model/id.ts';
import { atOnce, SharedSteps, type Steps } from '../work/steps.ts';
import type { AnnotationFile } from './document.ts';
import { fileNamed } from './file-names.ts';

/** A definition and the file that holds it. */
export interface Located<Type extends Definition = Definition> {
  readonly file: AnnotationFile;
  readonly definition: Type;
}

/** A reference and the file that holds it. */
export interface Reference {
  readonly file: AnnotationFile;
  readonly reference: Leaf;
}

/** What a reference names. */
export type Resolution =
  | { readonly kind: 'found'; readonly file: AnnotationFile; readonly definition: Definition }
  /** No file of the project has the name before the `#`. */
  | { readonly kind: 'no-file'; readonly name: string }
  | { readonly kind: 'nothing' };

/** The names that references can use, for all files of one project. */
export class Scope {
  readonly #files: ReadonlyMap<string, AnnotationFile>;
  readonly #root: string;
  readonly #shared = new Map<string, Located<Entity | Source>[]>();
  readonly #resolved = new WeakMap<Leaf, Resolution>();
  /** The files that refer to an id, once somebody asks. */
  readonly #users: SharedSteps<ReadonlyMap<string, readonly AnnotationFile[]>>;
  readonly #uses = new Map<string, SharedSteps<ReadonlyMap<Definition, readonly Reference[]>>>();

  constructor(root: string, files: ReadonlyMap<string, AnnotationFile>) {
    this.#root = root;
    this.#files = files;
    this.#users = new SharedSteps(usersIn(files.values()));
    for (const file of files.values()) {
      if (!isRegistry(file)) continue;
      for (const [id, definitions] of file.definitions) {
        const all = this.#shared.get(id) ?? [];
        for (const definition of definitions) all.push({ file, definition });
        this.#shared.set(id, all);
      }
    }
  }

  /** What a reference in a file names. */
  resolve(reference: Leaf, from: AnnotationFile): Resolution {
    const known = this.#resolved.get(reference);
    if (known) return known;
    const resolution = this.#lookUp(reference, from);
    this.#resolved.set(reference, resolution);
    return resolution;
  }

  /** The project's own entities and sources of an id, all registries taken together. */
  shared(id: string): readonly Located<Entity | Source>[] {
    return this.#shared.get(id) ?? [];
  }

  /** Every place that names a definition, file by file. */
  usesOf(located: Located): readonly Reference[] {
    return atOnce(this.findUses(located));
  }

  /** The same for whoever has others to listen to meanwhile; `usesOf` costs nothing afterwards. */
  *findUses({ file, definition }: Located): Steps<readonly Reference[]> {
    const { id } = definition;
    const target = (definition.type === 'claim' ? file.claims : file.definitions).get(id)?.[0];
    if (target === undefined) return [];
    let uses = this.#uses.get(id);
    if (uses === undefined) {
      uses = new SharedSteps(this.#usesNamed(id));
      this.#uses.set(id, uses);
    }
    return (yield* uses.left()).get(target) ?? [];
  }

  /** Every place of a file that names a definition. */
  *usesIn(file: AnnotationFile, { file: home, definition }: Located): Iterable<Leaf> {
    for (const reference of file.references.get(definition.id) ?? []) {
      const target = this.resolve(reference, file);
      if (target.kind === 'found' && target.file === home && target.definition.id === definition.id)
        if ((target.definition.type === 'claim') === (definition.type === 'claim')) yield reference;
    }
  }

  /** All that a reference in a file can name, with what it would be written as; undefined: in a file yet to be made. */
  *visible(
    types: readonly DefinitionType[],
    from: AnnotationFile | undefined,
  ): Iterable<Located & { readonly written: string }> {
    if (from !== undefined) yield* this.#ownOf(from, types);
    for (const located of this.#allShared())
      if (located.file !== from && types.includes(located.definition.type))
        yield { ...located, written: located.definition.id };
  }

  *#ownOf(
    from: AnnotationFile,
    types: readonly DefinitionType[],
  ): Iterable<Located & { readonly written: string }> {
    if (types.includes('claim'))
      for (const definitions of from.claims.values())
        for (const definition of definitions) yield { file: from, definition, written: definition.id };
    for (const definitions of from.definitions.values())
      for (const definition of definitions)
        if (types.includes(definition.type)) yield { file: from, definition, written: definition.id };
  }

  /** The file that a reference means by a name or path without `.news.yaml`: the same folder first. */
  fileNamed(name: string, from: AnnotationFile): AnnotationFile | undefined {
    return fileNamed(this.#files, this.#root, name, from.folder);
  }

  /** The references that give an id, by what they name: many files may each have something of that id. */
  *#usesNamed(id: string): Steps<ReadonlyMap<Definition, readonly Reference[]>> {
    const users = yield* this.#users.left();
    const uses = new Map<Definition, Reference[]>();
    for (const file of users.get(id) ?? [])
      for (const reference of file.references.get(id) ?? []) {
        yield;
        const target = this.resolve(reference, file);
        if (target.kind !== 'found') continue;
        const ofTarget = uses.get(target.definition);
        if (ofTarget) ofTarget.push({ file, reference });
        else uses.set(target.definition, [{ file, reference }]);
      }
    return uses;
  }

  *#allShared(): Iterable<Located<Entity | Source>> {
    for (const all of this.#shared.values()) yield* all;
  }

  #lookUp(reference: Leaf, from: AnnotationFile): Resolution {
    const { file: name, id } = splitReference(reference.text);
    const types = reference.shape.type === 'reference' ? reference.shape.to : [];
    const file = name === undefined ? from : this.fileNamed(name, from);
    if (file === undefined) return { kind: 'no-file', name: name ?? '' };
    const found: Located | undefined = types.includes('claim')
      ? first(file, file.claims.get(id))
      : (first(file, file.definitions.get(id)) ?? (name === undefined ? this.shared(id)[0] : undefined));
    return found ? { kind: 'found', ...found } : { kind: 'nothing' };
  }
}

/** Whether what a file defines serves the whole project. */
export function isRegistry(file: AnnotationFile): boolean {
  return file.annotation.article === undefined;
}

function* usersIn(files: Iterable<AnnotationFile>): Steps<ReadonlyMap<string, readonly AnnotationFile[]>> {
  const users = new Map<string, AnnotationFile[]>();
  for (const file of files)
    for (const id of file.references.keys()) {
      const ofId = users.get(id);
      if (ofId) ofId.push(file);
      else users.set(id, [file]);
      yield;
    }
  return users;
}

function first(
  file: AnnotationFile,
  definitions: readonly (Entity | Source | Claim)[] | undefined,
): Located | undefined {
  const definition = definitions?.[0];
  return definition && { file, definition };
}
