import type { DefinitionType } from '../format/shape.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, Entity, Source } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import { splitReference } from '../model/id.ts';
import { differenceIn } from '../work/changed.ts';
import { none } from '../work/fitted.ts';
import { isReading, Readable, Sided } from '../work/reading.ts';
import { atOnce, SharedSteps, type Steps } from '../work/steps.ts';
import { changedFiles } from './changed-files.ts';
import { definitionsIn, idsIn, isAlike, isNamed, typesIn } from './defined.ts';
import type { AnnotationFile } from './document.ts';
import { fileNamed } from './file-names.ts';
import { namesIn } from './gist.ts';
import { type Mention, mentionBy, mentionsUnder } from './mentions.ts';
import { byUri, located, type Shared } from './shared.ts';
import { changedSides, type Known, sidesOf, type Trait } from './traits.ts';
import { Users } from './users.ts';

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
export type Resolution<Of = Definition> =
  | { readonly kind: 'found'; readonly file: AnnotationFile; readonly definition: Of }
  /** No file of the project has the name before the `#`. */
  | { readonly kind: 'no-file'; readonly name: string }
  | { readonly kind: 'nothing' };

/**
 * The names that references can use, for all files of one project. It goes on with the project from moment to moment,
 * and tells whoever looked something up once it would find something else.
 */
export class Scope {
  readonly #root: string;
  #files: ReadonlyMap<string, AnnotationFile> = new Map();
  /** The project's own definitions by id, in the order of the files. */
  readonly #shared = new Map<string, readonly Shared[]>();
  #resolved = new WeakMap<Leaf, Resolution>();
  readonly #users = new Users();
  readonly #uses = new Map<string, SharedSteps<ReadonlyMap<Definition, readonly Reference[]>>>();
  readonly #mentions = new Map<string, SharedSteps<readonly Mention[]>>();
  readonly #lookups = new Map<string, Sided<string>>();
  readonly #sharedLookups = new Sided<string>();
  readonly #useLookups = new Readable<string>();
  readonly #fileLookups = new Readable<'names'>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Goes on with the files as they are now. */
  follow(files: ReadonlyMap<string, AnnotationFile>): void {
    const before = this.#files;
    this.#files = files;
    this.#resolved = new WeakMap();
    this.#uses.clear();
    this.#mentions.clear();
    for (const { uri, old, file } of changedFiles(before, files)) {
      if (old === undefined || file === undefined) this.#fileLookups.changed('names');
      // Of what it defines itself nobody can have looked up anything yet.
      if (old === undefined && file?.gist !== undefined) {
        this.#users.forget();
        for (const id of namesIn(file.gist)) this.#useLookups.changed(id);
        continue;
      }
      this.#followDefinitions(uri, old, file);
      this.#followReferences(uri, old, file);
    }
  }

  /**
   * What a reference in a file names.
   *
   * @param only what is read of it, where that is less than all
   */
  resolve(reference: Leaf, from: AnnotationFile): Resolution;
  resolve<Only extends Trait = never>(
    reference: Leaf,
    from: AnnotationFile,
    only?: readonly Only[],
  ): Resolution<Known<Only>>;
  resolve(reference: Leaf, from: AnnotationFile, only?: readonly Trait[]): Resolution {
    let resolution = this.#resolved.get(reference);
    if (resolution === undefined) {
      resolution = this.#lookUp(reference, from);
      this.#resolved.set(reference, resolution);
    }
    if (isReading()) this.#noteLookUp(reference, from, resolution, sidesOf(only));
    return resolution;
  }

