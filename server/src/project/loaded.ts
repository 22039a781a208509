import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ArticleFormat } from '../article/article.ts';
import type { Edit } from '../edit/edit.ts';
import { leavesOf } from '../model/entry.ts';
import { Turns } from '../work/turns.ts';
import type { Tracked } from './anchors.ts';
import type { ReadFile } from './annotation-file.ts';
import { articleTarget } from './article-target.ts';
import {
  type AnnotationFile,
  type ArticleFile,
  annotationFileInSteps,
  articleFile,
  type SettingsFile,
  settingsFile,
  unreadArticle,
  unreadFile,
} from './document.ts';
import type { Files, Unread } from './files.ts';
import { gistOf, ownMentions } from './gist.ts';
import type { Meanwhile, ReadElsewhere } from './meanwhile.ts';
import { Project } from './project.ts';
import { scan } from './scan.ts';
import type { TextFactory } from './text.ts';
import { following } from './tracking.ts';
import {
  articleFormatOf,
  isAnnotationUri,
  isSettingsUri,
  parentOf,
  pathFrom,
  settingsName,
  within,
} from './uri.ts';

/** Where texts come from: open documents above the disk. */
export interface Texts {
  readonly files: Files;
  readonly create: TextFactory;
  open(uri: string): TextDocument | undefined;
  opened(): Iterable<string>;
}

/** How many files are fetched at a time. */
const atOnce = 32;

/** Tells where edits have taken the claims of an article that was read again. */
type Follow = () => Tracked | undefined;

/** A project that is kept up to date, and hands out how it stands. */
export class LoadedProject {
  /** Folders below that are projects of their own. */
  readonly nested: string[] = [];
  readonly #root: string;
  readonly #texts: Texts;
  readonly #meanwhile: Meanwhile;
  #settings: SettingsFile | undefined;
  readonly #annotations = new Map<string, AnnotationFile>();
  readonly #articles = new Map<string, ArticleFile>();
  readonly #candidates = new Set<string>();
  /** Annotation files that nobody has read yet. */
  readonly #unread = new Set<string>();
  /** Which reading of a file is the latest, while some go on. */
  readonly #readings = new Map<string, object>();
  readonly #turns = new Turns();
  #rest: Promise<void> = Promise.resolve();
  #isWhole = false;
  #isGivenUp = false;
  #letsGo = false;
  #project: Project | undefined;
  /** The moment handed out last. */
  #last: Project | undefined;

  private constructor(root: string, texts: Texts, meanwhile: Meanwhile) {
    this.#root = root;
    this.#texts = texts;
    this.#meanwhile = meanwhile;
  }

  /**
   * Reads of the project in a folder what somebody is likely to ask for at once: the settings, the documents that are
   * open in the editor, and a few others. A small project is whole with that.
   */
  static async begin(
    root: string,
    texts: Texts,
    rootOf: (uri: string) => Promise<string>,
    meanwhile: Meanwhile,
  ): Promise<LoadedProject> {
    const loaded = new LoadedProject(root, texts, meanwhile);
    await loaded.#readSettings();
    const excludes = (path: string) => loaded.#settings?.settings.excludes(path) ?? false;
    const { annotations, candidates, nested } = await scan(texts.files, root, excludes, meanwhile.lull);
    loaded.nested.push(...nested);
    for (const uri of candidates) loaded.#candidates.add(uri);
    const opened: string[] = [];
    for (const uri of texts.opened())
      if (isAnnotationUri(uri) && (await rootOf(uri)) === root && !excludes(pathFrom(root, uri) ?? ''))
        opened.push(uri);
    for (const uri of [...opened, ...annotations]) loaded.#unread.add(uri);
    await loaded.#readAll([...opened, ...(first(annotations, root) ?? [])]);
    loaded.#isWhole = loaded.#unread.size === 0;
    return loaded;
  }

  /** Whether every file has been read. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Settles when every file has been read, or nobody wants them any more. */
  get rest(): Promise<void> {
    return this.#rest;
  }

