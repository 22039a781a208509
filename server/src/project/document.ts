import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, type ArticleFormat, readArticle } from '../article/article.ts';
import { type Annotation, readAnnotation } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, Entity, Source } from '../model/definition.ts';
import { type Leaf, leavesOf } from '../model/entry.ts';
import { normalId, splitReference } from '../model/id.ts';
import { Carried } from '../syntax/carried.ts';
import { lengthOfNew, parse, stretchesOf } from '../syntax/parse.ts';
import type { Steps } from '../work/steps.ts';
import type { Tracked } from './anchors.ts';
import type { Unread } from './files.ts';
import type { Gist } from './gist.ts';
import { type Grouping, Groups } from './groups.ts';
import { readSettings, type SettingsFile as SettingsContent } from './settings.ts';
import { piecesOf, utf16Text } from './text.ts';
import { nameOf, parentOf, withoutExtension } from './uri.ts';

/** An annotation file of a project. */
export interface AnnotationFile {
  readonly type: 'annotation';
  readonly uri: string;
  readonly text: TextDocument;
  /** The file's name without `.news.yaml`. */
  readonly name: string;
  readonly folder: string;
  /** All that is known of it, where it is read only once somebody looks into it. */
  readonly gist?: Gist;
  readonly annotation: Annotation;
  /** Entities and sources by id: they share one namespace. */
  readonly definitions: ReadonlyMap<string, readonly (Entity | Source)[]>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** References by the id that they name, whatever file they name it in. */
  readonly references: ReadonlyMap<string, readonly Leaf[]>;
  /** The tags of its claims, by the tag in its normal form. */
  readonly tags: ReadonlyMap<string, readonly Leaf[]>;
}

/** A project's settings file. */
export interface SettingsFile extends SettingsContent {
  readonly type: 'settings';
  readonly uri: string;
  readonly text: TextDocument;
}

/** An article as some annotation file names it: its text, or why there is none. */
export type ArticleFile =
  | {
      readonly type: 'article';
      readonly uri: string;
      readonly text: TextDocument;
      readonly article: Article;
      /** Where edits in the editor have taken the claims that were found before them. */
      readonly tracked?: Tracked | undefined;
    }
  | {
      readonly type: 'no-article';
      readonly uri: string;
      readonly why: Unread;
    };

/** An article whose text could be read. */
export type ReadArticle = Extract<ArticleFile, { readonly type: 'article' }>;

/** Groups of the files that were read, to be taken over by what an edit makes of them. */
const groupsOf = new WeakMap<AnnotationFile, FileGroups>();

interface FileGroups {
  readonly definitions: Groups<Entity | Source>;
  readonly claims: Groups<Claim>;
  readonly references: Groups<Leaf>;
  readonly tags: Groups<Leaf>;
  /** The tags of claims one by one, once somebody asked. */
  readonly tagsOfClaims: () => Carried<Claim, Leaf> | undefined;
}

/**
 * Reads a document as an annotation file.
 *
 * @param before the file as it was before an edit: what the edit did not touch is taken over
 */
export function annotationFile(uri: string, text: TextDocument, before?: AnnotationFile): AnnotationFile {
  const tree = parse(piecesOf(text), before?.annotation.tree);
  const annotation = readAnnotation(tree, before?.annotation);
  const { entities, sources, claims, references } = annotation;
  const old = before && groupsOf.get(before);
  const known = old?.tagsOfClaims();
  let tags = known && Carried.of(claims, tagsOf, known);
  const allTags = () => {
    tags ??= Carried.of(claims, tagsOf);
    return tags.all;
  };
  const groups: FileGroups = {
    definitions: new Groups(() => [...entities, ...sources], byId, old?.definitions),
    claims: new Groups(() => claims, byId, old?.claims),
    references: new Groups(() => references, byName, old?.references),
    tags: new Groups(allTags, byTag, old?.tags),
    tagsOfClaims: () => tags,
  };
  const file: AnnotationFile = {
    ...headOf(uri, text),
    annotation,
    get definitions() {
      return groups.definitions.byKey;
    },
    get claims() {
      return groups.claims.byKey;
    },
    get references() {
      return groups.references.byKey;
    },
    get tags() {
      return groups.tags.byKey;
    },
  };
  groupsOf.set(file, groups);
  return file;
}

/** A file that is read once somebody looks into it. */
export function unreadFile(uri: string, text: TextDocument, gist: Gist): AnnotationFile {
  let read: AnnotationFile | undefined;
  const file = () => {
    read ??= annotationFile(uri, text);
    return read;
  };
  return {
    ...headOf(uri, text),
    gist,
    get annotation() {
      return file().annotation;
    },
    get definitions() {
      return file().definitions;
    },
    get claims() {
      return file().claims;
    },
    get references() {
      return file().references;
    },
    get tags() {
      return file().tags;
    },
  };
}

function headOf(
  uri: string,
  text: TextDocument,
): Pick<AnnotationFile, 'type' | 'uri' | 'text' | 'name' | 'folder'> {
  const name = withoutExtension(nameOf(uri)).normalize('NFC');
  return { type: 'annotation', uri, text, name, folder: parentOf(uri) };
}

/** So much of a text is read in one step, in UTF-16 units: it takes some milliseconds. */
const usualStep = 25_000;

/**
 * The same in steps. What nobody has read before, or what is another but for little, is read as if somebody were
 * writing it: the beginning first, then ever more.
 */
export function* annotationFileInSteps(
  uri: string,
  text: TextDocument,
  before?: AnnotationFile,
  atATime = usualStep,
): Steps<AnnotationFile> {
  const isMuch = before && lengthOfNew(piecesOf(text), before.annotation.tree) > 2 * atATime;
  let file = isMuch ? undefined : before;
  if (file === undefined) {
    const whole = text.getText();
    for (let end = atATime; end < whole.length; ) {
      const lines = whole.slice(0, whole.lastIndexOf('\n', end) + 1);
      file = annotationFile(uri, utf16Text(uri, 'newsmark', 0, lines), file);
      yield;
      // What cannot be divided is read again with every step: twice as much each time, it is read twice in all.
      end += Math.max(atATime, stretchesOf(file.annotation.tree).at(-1)?.length ?? 0);
    }
  }
  return annotationFile(uri, text, file);
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

/** Reads a document as a project's settings. */
export function settingsFile(uri: string, text: TextDocument): SettingsFile {
  return { type: 'settings', uri, text, ...readSettings(text.getText()) };
}

/**
 * Reads an article, or keeps why it cannot be read.
 *
 * @param before the article before an edit: what the edit did not touch is taken over
 * @param follow tells where edits have taken its claims, once it is read
 */
export function articleFile(
  uri: string,
  format: ArticleFormat,
  read: TextDocument | Unread,
  before?: ArticleFile,
  follow?: () => Tracked | undefined,
): ArticleFile {
  if ('kind' in read) return { type: 'no-article', uri, why: read };
  const old = before?.type === 'article' ? before.article : undefined;
  const article = readArticle(read.getText(), format, old);
  return { type: 'article', uri, text: read, article, tracked: follow?.() };
}

/** An article that is read once somebody looks into it. */
export function unreadArticle(uri: string, format: ArticleFormat, read: TextDocument | Unread): ArticleFile {
  if ('kind' in read) return { type: 'no-article', uri, why: read };
  let article: Article | undefined;
  return {
    type: 'article',
    uri,
    text: read,
    get article() {
      article ??= readArticle(read.getText(), format);
      return article;
    },
  };
}
