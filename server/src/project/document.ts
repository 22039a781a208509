import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, type ArticleFormat, readArticle, readArticleInSteps } from '../article/article.ts';
import { type Annotation, readAnnotationInSteps } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity, Source } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import { lastingAs, parseInSteps } from '../syntax/parse.ts';
import type { List } from '../work/list.ts';
import { atOnce, type Steps } from '../work/steps.ts';
import type { Tracked } from './anchors.ts';
import { ReadFile, UnreadFile } from './annotation-file.ts';
import type { Unread } from './files.ts';
import type { Gist } from './gist.ts';
import { readSettings, type SettingsFile as SettingsContent } from './settings.ts';
import { piecesOf } from './text.ts';

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
  /** Reads such a file for whoever has others to listen to meanwhile; what it gives is held as long as that is. */
  read?(): Steps<AnnotationFile>;
  /** Of such a file: lets go of it at once, for whoever does not come back to it. */
  leave?(): void;
  readonly annotation: Annotation;
  /** Its entities, and then its sources. */
  readonly defined: List<Entity | Source>;
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
      /** Of one that is read only when somebody looks into it: reads it for whoever has others to listen to meanwhile. */
      read?(): Steps<Article>;
      /** Of such a one: lets go of it at once, for whoever does not come back to it. */
      leave?(): void;
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

/**
 * Reads a document as an annotation file.
 *
 * @param before the file as it was before an edit: what the edit did not touch is taken over
 */
export function annotationFile(uri: string, text: TextDocument, before?: AnnotationFile): ReadFile {
  return atOnce(annotationFileInSteps(uri, text, before));
}

/** The same in steps. Whoever looks at the file as it was sees a past one from the first of them on. */
export function* annotationFileInSteps(
  uri: string,
  text: TextDocument,
  before?: AnnotationFile,
): Steps<ReadFile> {
  const known = before?.read ? yield* before.read() : before;
  const old = known?.annotation;
  const tree = yield* parseInSteps(piecesOf(text), old?.tree);
  const annotation = yield* readAnnotationInSteps(tree, old);
  // What is taken over of a file that nobody edited would hold all of it.
  if (before instanceof UnreadFile) lastingAs(tree, undefined);
  return new ReadFile(uri, text, annotation, before instanceof ReadFile ? before : undefined);
}

/** A file that nobody edits, of which the gist is known. */
export function unreadFile(uri: string, text: TextDocument, gist: Gist): AnnotationFile {
  return new UnreadFile(uri, text, gist, () => annotationFileInSteps(uri, text));
}

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

/** An article that nobody edits: read when somebody looks into it, and let go of once nobody holds anything of it. */
export function unreadArticle(uri: string, format: ArticleFormat, read: TextDocument | Unread): ArticleFile {
  return 'kind' in read ? { type: 'no-article', uri, why: read } : new UnreadArticle(uri, read, format);
}

class UnreadArticle {
  readonly type = 'article';
  readonly uri: string;
  readonly text: TextDocument;
  readonly #format: ArticleFormat;
  /** Each of its paragraphs and all that stands in them hold it, so that nobody comes upon two readings of it. */
  #article: WeakRef<Article> | undefined;

  constructor(uri: string, text: TextDocument, format: ArticleFormat) {
    this.uri = uri;
    this.text = text;
    this.#format = format;
  }

  get article(): Article {
    return this.#known ?? this.#take(readArticle(this.text.getText(), this.#format));
  }

  *read(): Steps<Article> {
    if (this.#known !== undefined) return this.#known;
    const article = yield* readArticleInSteps(this.text.getText(), this.#format);
    // Somebody else may have read it meanwhile.
    return this.#known ?? this.#take(article);
  }

  leave(): void {
    this.#article = undefined;
  }

  get #known(): Article | undefined {
    return this.#article?.deref();
  }

  #take(article: Article): Article {
    this.#article = new WeakRef(article);
    return article;
  }
}
