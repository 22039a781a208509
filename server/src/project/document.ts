import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, type ArticleFormat, readArticle } from '../article/article.ts';
import { type Annotation, readAnnotation } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity, Source } from '../model/definition.ts';
import { type Leaf, leavesOf } from '../model/entry.ts';
import { normalId, splitReference } from '../model/id.ts';
import { parse } from '../syntax/parse.ts';
import type { Unread } from './files.ts';
import { readSettings, type SettingsFile as SettingsContent } from './settings.ts';
import { nameOf, parentOf, withoutExtension } from './uri.ts';

/** An annotation file of a project. */
export interface AnnotationFile {
  readonly type: 'annotation';
  readonly uri: string;
  readonly text: TextDocument;
  /** The file's name without `.news.yaml`. */
  readonly name: string;
  readonly folder: string;
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
  | { readonly type: 'article'; readonly uri: string; readonly text: TextDocument; readonly article: Article }
  | {
      readonly type: 'no-article';
      readonly uri: string;
      readonly why: Unread;
    };

/** An article whose text could be read. */
export type ReadArticle = Extract<ArticleFile, { readonly type: 'article' }>;

/** Reads a document as an annotation file. */
export function annotationFile(uri: string, text: TextDocument): AnnotationFile {
  const annotation = readAnnotation(parse(text.getText()));
  return {
    type: 'annotation',
    uri,
    text,
    name: withoutExtension(nameOf(uri)).normalize('NFC'),
    folder: parentOf(uri),
    annotation,
    definitions: byKey([...annotation.entities, ...annotation.sources], ({ id }) => id),
    claims: byKey(annotation.claims, ({ id }) => id),
    references: byKey(annotation.references, ({ text }) => splitReference(text).id),
    tags: byKey(
      annotation.claims.flatMap(({ entry }) => leavesOf(entry, 'tags')),
      ({ text }) => normalId(text),
    ),
  };
}

/** Reads a document as a project's settings. */
export function settingsFile(uri: string, text: TextDocument): SettingsFile {
  return { type: 'settings', uri, text, ...readSettings(text.getText()) };
}

/** Reads an article, or keeps why it cannot be read. */
export function articleFile(uri: string, format: ArticleFormat, read: TextDocument | Unread): ArticleFile {
  if ('kind' in read) return { type: 'no-article', uri, why: read };
  return { type: 'article', uri, text: read, article: readArticle(read.getText(), format) };
}

/** Groups by a key; those without one are left out. */
function byKey<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
