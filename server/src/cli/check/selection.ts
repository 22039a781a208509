import type { Project } from '../../project/project.ts';
import { articleFormatOf, isSettingsUri, pathFrom } from '../../project/uri.ts';
import type { Workspace } from '../../project/workspace.ts';
import type { Readings } from './readings.ts';
import {
  emptySentence,
  leftOutSentence,
  otherSentence,
  unannotatedSentence,
  unreadSentence,
} from './sentences.ts';
import type { Target } from './target.ts';

/** The files that targets name, each with its project as it stands, and what is to be said of the targets. */
export interface Selection {
  /** By URI. */
  readonly chosen: ReadonlyMap<string, Project>;
  /** Sentences on what is left out, and need not be read. */
  readonly notes: readonly string[];
  /** Sentences on what should have been read, and could not be. */
  readonly faults: readonly string[];
}

/**
 * Finds the files that targets name.
 *
 * @param pathOf how a URI is shown
 */
export async function select(
  targets: readonly Target[],
  workspace: Workspace,
  readings: Readings,
  pathOf: (uri: string) => string,
): Promise<Selection> {
  const selecting = new Selecting(workspace, readings, pathOf);
  for (const target of targets) await selecting.add(target);
  selecting.addUnreadSettings();
  return { chosen: selecting.chosen, notes: [...selecting.notes], faults: [...selecting.faults] };
}

class Selecting {
  readonly chosen = new Map<string, Project>();
  readonly notes = new Set<string>();
  readonly faults = new Set<string>();
  readonly #workspace: Workspace;
  readonly #readings: Readings;
  readonly #pathOf: (uri: string) => string;

  constructor(workspace: Workspace, readings: Readings, pathOf: (uri: string) => string) {
    this.#workspace = workspace;
    this.#readings = readings;
    this.#pathOf = pathOf;
  }

  async add(target: Target): Promise<void> {
    switch (target.kind) {
      case 'folder':
        return this.#addFolder(target);
      case 'annotation':
      case 'settings':
        return this.#addFile(target);
      case 'article':
        return this.#addArticle(target);
      case 'other':
        this.faults.add(otherSentence(target.written));
    }
  }

  /** Settings that cannot be read change what everything else means, wherever they are. */
  addUnreadSettings(): void {
    this.#addUnread((uri) => isSettingsUri(uri));
  }

  async #addFolder({ uri: folder, written }: Target): Promise<void> {
    const before = this.faults.size;
    let found = false;
    for (const project of await this.#workspace.projectsBelow(folder))
      for (const uri of filesOf(project)) {
        if (pathFrom(folder, uri) === undefined) continue;
        found = true;
        this.#choose(uri, project);
      }
    this.#addUnread((uri) => pathFrom(folder, uri) !== undefined);
    if (!found && this.faults.size === before) this.faults.add(emptySentence(written));
  }

  async #addFile({ uri, written }: Target): Promise<void> {
    const project = await this.#workspace.projectOf(uri);
    const unread = this.#readings.unread.get(uri);
    if (filesOf(project).includes(uri)) this.#choose(uri, project);
    else if (unread) this.faults.add(unreadSentence(written, unread));
    else this.notes.add(leftOutSentence(written));
  }

  async #addArticle({ uri, written }: Target): Promise<void> {
    const project = await this.#workspace.projectOf(uri);
    const annotations = project.annotationsOf(uri);
    for (const file of annotations) this.#choose(file.uri, project);
    if (annotations.length === 0) this.notes.add(unannotatedSentence(written));
  }

  /** What an annotation file leaves open may show in its article: that is chosen with it. */
  #choose(uri: string, project: Project): void {
    this.chosen.set(uri, project);
    const file = project.annotations.get(uri);
    const article = file && project.articleOf(file);
    if (article?.type === 'article') this.chosen.set(article.uri, project);
  }

  #addUnread(wanted: (uri: string) => boolean): void {
    // Most folders hold no settings; and a folder may be called like a file.
    for (const [uri, unread] of this.#readings.unread)
      if (unread.kind !== 'missing' && unread.kind !== 'folder' && !isArticle(uri) && wanted(uri))
        this.faults.add(unreadSentence(this.#pathOf(uri), unread));
  }
}

/** What is wrong with an article is said of the file that names it. */
function isArticle(uri: string): boolean {
  return articleFormatOf(uri) !== undefined;
}

function filesOf(project: Project): readonly string[] {
  return [...project.annotations.keys(), ...(project.settingsFile ? [project.settingsFile.uri] : [])];
}
