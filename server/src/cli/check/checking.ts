import type { Files } from '../../project/files.ts';
import type { Project } from '../../project/project.ts';
import { articleFormatOf, isSettingsUri, pathFrom } from '../../project/uri.ts';
import { Workspace } from '../../project/workspace.ts';
import { checkFile } from '../../rules/check.ts';
import { Readings } from './readings.ts';
import { inOrder, positionOf, type Remark } from './remark.ts';
import {
  emptySentence,
  failedSentence,
  leftOutSentence,
  otherSentence,
  unannotatedSentence,
  unreadSentence,
} from './sentences.ts';
import type { Target } from './target.ts';

/** What checking some targets gave. */
export interface Checked {
  readonly remarks: readonly Remark[];
  /** How many files were checked. */
  readonly files: number;
  /** Sentences on what was not checked, and need not be. */
  readonly notes: readonly string[];
  /** Sentences on what should have been checked, and could not be. */
  readonly faults: readonly string[];
}

/**
 * Reads the projects that targets belong to, and checks the files that they name.
 *
 * @param pathOf how a URI is shown
 */
export async function checkTargets(
  targets: readonly Target[],
  files: Files,
  pathOf: (uri: string) => string,
): Promise<Checked> {
  const readings = new Readings(files);
  const workspace = new Workspace(readings, [...new Set(targets.map(({ home }) => home))]);
  const selection = new Selection(workspace, readings, pathOf);
  for (const target of targets) await selection.add(target);
  selection.addUnreadSettings();
  const remarks = [...selection.chosen].flatMap(([uri, project]) =>
    remarksOn(project, uri, pathOf(uri), (sentence) => selection.faults.add(sentence)),
  );
  return {
    remarks: inOrder(remarks),
    files: selection.chosen.size,
    notes: [...selection.notes],
    faults: [...selection.faults],
  };
}

/** The files that targets name, each with its project, and what is to be said of the targets themselves. */
class Selection {
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

  #choose(uri: string, project: Project): void {
    if (!this.chosen.has(uri)) this.chosen.set(uri, project);
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

function remarksOn(
  project: Project,
  uri: string,
  file: string,
  failed: (sentence: string) => void,
): readonly Remark[] {
  const settings = project.settingsFile;
  const text = settings?.uri === uri ? settings.text : project.annotations.get(uri)?.text;
  if (text === undefined) return [];
  // An editor's settings have no say here.
  const diagnoses = checkFile(project, uri, new Map(), (code, error) =>
    failed(failedSentence(file, code, error)),
  );
  return diagnoses.map(({ code, severity, span, message }) => ({
    file,
    ...positionOf(text, span),
    code,
    severity,
    message,
  }));
}
