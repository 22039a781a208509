import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../edit/edit.ts';
import { Turns } from '../work/turns.ts';
import { type ArticleFile, articleFile } from './document.ts';
import type { Files } from './files.ts';
import { findAnnotations, findArticles, type Inputs } from './inputs.ts';
import { LoadedProject, type Texts, textAt } from './loaded.ts';
import type { Meanwhile } from './meanwhile.ts';
import type { Project } from './project.ts';
import { type TextFactory, utf16Text } from './text.ts';
import { articleFormatOf, isSettingsUri, parentOf, pathFrom, settingsName, within } from './uri.ts';

/**
 * The projects that are known, kept up to date with the disk and with the documents that are open in the
 * editor, which stand above the disk. All URIs are in normal form. Changes are taken one after the other, those of each
 * project by itself, and whoever asks for a project gets it with every change told before.
 */
export class Workspace {
  readonly #files: Files;
  readonly #texts: Texts;
  readonly #meanwhile: Meanwhile;
  #folders: readonly string[];
  readonly #open = new Map<string, TextDocument>();
  /** Whether a folder holds settings, as far as somebody asked. */
  readonly #marked = new Map<string, Promise<boolean>>();
  readonly #projects = new Map<string, LoadedProject>();
  /** What somebody is finding out of what projects are read from, by their roots: others may share it until a change. */
  readonly #finding = new Map<string, ReturnType<typeof findAnnotations>>();
  /** All that somebody is finding out of them. */
  readonly #asked = new Set<Promise<unknown>>();
  readonly #turns = new Turns();
  #whenRead: () => void = () => {};

  constructor(
    files: Files,
    folders: readonly string[],
    meanwhile: Meanwhile = {},
    create: TextFactory = utf16Text,
  ) {
    this.#files = files;
    this.#texts = { files, create, open: (uri) => this.#open.get(uri), opened: () => this.#open.keys() };
    this.#folders = folders;
    // What is asked of a project that is not read yet goes before its reading.
    this.#meanwhile = { ...meanwhile, first: () => Promise.allSettled(this.#asked) };
  }