  /** The project's own entities and sources of an id, all registries taken together. */
  shared(id: string): readonly Located<Entity | Source>[] {
    this.#sharedLookups.read(id, sidesOf(undefined));
    return located(this.#shared.get(id) ?? [], this.#files);
  }

  /** The URIs of the files that define an id for all of the project; nothing else is read of it. */
  homesOf(id: string): readonly string[] {
    this.#sharedLookups.read(id);
    return (this.#shared.get(id) ?? []).map(({ uri }) => uri);
  }

  /** What has an id among a file's own entities and sources. */
  definedAs(id: string, { uri, definitions }: AnnotationFile): Entity | Source | undefined {
    this.#noteIn(uri, id, sidesOf(undefined));
    return definitions.get(id)?.[0];
  }

  /** Every place that names a definition, file by file. */
  usesOf(located: Located): readonly Reference[] {
    return atOnce(this.findUses(located));
  }

  /** The same for whoever has others to listen to meanwhile; `usesOf` costs nothing afterwards. */
  *findUses({ file, definition }: Located): Steps<readonly Reference[]> {
    const { id } = definition;
    this.#useLookups.read(id);
    const target = (definition.type === 'claim' ? file.claims : file.definitions).get(id)?.[0];
    if (target === undefined) return [];
    const key = file.gist === undefined ? id : `${file.uri}#${id}`;
    let uses = this.#uses.get(key);
    if (uses === undefined) {
      uses = new SharedSteps(this.#usesNamed(id, file));
      this.#uses.set(key, uses);
    }
    const found = (yield* uses.left()).get(target) ?? [];
    // They would hold files of which nothing else does.
    if (found.some((use) => use.file.gist !== undefined)) this.#uses.delete(key);
    return found;
  }

  /** Every place where a definition is named, as {@link findUses} finds them; files are looked into that have to be. */
  *findMentions(located: Located): Steps<readonly Mention[]> {
    const { file, definition } = located;
    this.#useLookups.read(definition.id);
    const key = `${definition.type === 'claim' ? claim : ''}${definition.id} ${file.uri}`;
    let mentions = this.#mentions.get(key);
    if (mentions === undefined) {
      mentions = new SharedSteps(this.#mentionsOf(located));
      this.#mentions.set(key, mentions);
    }
    return yield* mentions.left();
  }

  *#mentionsOf(located: Located): Steps<readonly Mention[]> {
    const users = yield* this.#users.find(this.#files);
    const mentions: Mention[] = [];
    for (const file of this.#filesWith(users, located.definition.id, located.file)) {
      yield;
      for (const mention of this.mentionsIn(file, located)) mentions.push(mention);
    }
    return mentions;
  }

  /** The places of a file where a definition is named. */
  *mentionsIn(file: AnnotationFile, located: Located): Iterable<Mention> {
    const { file: home, definition } = located;
    const { id } = definition;
    if (file.gist === undefined || file === home || file.gist.elsewhere.includes(id))
      for (const reference of this.usesIn(file, located)) yield mentionBy(file, reference);
    else if (definition.type !== 'claim' && this.#shared.get(id)?.[0]?.uri === home.uri)
      yield* mentionsUnder(id, file, file.gist.mentions);
  }

  /** The places that name a definition as they are found, for whoever may need no more than the first. */
  *eachUse({ file, definition }: Located): Iterable<Reference> {
    this.#useLookups.read(definition.id);
    for (const user of this.#filesWith(atOnce(this.#users.find(this.#files)), definition.id, file))
      for (const reference of this.usesIn(user, { file, definition })) yield { file: user, reference };
  }

  /** Every place of a file that names a definition. */
  *usesIn(file: AnnotationFile, { file: home, definition }: Located): Iterable<Leaf> {
    this.#useLookups.read(definition.id);
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
    for (const type of types) this.#sharedLookups.read(`${all}${type}`);
    if (from !== undefined) yield* this.definedIn(from, types);
    for (const file of this.#files.values())
      if (file !== from && isRegistry(file))
        for (const definition of definitionsIn(file))
          if (isNamed(definition, types)) yield { file, definition, written: definition.id };
  }

  /** All that a file defines and references can name. */
  *definedIn(
    from: AnnotationFile,
    types: readonly DefinitionType[],
  ): Iterable<Located & { readonly written: string }> {
    for (const type of types) this.#noteIn(from.uri, `${all}${type}`);
    for (const definition of [...from.annotation.claims, ...definitionsIn(from)])
      if (isNamed(definition, types)) yield { file: from, definition, written: definition.id };
  }

  /** The file that a reference means by a name or path without `.news.yaml`: the same folder first. */
  fileNamed(name: string, from: AnnotationFile): AnnotationFile | undefined {
    this.#fileLookups.read('names');
    return fileNamed(this.#files, this.#root, name, from.folder);
  }

  /** The references that give an id, by what they name: many files may each have something of that id. */
  *#usesNamed(id: string, home: AnnotationFile): Steps<ReadonlyMap<Definition, readonly Reference[]>> {
    const users = yield* this.#users.find(this.#files);
    const uses = new Map<Definition, Reference[]>();
    for (const file of this.#filesWith(users, id, home))
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

  /** In the order of the files. A file’s gist does not tell whether it uses its own. */
  *#filesWith(
    users: ReadonlyMap<string, ReadonlySet<string>>,
    id: string,
    home: AnnotationFile,
  ): Iterable<AnnotationFile> {
    const uris = new Set(users.get(id));
    if (home.gist !== undefined) uris.add(home.uri);
    for (const uri of [...uris].sort()) {
      const file = this.#files.get(uri);
      if (file !== undefined) yield file;
    }
  }

  #lookUp(reference: Leaf, from: AnnotationFile): Resolution {
    const { name, id, file, isClaim } = this.#readReference(reference, from);
    if (file === undefined) return { kind: 'no-file', name: name ?? '' };
    const found: Located | undefined = isClaim
      ? first(file, file.claims.get(id))
      : (first(file, file.definitions.get(id)) ??
        (name === undefined ? located(this.#shared.get(id) ?? [], this.#files)[0] : undefined));
    return found ? { kind: 'found', ...found } : { kind: 'nothing' };
  }

  /** What a reference says, and the file in which that is looked for first. */
  #readReference(reference: Leaf, from: AnnotationFile) {
    const { file: name, id } = splitReference(reference.text);
    const types = reference.shape.type === 'reference' ? reference.shape.to : [];
    const file = name === undefined ? from : this.fileNamed(name, from);
    return { name, id, file, isClaim: types.includes('claim') };
  }

  /** Notes what is read to look a reference up, and which sides of what it names. */
  #noteLookUp(reference: Leaf, from: AnnotationFile, resolution: Resolution, sides: readonly number[]): void {
    const isPlain = !reference.text.includes('#');
    if (resolution.kind === 'found' && resolution.definition.type !== 'claim' && isPlain) {
      const { id } = resolution.definition;
      const isShared = resolution.file !== from;
      this.#noteIn(from.uri, id, isShared ? none : sides);
      if (isShared) this.#sharedLookups.read(id, sides);
      return;
    }
    const { name, id, file, isClaim } = this.#readReference(reference, from);
    if (file === undefined) return;
    this.#noteIn(file.uri, isClaim ? `${claim}${id}` : id, sides);
    if (resolution.kind === 'nothing' && name === undefined && !isClaim) this.#sharedLookups.read(id);
  }

  /** Notes what is looked up among what a file defines. */
  #noteIn(uri: string, key: string, sides?: readonly number[]): void {
    if (!isReading(uri)) return;
    let lookups = this.#lookups.get(uri);
    if (lookups === undefined) {
      lookups = new Sided();
      this.#lookups.set(uri, lookups);
    }
    lookups.read(key, sides);
  }

  #followDefinitions(uri: string, old: AnnotationFile | undefined, file: AnnotationFile | undefined): void {
    const lookups = this.#lookups.get(uri);
    const own = differenceIn(definitionsIn(old), definitionsIn(file));
    const claims = differenceIn(old?.annotation.claims ?? none, file?.annotation.claims ?? none);
    for (const type of typesIn(own)) lookups?.changed(`${all}${type}`);
    for (const [id, sides] of changedSides(own, file?.definitions)) {
      lookups?.changed(id, sides);
      this.#useLookups.changed(id);
    }
    if (!isAlike(claims)) lookups?.changed(`${all}claim`);
    for (const id of idsIn(claims)) {
      lookups?.changed(`${claim}${id}`);
      this.#useLookups.changed(id);
    }
    const shared = [old, file].every((each) => each !== undefined && isRegistry(each))
      ? own
      : differenceIn(sharedIn(old), sharedIn(file));
    for (const type of typesIn(shared)) this.#sharedLookups.changed(`${all}${type}`);
    for (const [id, sides] of changedSides(shared, file?.definitions)) {
      this.#share(id, uri, file);
      this.#sharedLookups.changed(id, sides);
    }
  }

  #share(id: string, uri: string, file: AnnotationFile | undefined): void {
    const others = (this.#shared.get(id) ?? []).filter((other) => other.uri !== uri);
    const own = file && isRegistry(file) ? (file.definitions.get(id) ?? []) : [];
    const shared = [...others, ...own.map((definition): Shared => ({ uri, definition }))];
    if (shared.length === 0) this.#shared.delete(id);
    else this.#shared.set(id, others.length === 0 ? shared : shared.sort(byUri));
  }

  #followReferences(uri: string, old: AnnotationFile | undefined, file: AnnotationFile | undefined): void {
    const { gone, come } = differenceIn(
      old?.annotation.references ?? none,
      file?.annotation.references ?? none,
    );
    const ids = new Set([...gone, ...come].map(({ text }) => splitReference(text).id));
    this.#users.follow(uri, file, ids);
    // The gist does not tell what a file names of its own.
    if (old?.gist !== undefined && file?.gist === undefined)
      this.#users.follow(uri, file, file?.references.keys() ?? none);
    for (const id of ids) this.#useLookups.changed(id);
  }
}

/** What stands before the type in the key of all that is of a type, and before the id in that of a claim: no id begins so. */
const all = '*';
const claim = '#';

/** Whether what a file defines serves the whole project. */
export function isRegistry(file: AnnotationFile): boolean {
  return file.gist === undefined && file.annotation.article === undefined;
}

function sharedIn(file: AnnotationFile | undefined): readonly (Entity | Source)[] {
  return file !== undefined && isRegistry(file) ? definitionsIn(file) : none;
}

function first(
  file: AnnotationFile,
  definitions: readonly (Entity | Source | Claim)[] | undefined,
): Located | undefined {
  const definition = definitions?.[0];
  return definition && { file, definition };
}
