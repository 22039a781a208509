import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Annotation } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, Entity, Source } from '../model/definition.ts';
import { type Leaf, leavesOf } from '../model/entry.ts';
import { normalId, splitReference } from '../model/id.ts';
import { Carried } from '../syntax/carried.ts';
import { lastingAs } from '../syntax/parse.ts';
import { joined } from '../work/changed.ts';
import type { List } from '../work/list.ts';
import { atOnce, type Steps } from '../work/steps.ts';
import type { AnnotationFile } from './document.ts';
import type { Gist } from './gist.ts';
import { type Grouping, Groups } from './groups.ts';
import { nameOf, parentOf, withoutExtension } from './uri.ts';

interface FileGroups {
  readonly definitions: Groups<Entity | Source>;
  readonly claims: Groups<Claim>;
  readonly references: Groups<Leaf>;
  readonly tags: Groups<Leaf>;
}

/**
 * What is known of a file without reading it. Files are classes and no object literals: V8 keeps the getters of a
 * literal with the shape of the object, and all that they see with them, until the whole heap is looked through.
 */
class File {
  readonly type = 'annotation';
  readonly uri: string;
  readonly text: TextDocument;
  readonly name: string;
  readonly folder: string;

  constructor(uri: string, text: TextDocument) {
    this.uri = uri;
    this.text = text;
    this.name = withoutExtension(nameOf(uri)).normalize('NFC');
    this.folder = parentOf(uri);
  }
}

/** A file that was read. */
export class ReadFile extends File implements AnnotationFile {
  readonly annotation: Annotation;
  readonly defined: AnnotationFile['defined'];
  readonly #groups: FileGroups;
  /** The tags of claims one by one, once somebody asked. */
  #tagsOfClaims: Carried<Claim, Leaf> | undefined;

  /** @param before the file before an edit, whose groups are taken over */
  constructor(uri: string, text: TextDocument, annotation: Annotation, before?: ReadFile) {
    super(uri, text);
    this.annotation = annotation;
    const { entities, sources, claims, references } = annotation;
    this.defined = joined<Entity | Source>([entities, sources], before?.defined);
    const tags = before === undefined ? undefined : before.#tagsOfClaims;
    this.#tagsOfClaims = tags && Carried.of(claims, tagsOf, tags);
    const old = before === undefined ? undefined : before.#groups;
    this.#groups = {
      definitions: new Groups(() => this.defined, byId, old?.definitions),
      claims: new Groups(() => claims, byId, old?.claims),
      references: new Groups(() => references, byName, old?.references),
      tags: new Groups(() => this.#allTags(), byTag, old?.tags),
    };
  }

  get definitions(): AnnotationFile['definitions'] {
    return this.#groups.definitions.byKey;
  }

  get claims(): AnnotationFile['claims'] {
    return this.#groups.claims.byKey;
  }

  get references(): AnnotationFile['references'] {
    return this.#groups.references.byKey;
  }

  get tags(): AnnotationFile['tags'] {
    return this.#groups.tags.byKey;
  }

  #allTags(): List<Leaf> {
    this.#tagsOfClaims ??= Carried.of(this.annotation.claims, tagsOf);
    return this.#tagsOfClaims.all;
  }
}

/**
 * A file that nobody edits: it is read when somebody looks into it, and let go of once nobody holds anything of it. As
 * long as somebody does there is no second reading, in which the same claim would be another.
 */
export class UnreadFile extends File implements AnnotationFile {
  readonly gist: Gist;
  readonly #read: () => Steps<ReadFile>;
  #file: WeakRef<ReadFile> | undefined;

  constructor(uri: string, text: TextDocument, gist: Gist, read: () => Steps<ReadFile>) {
    super(uri, text);
    this.gist = gist;
    this.#read = read;
  }

  get annotation(): Annotation {
    return this.#whole().annotation;
  }

  get defined(): AnnotationFile['defined'] {
    return this.#whole().defined;
  }

  get definitions(): AnnotationFile['definitions'] {
    return this.#whole().definitions;
  }

  get claims(): AnnotationFile['claims'] {
    return this.#whole().claims;
  }

  get references(): AnnotationFile['references'] {
    return this.#whole().references;
  }

  get tags(): AnnotationFile['tags'] {
    return this.#whole().tags;
  }

  *read(): Steps<ReadFile> {
    const known = this.#file?.deref();
    if (known !== undefined) return known;
    const file = yield* this.#read();
    // Somebody else may have read it meanwhile.
    return this.#file?.deref() ?? this.#take(file);
  }

  leave(): void {
    const file = this.#file?.deref();
    if (file) lastingAs(file.annotation.tree, undefined);
    this.#file = undefined;
  }

  #whole(): ReadFile {
    return this.#file?.deref() ?? atOnce(this.read());
  }

  #take(file: ReadFile): ReadFile {
    lastingAs(file.annotation.tree, file);
    this.#file = new WeakRef(file);
    return file;
  }
}

function tagsOf({ entry }: Claim): readonly Leaf[] {
  return leavesOf(entry, 'tags');
}

const byId: Grouping<Definition> = {
  keyOf: ({ id }) => id,
  placeOf: ({ idLeaf, entry }) => idLeaf?.at ?? entry.at,
};
const byName: Grouping<Leaf> = { keyOf: ({ text }) => splitReference(text).id, placeOf: ({ at }) => at };
const byTag: Grouping<Leaf> = { keyOf: ({ text }) => normalId(text), placeOf: ({ at }) => at };