  /** The workspace's folders were added to or taken from. */
  setFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    return this.#turns.take(async () => this.#forget());
  }

  /** The document open under a URI. */
  openDocument(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  /** The URIs of the open documents. */
  openUris(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** Whether a project is still as it was when it was handed out. */
  isCurrent(project: Project): boolean {
    return [...this.#projects.values()].some((loaded) => loaded.isAt(project));
  }

  /** Has somebody told whenever a project has been read to its end that was handed out before. */
  whenRead(listener: () => void): void {
    this.#whenRead = listener;
  }

  /** The projects that somebody has asked for. */
  projects(): Promise<readonly Project[]> {
    return this.#together(async () => [...this.#projects.keys()]);
  }

  /** Every project in the workspace's folders, and those of files from elsewhere that somebody has asked for. */
  async everyProject(): Promise<readonly Project[]> {
    for (const folder of this.#folders) await this.projectsBelow(folder);
    return this.projects();
  }

  /** The project that a file belongs to, with all of its files. */
  async projectOf(uri: string): Promise<Project> {
    for (;;) {
      const project = await this.projectSoFar(uri);
      if (project.isWhole) return project;
      await this.#projects.get(project.root)?.rest;
    }
  }

  /**
   * The project that a file belongs to, as far as it has been read: an open document is always in it. For whoever says
   * nothing that another file could make false, and cannot wait.
   */
  async projectSoFar(uri: string): Promise<Project> {
    for (;;) {
      const { now } = await this.#turns.take(async () => {
        const loaded = await this.#loaded(await this.rootOf(uri));
        return { now: loaded.now() };
      });
      const project = await now;
      if (this.isCurrent(project)) return project;
    }
  }

  /** The project that a folder belongs to, and those that lie below it, with all of their files. */
  projectsBelow(folder: string): Promise<readonly Project[]> {
    return this.#together(async () => {
      const roots = [await this.rootOf(within(folder, settingsName))];
      for (const root of roots) {
        const { nested } = await this.#loaded(root);
        roots.push(...nested.filter((below) => pathFrom(folder, below) !== undefined));
      }
      return roots;
    });
  }

  /**
   * What the project in a folder would be read from now: the disk, and the open documents above it.
   *
   * @param articles the URIs of the articles that its files are known to name
   */
  async findInputs(root: string, articles: readonly string[]): Promise<Inputs> {
    const asked = this.#findInputs(root, articles);
    this.#asked.add(asked);
    try {
      return await asked;
    } finally {
      this.#asked.delete(asked);
    }
  }

  async #findInputs(root: string, articles: readonly string[]): Promise<Inputs> {
    const finding = this.#finding.get(root) ?? findAnnotations(this.#texts, root);
    this.#finding.set(root, finding);
    try {
      const found = await finding;
      return { ...found, articles: await findArticles(this.#texts, root, articles) };
    } finally {
      if (this.#finding.get(root) === finding) this.#finding.delete(root);
    }
  }

  /** A file read as an article, whether or not an annotation file names it; undefined where its name is no article's. */
  async articleAt(uri: string): Promise<ArticleFile | undefined> {
    const format = articleFormatOf(uri);
    return format && articleFile(uri, format, await textAt(this.#texts, uri, format, parentOf(uri)));
  }

  /**
   * A document was opened or edited: its text stands above the disk's from now on.
   *
   * @param edits what was done to an open one, one after the other
   */
  change(uri: string, document: TextDocument, edits?: readonly Edit[]): Promise<void> {
    const known = this.#open.has(uri);
    this.#open.set(uri, document);
    this.#finding.clear();
    return this.#refresh([uri], known, edits);
  }

  /** A document was closed: the disk's text holds again. */
  close(uri: string): Promise<void> {
    this.#open.delete(uri);
    this.#finding.clear();
    return this.#refresh([uri], false);
  }

  /** Files changed, appeared or went on the disk. */
  changedOnDisk(uris: readonly string[]): Promise<void> {
    this.#finding.clear();
    return this.#refresh(
      uris.filter((uri) => !this.#open.has(uri)),
      false,
    );
  }

  /** The folder of the project that a file belongs to: the nearest with settings, else the workspace's own. */
  async rootOf(uri: string): Promise<string> {
    for (let folder = parentOf(uri); ; ) {
      if (await this.#isMarked(folder)) return folder;
      const parent = parentOf(folder);
      if (parent === folder) break;
      folder = parent;
    }
    const holders = this.#folders.filter((folder) => pathFrom(folder, uri) !== undefined);
    return holders.sort((a, b) => b.length - a.length)[0] ?? parentOf(uri);
  }

  async #loaded(root: string): Promise<LoadedProject> {
    const known = this.#projects.get(root);
    if (known) return known;
    const loaded = await LoadedProject.begin(root, this.#texts, (uri) => this.rootOf(uri), this.#meanwhile);
    this.#projects.set(root, loaded);
    if (!loaded.isWhole) {
      loaded.readRest();
      // Whoever waits for it hears what went wrong.
      loaded.rest.then(this.#whenRead, () => undefined);
    }
    return loaded;
  }

  /** Projects with all of their files, as they stand at one moment. @param find finds their folders, in turn */
  async #together(find: () => Promise<readonly string[]>): Promise<readonly Project[]> {
    for (;;) {
      const projects: Project[] = [];
      for (const root of await this.#turns.take(find))
        projects.push(await this.projectOf(within(root, settingsName)));
      if (projects.every((project) => this.isCurrent(project))) return projects;
    }
  }

  /** Has files read again that changed. Others need not wait for that unless they look at the same project. */
  async #refresh(uris: readonly string[], settled: boolean, edits?: readonly Edit[]): Promise<void> {
    await Promise.all(await this.#turns.take(() => this.#begin(uris, settled, edits)));
  }

  /** @param settled the files are known to exist, and no project's borders can have moved */
  async #begin(
    uris: readonly string[],
    settled: boolean,
    edits?: readonly Edit[],
  ): Promise<readonly Promise<void>[]> {
    const begun: Promise<void>[] = [];
    for (const uri of uris) {
      const root = isSettingsUri(uri) ? parentOf(uri) : await this.rootOf(uri);
      const loaded = this.#projects.get(root);
      if (isSettingsUri(uri) && (!settled || !loaded || (await loaded.excludesOthersNow()))) this.#forget();
      else if (loaded) begun.push(loaded.refresh(uri, edits));
    }
    return begun;
  }

  #forget(): void {
    this.#marked.clear();
    for (const loaded of this.#projects.values()) loaded.giveUp();
    this.#projects.clear();
  }

  #isMarked(folder: string): Promise<boolean> {
    const settings = within(folder, settingsName);
    if (this.#open.has(settings)) return Promise.resolve(true);
    let marked = this.#marked.get(folder);
    if (marked === undefined) {
      marked = this.#files.read(settings, folder).then(({ kind }) => kind === 'text');
      this.#marked.set(folder, marked);
    }
    return marked;
  }
}