  /** Reads what {@link begin} left, while the project is in use. */
  readRest(): void {
    if (!this.#isWhole) this.#rest = this.#readRest();
  }

  /** Nobody wants the project any more. */
  giveUp(): void {
    this.#isGivenUp = true;
  }

  async #readRest(): Promise<void> {
    const uris = [...this.#unread];
    const share = this.#meanwhile.share?.(this.#root, uris);
    await this.#readEach(share?.ours ?? uris);
    if (share !== undefined) {
      this.#project = undefined;
      const elsewhere = await share.others(this.#now());
      for (const [uri, read] of elsewhere) if (this.#unread.delete(uri)) this.#takeElsewhere(uri, read);
      await this.#readEach([...this.#unread]);
    }
    if (this.#isGivenUp) return;
    this.#isWhole = true;
    this.#project = undefined;
  }

  async #readEach(uris: readonly string[]): Promise<void> {
    const { progress, first } = this.#meanwhile;
    for (let done = 0; done < uris.length && !this.#isGivenUp; done += atOnce) {
      progress?.(done, uris.length);
      await first?.();
      await this.#readAll(uris.slice(done, done + atOnce));
    }
    progress?.(uris.length, uris.length);
  }

  /** Reads files that nobody has read yet, fetching them together. */
  async #readAll(uris: readonly string[]): Promise<void> {
    const fetched = uris.map((uri) => this.#document(uri));
    for (const [place, uri] of uris.entries()) {
      const text = await fetched[place];
      // Whoever was told of a change meanwhile has read what is newer than this.
      if (!this.#unread.delete(uri)) continue;
      await this.#takeAnnotation(uri, text);
      await this.#meanwhile.lull?.();
    }
  }

  /** How the project stands once every change told before is taken. */
  now(): Promise<Project> {
    return this.#turns.take(async () => this.#now());
  }

  #now(): Project {
    if (this.#project === undefined) {
      const parts = {
        root: this.#root,
        settingsFile: this.#settings,
        // Files are read at the same time; what they mean together must not depend on which came first.
        annotations: new Map([...this.#annotations].sort(([a], [b]) => (a < b ? -1 : 1))),
        articles: new Map(this.#articles),
        candidates: new Set(this.#candidates),
        isWhole: this.#isWhole,
      };
      this.#project = new Project(parts, this.#last);
      this.#last = this.#project;
    }
    return this.#project;
  }

  /** Whether it stands as it did at a moment that was handed out. */
  isAt(project: Project): boolean {
    return this.#project === project;
  }

  /**
   * Reads a file of the project again: it changed, appeared or went. What it is by then is read: of changes that come
   * while one is taken, the last one counts.
   *
   * @param edits what was done to it in the editor, one after the other, if that is known
   */
  refresh(uri: string, edits?: readonly Edit[]): Promise<void> {
    return this.#turns.take(() => this.#refresh(uri, edits));
  }

  async #refresh(uri: string, edits?: readonly Edit[]): Promise<void> {
    const before = this.#articles.get(uri);
    const follow = edits && before?.type === 'article' ? following(this.#project, before, edits) : undefined;
    const read = this.#readingOf(uri, follow);
    if (read === undefined) return;
    // From now on the moment handed out last is a past one.
    this.#project = undefined;
    await read();
  }

  /** How a file is read; undefined for what is no part of the project. */
  #readingOf(uri: string, follow?: Follow): (() => Promise<void>) | undefined {
    if (isSettingsUri(uri)) return () => this.#readSettings();
    if (this.#settings?.settings.excludes(pathFrom(this.#root, uri) ?? '')) return undefined;
    if (isAnnotationUri(uri)) return () => this.#readAnnotation(uri);
    return articleFormatOf(uri) === undefined ? undefined : () => this.#readCandidate(uri, follow);
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
    this.#unread.delete(uri);
    await this.#takeAnnotation(uri, await this.#document(uri));
  }

  async #takeAnnotation(uri: string, text: TextDocument | undefined): Promise<void> {
    if (text === undefined) {
      this.#readings.delete(uri);
      this.#annotations.delete(uri);
      return;
    }
    const reading = {};
    this.#readings.set(uri, reading);
    const file = this.#held(await this.#annotationFile(uri, text));
    // Whoever began later has read what is newer.
    if (this.#readings.get(uri) !== reading) return;
    this.#readings.delete(uri);
    this.#annotations.set(uri, file);
    const target = articleTarget(this.#root, file);
    if (target.kind !== 'inside' || this.#articles.has(target.uri)) return;
    const article = await this.#article(target.uri, target.format);
    // A change of it may have been told meanwhile.
    if (!this.#articles.has(target.uri)) this.#articles.set(target.uri, article);
  }

  /** Takes what others have read, who read what is on the disk: nobody edits it. */
  #takeElsewhere(uri: string, { gist, text, article }: ReadElsewhere): void {
    const { create } = this.#texts;
    this.#annotations.set(uri, unreadFile(uri, create(uri, 'newsmark', 0, text), gist));
    const { uri: ofArticle, format } = gist.target;
    if (this.#articles.has(ofArticle)) return;
    const read = typeof article === 'string' ? create(ofArticle, format, 0, article) : article;
    this.#articles.set(ofArticle, unreadArticle(ofArticle, format, read));
  }

  /** A file that was read; where nobody edits it, it may be let go of. */
  #held(file: ReadFile): AnnotationFile {
    const { holding } = this.#meanwhile;
    const count = this.#annotations.size + this.#unread.size;
    if (holding === undefined || count <= holding.most || this.#texts.open(file.uri)) return file;
    const gist = gistOf(this.#root, file);
    if (gist === undefined) return file;
    if (!this.#letsGo) holding.begins?.();
    this.#letsGo = true;
    const own = holding.tellsOwn ? { own: ownMentions(file) } : {};
    return unreadFile(file.uri, file.text, { ...gist, ...own, ...holding.keysOf(file) });
  }

  async #annotationFile(uri: string, text: TextDocument): Promise<ReadFile> {
    const steps = annotationFileInSteps(uri, text, this.#annotations.get(uri));
    let step = steps.next();
    for (; !step.done; step = steps.next()) await this.#meanwhile.lull?.();
    return step.value;
  }

  async #readCandidate(uri: string, follow: Follow | undefined): Promise<void> {
    const format = articleFormatOf(uri);
    if (format !== undefined && this.#articles.has(uri))
      this.#articles.set(uri, await this.#article(uri, format, follow));
    const read = this.#texts.open(uri) ? { kind: 'text' } : await this.#texts.files.read(uri, this.#root);
    if (read.kind === 'missing') this.#candidates.delete(uri);
    else this.#candidates.add(uri);
  }

  async #article(uri: string, format: ArticleFormat, follow?: Follow): Promise<ArticleFile> {
    const text = await this.#textAt(uri, format);
    if (this.#texts.open(uri) === undefined) return unreadArticle(uri, format, text);
    return articleFile(uri, format, text, this.#articles.get(uri), follow);
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
 * The files that are read before anything is answered: all, where they are few; else those in the project's own folder,
 * where its people and sources stand as a rule.
 */
function first(annotations: readonly string[], root: string): readonly string[] | undefined {
  const near = annotations.filter((uri) => parentOf(uri) === root);
  return [annotations, near].find(({ length }) => length <= atOnce);
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
