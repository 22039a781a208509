import type { Definition } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import { splitReference } from '../model/id.ts';
import { differenceIn } from '../work/changed.ts';
import { none } from '../work/fitted.ts';
import { Readable } from '../work/reading.ts';
import { atOnce, SharedSteps, type Steps } from '../work/steps.ts';
import type { AnnotationFile } from './document.ts';
import { type Gist, namesIn, ownKey } from './gist.ts';
import { type Mention, mentionBy, mentionsUnder } from './mentions.ts';
import type { Located, Scope } from './scope.ts';
import { Users } from './users.ts';

/** A reference and the file that holds it. */
export interface Reference {
  readonly file: AnnotationFile;
  readonly reference: Leaf;
}

/** Where the files of one project name what is defined in them. It goes on with their scope. */
export class Uses {
  readonly #scope: Scope;
  #files: ReadonlyMap<string, AnnotationFile> = new Map();
  readonly #users = new Users();
  readonly #found = new Map<string, SharedSteps<ReadonlyMap<Definition, readonly Reference[]>>>();
  readonly #mentions = new Map<string, SharedSteps<readonly Mention[]>>();
  readonly #lookups = new Readable<string>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Goes on with the files as they are now; each that is another comes after that. */
  follow(files: ReadonlyMap<string, AnnotationFile>): void {
    this.#files = files;
    this.#found.clear();
    this.#mentions.clear();
  }

  /** Goes on with a file that has come, of which the gist is known. */
  followNew(gist: Gist): void {
    this.#users.forget();
    for (const id of namesIn(gist)) this.#lookups.changed(id);
  }

  /** Goes on with a file as it is now, whose references may be others. */
  followFile(uri: string, old: AnnotationFile | undefined, file: AnnotationFile | undefined): void {
    const { gone, come } = differenceIn(
      old?.annotation.references ?? none,
      file?.annotation.references ?? none,
    );
    const ids = new Set([...gone, ...come].map(({ text }) => splitReference(text).id));
    this.#users.follow(uri, file, ids);
    // The gist did not tell what the file names of its own, which may be the project's now, or be asked for.
    if (old?.gist !== undefined) this.#users.follow(uri, file, file?.references.keys() ?? none);
    for (const id of ids) this.#lookups.changed(id);
  }

  /** Tells whoever asked where something of an id is named that it is defined otherwise now. */
  changed(id: string): void {
    this.#lookups.changed(id);
  }

  /** Every place that names a definition, file by file. */
  of(located: Located): readonly Reference[] {
    return atOnce(this.find(located));
  }

  /** The same for whoever has others to listen to meanwhile; `of` costs nothing afterwards. */
  *find({ file, definition }: Located): Steps<readonly Reference[]> {
    const { id } = definition;
    this.#lookups.read(id);
    const target = (definition.type === 'claim' ? file.claims : file.definitions).get(id)?.[0];
    if (target === undefined) return [];
    const key = file.gist === undefined ? id : `${file.uri}#${id}`;
    let uses = this.#found.get(key);
    if (uses === undefined) {
      uses = new SharedSteps(this.#usesNamed(id, file));
      this.#found.set(key, uses);
    }
    const found = (yield* uses.left()).get(target) ?? [];
    // They would hold files of which nothing else does.
    if (found.some((use) => use.file.gist !== undefined)) this.#found.delete(key);
    return found;
  }

  /** Every place where a definition is named, as {@link find} finds them; files are looked into that have to be. */
  *findMentions(located: Located): Steps<readonly Mention[]> {
    const { file, definition } = located;
    this.#lookups.read(definition.id);
    const key = `${ownKey(definition.type === 'claim', definition.id)} ${file.uri}`;
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
      for (const reference of this.in(file, located)) yield mentionBy(file, reference);
    else if (definition.type !== 'claim' && this.#scope.homesOf(id)[0] === home.uri)
      yield* mentionsUnder(id, file, file.gist.mentions);
  }

  /** The places that name a definition as they are found, for whoever may need no more than the first. */
  *each({ file, definition }: Located): Iterable<Reference> {
    this.#lookups.read(definition.id);
    for (const user of this.#filesWith(atOnce(this.#users.find(this.#files)), definition.id, file))
      for (const reference of this.in(user, { file, definition })) yield { file: user, reference };
  }

  /** Every place of a file that names a definition. */
  *in(file: AnnotationFile, { file: home, definition }: Located): Iterable<Leaf> {
    this.#lookups.read(definition.id);
    for (const reference of file.references.get(definition.id) ?? []) {
      const target = this.#scope.resolve(reference, file);
      if (target.kind === 'found' && target.file === home && target.definition.id === definition.id)
        if ((target.definition.type === 'claim') === (definition.type === 'claim')) yield reference;
    }
  }

  /** The references that give an id, by what they name: many files may each have something of that id. */
  *#usesNamed(id: string, home: AnnotationFile): Steps<ReadonlyMap<Definition, readonly Reference[]>> {
    const users = yield* this.#users.find(this.#files);
    const uses = new Map<Definition, Reference[]>();
    for (const file of this.#filesWith(users, id, home))
      for (const reference of file.references.get(id) ?? []) {
        yield;
        const target = this.#scope.resolve(reference, file);
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
}
