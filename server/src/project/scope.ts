import type { DefinitionType } from '../format/shape.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, Entity, Source } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import { splitReference } from '../model/id.ts';
import { differenceIn } from '../work/changed.ts';
import { none } from '../work/fitted.ts';
import type { List } from '../work/list.ts';
import { isReading, Readable, Sided } from '../work/reading.ts';
import { changedFiles } from './changed-files.ts';
import { definitionsIn, idsIn, isAlike, isNamed, typesIn } from './defined.ts';
import type { AnnotationFile } from './document.ts';
import { fileNamed } from './file-names.ts';
import { ownKey } from './gist.ts';
import { byUri, located, type Shared } from './shared.ts';
import { changedSides, type Known, sidesOf, type Trait } from './traits.ts';
import { Uses } from './uses.ts';

/** A definition and the file that holds it. */
export interface Located<Type extends Definition = Definition> {
  readonly file: AnnotationFile;
  readonly definition: Type;
}

/** What a reference names. */
export type Resolution<Of = Definition> =
  | { readonly kind: 'found'; readonly file: AnnotationFile; readonly definition: Of }
  /** No file of the project has the name before the `#`. */
  | { readonly kind: 'no-file'; readonly name: string }
  | { readonly kind: 'nothing' };

/** What the references of a file name: of the one that was asked of last, as many are asked of one after the other. */
interface Resolved {
  readonly from: AnnotationFile;
  /** Others once it is read again. */
  readonly definitions: AnnotationFile['definitions'];
  readonly resolutions: Map<Leaf, Resolution>;
}

/**
 * The names that references can use, for all files of one project. It goes on with the project from moment to moment,
 * and tells whoever looked something up once it would find something else.
 */
export class Scope {
  readonly uses: Uses = new Uses(this);
  readonly #root: string;
  #files: ReadonlyMap<string, AnnotationFile> = new Map();
  /** The project's own definitions by id, in the order of the files. */
  readonly #shared = new Map<string, readonly Shared[]>();
  #resolved: Resolved | undefined;
  readonly #lookups = new Map<string, Sided<string>>();
  readonly #sharedLookups = new Sided<string>();
  readonly #fileLookups = new Readable<'names'>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Goes on with the files as they are now. */
  follow(files: ReadonlyMap<string, AnnotationFile>): void {
    const before = this.#files;
    this.#files = files;
    this.#resolved = undefined;
    this.uses.follow(files);
    for (const { uri, old, file } of changedFiles(before, files)) {
      if (old === undefined || file === undefined) this.#fileLookups.changed('names');
      // Of what it defines itself nobody can have looked up anything yet.
      if (old === undefined && file?.gist !== undefined) {
        this.uses.followNew(file.gist);
        continue;
      }
      this.#followDefinitions(uri, old, file);
      this.uses.followFile(uri, old, file);
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
    const known = this.#resolvedIn(from);
    let resolution = known.get(reference);
    if (resolution === undefined) {
      resolution = this.#lookUp(reference, from);
      known.set(reference, resolution);
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

  #resolvedIn(from: AnnotationFile): Map<Leaf, Resolution> {
    const { definitions } = from;
    if (this.#resolved?.from !== from || this.#resolved.definitions !== definitions)
      this.#resolved = { from, definitions, resolutions: new Map() };
    return this.#resolved.resolutions;
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
    this.#noteIn(file.uri, ownKey(isClaim, id), sides);
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
      this.uses.changed(id);
    }
    if (!isAlike(claims)) lookups?.changed(`${all}claim`);
    for (const id of idsIn(claims)) {
      lookups?.changed(ownKey(true, id));
      this.uses.changed(id);
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
}

/** What stands before the type in the key of all that is of a type: no id begins so. */
const all = '*';

/** Whether what a file defines serves the whole project. */
export function isRegistry(file: AnnotationFile): boolean {
  return file.gist === undefined && file.annotation.article === undefined;
}

function sharedIn(file: AnnotationFile | undefined): List<Entity | Source> {
  return file !== undefined && isRegistry(file) ? definitionsIn(file) : none;
}

function first(
  file: AnnotationFile,
  definitions: readonly (Entity | Source | Claim)[] | undefined,
): Located | undefined {
  const definition = definitions?.[0];
  return definition && { file, definition };
}
