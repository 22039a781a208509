import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../edit/edit.ts';
import { leavesOf } from '../model/entry.ts';
import type { Tracked } from './anchors.ts';
import {
  type AnnotationFile,
  type ArticleFile,
  annotationFile,
  articleFile,
  type SettingsFile,
  settingsFile,
} from './document.ts';
import type { Files, Unread } from './files.ts';
import { articleTarget, Project } from './project.ts';
import { scan } from './scan.ts';
import type { TextFactory } from './text.ts';
import { track } from './tracking.ts';
import { articleFormatOf, isAnnotationUri, isSettingsUri, pathFrom, settingsName, within } from './uri.ts';

/** Tells how far the reading of a project has come. */
export type Progress = (done: number, total: number) => void;

/** Where texts come from: open documents above the disk. */
export interface Texts {
  readonly files: Files;
  readonly create: TextFactory;
  open(uri: string): TextDocument | undefined;
  opened(): Iterable<string>;
}

/** How many files are read at a time. */
const atOnce = 32;

/** A project that is kept up to date, and hands out how it stands. */
export class LoadedProject {
  /** Folders below that are projects of their own. */
  readonly nested: string[] = [];
  readonly #root: string;
  readonly #texts: Texts;
  #settings: SettingsFile | undefined;
  readonly #annotations = new Map<string, AnnotationFile>();
  readonly #articles = new Map<string, ArticleFile>();
  readonly #candidates = new Set<string>();
  #project: Project | undefined;

  private constructor(root: string, texts: Texts) {
    this.#root = root;
    this.#texts = texts;
  }

  /** Reads the project in a folder, those of its documents that are only open in the editor included. */
  static async read(
    root: string,
    texts: Texts,
    rootOf: (uri: string) => Promise<string>,
    progress?: Progress,
  ): Promise<LoadedProject> {
    const loaded = new LoadedProject(root, texts);
    await loaded.#readSettings();
    const excludes = (path: string) => loaded.#settings?.settings.excludes(path) ?? false;
    const { annotations, candidates, nested } = await scan(texts.files, root, excludes);
    loaded.nested.push(...nested);
    for (const uri of candidates) loaded.#candidates.add(uri);
    const wanted = new Set(annotations);
    for (const uri of texts.opened())
      if (isAnnotationUri(uri) && (await rootOf(uri)) === root && !excludes(pathFrom(root, uri) ?? ''))
        wanted.add(uri);
    const uris = [...wanted];
    for (let done = 0; done < uris.length; done += atOnce) {
      progress?.(done, uris.length);
      await Promise.all(uris.slice(done, done + atOnce).map((uri) => loaded.#readAnnotation(uri)));
    }
    progress?.(uris.length, uris.length);
    return loaded;
  }

  /** How the project stands now. */
  get project(): Project {
    this.#project ??= new Project({
      root: this.#root,
      settingsFile: this.#settings,
      // Files are read at the same time; what they mean together must not depend on which came first.
      annotations: new Map([...this.#annotations].sort(([a], [b]) => (a < b ? -1 : 1))),
      articles: new Map(this.#articles),
      candidates: new Set(this.#candidates),
    });
    return this.#project;
  }

  /** Whether it stands as it did at a moment that was handed out. */
  isAt(project: Project): boolean {
    return this.#project === project;
  }

  /**
   * Reads a file of the project again: it changed, appeared or went.
   *
   * @param edits what was done to it in the editor, one after the other, if that is known
   */
  async refresh(uri: string, edits?: readonly Edit[]): Promise<void> {
    const before = this.#articles.get(uri);
    const tracked = edits && before?.type === 'article' ? track(this.#project, before, edits) : undefined;
    const read = this.#readingOf(uri, tracked);
    if (read === undefined) return;
    // From now on the moment handed out last is a past one.
    this.#project = undefined;
    await read();
  }

  /** How a file is read; undefined for what is no part of the project. */
  #readingOf(uri: string, tracked?: Tracked): (() => Promise<void>) | undefined {
    if (isSettingsUri(uri)) return () => this.#readSettings();
    if (this.#settings?.settings.excludes(pathFrom(this.#root, uri) ?? '')) return undefined;
    if (isAnnotationUri(uri)) return () => this.#readAnnotation(uri);
    return articleFormatOf(uri) === undefined ? undefined : () => this.#readCandidate(uri, tracked);
  }

  /** Whether the settings exclude other files than when the project was read. */
  async excludesOthersNow(): Promise<boolean> {
    const before = exclusions(this.#settings);
    const now = await this.#document(within(this.#root, settingsName));
    return now === undefined || exclusions(settingsFile(now.uri, now)) !== before;
  }

  async #readSettings(): Promise<void> {
    const uri = within(this.#root, settingsName);
    const text = await this.#document(uri);
    this.#settings = text && settingsFile(uri, text);
  }

  async #readAnnotation(uri: string): Promise<void> {
    const text = await this.#document(uri);
    if (text === undefined) {
      this.#annotations.delete(uri);
      return;
    }
    const file = annotationFile(uri, text, this.#annotations.get(uri));
    this.#annotations.set(uri, file);
    const target = articleTarget(this.#root, file);
    if (target.kind === 'inside' && !this.#articles.has(target.uri)) await this.#readArticle(target.uri);
  }

  async #readCandidate(uri: string, tracked: Tracked | undefined): Promise<void> {
    if (this.#articles.has(uri)) await this.#readArticle(uri, tracked);
    const read = this.#texts.open(uri) ? { kind: 'text' } : await this.#texts.files.read(uri, this.#root);
    if (read.kind === 'missing') this.#candidates.delete(uri);
    else this.#candidates.add(uri);
  }

  async #readArticle(uri: string, tracked?: Tracked): Promise<void> {
    const format = articleFormatOf(uri);
    if (format === undefined) return;
    this.#articles.set(uri, articleFile(uri, format, await this.#textAt(uri, format), tracked));
  }

  async #document(uri: string): Promise<TextDocument | undefined> {
    const text = await this.#textAt(uri, 'newsmark');
    return 'kind' in text ? undefined : text;
  }

  #textAt(uri: string, languageId: string): Promise<TextDocument | Unread> {
    return textAt(this.#texts, uri, languageId, this.#root);
  }
}

/**
 * The text of a file: the open document's above the disk's.
 *
 * @param root the folder out of which no link may lead
 */
export async function textAt(
  texts: Texts,
  uri: string,
  languageId: string,
  root: string,
): Promise<TextDocument | Unread> {
  const open = texts.open(uri);
  if (open) return open;
  const read = await texts.files.read(uri, root);
  return read.kind === 'text' ? texts.create(uri, languageId, 0, read.text) : read;
}

function exclusions(file: SettingsFile | undefined): string {
  const leaves = file?.root ? leavesOf(file.root, 'exclude') : [];
  return leaves.map((leaf) => leaf.text).join('\n');
}
