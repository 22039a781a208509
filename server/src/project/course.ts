import type { Claim } from '../model/claim.ts';
import { parse } from '../syntax/parse.ts';
import { isReading, Readable } from '../work/reading.ts';
import { articleTarget } from './article-target.ts';
import { type Breaks, FollowedBreaks, noBreaks } from './breaks.ts';
import { changedFiles } from './changed-files.ts';
import type { AnnotationFile } from './document.ts';
import type { Project } from './project.ts';
import { Scope } from './scope.ts';

/** Something that is asked of each moment, and how it was answered last. */
interface Asked {
  readonly ask: (project: Project) => boolean;
  answer: boolean;
}

const noTree = parse('');

/**
 * The course of a project through its moments: what is kept from one to the next, so that a change costs what it
 * changes. Whoever works out something from a moment and keeps it is told once something changed that was read for it.
 */
export class Course {
  readonly scope: Scope;
  /** Of files by URI: what they say of their article. */
  readonly heads = new Readable<string>();
  readonly articles = new Readable<string>();
  /** Of articles by URI: which files annotate them. */
  readonly annotators = new Readable<string>();
  /** Of articles by URI: where their claims stand. */
  readonly passages = new Readable<string>();
  /** Of single claims: where they stand. */
  readonly places = new Readable<Claim>();
  /** Of files of which the gist is known, by URI: anything that stands in them. */
  readonly unread = new Readable<string>();
  readonly settings = new Readable<'settings'>();
  readonly #answers = new Readable<string>();
  readonly #asked = new Map<string, Asked>();
  readonly #breaks = new Map<string, FollowedBreaks>();
  #project: Project;

  constructor(project: Project) {
    this.scope = new Scope(project.root);
    this.scope.follow(project.annotations);
    this.#project = project;
  }

  /** The moment that it has come to. */
  get project(): Project {
    return this.#project;
  }

  /** Goes on to a later moment. */
  follow(project: Project): void {
    const before = this.#project;
    if (before === project) return;
    this.#project = project;
    this.scope.follow(project.annotations);
    if (before.settingsFile !== project.settingsFile) this.settings.changed('settings');
    for (const { uri } of changedFiles(before.articles, project.articles)) this.articles.changed(uri);
    for (const { uri, old, file } of changedFiles(before.annotations, project.annotations))
      this.#followFile(uri, old, file);
    this.#askAgain();
  }

  /** Where the YAML of a file cannot be read. */
  breaksIn(file: AnnotationFile): Breaks {
    if (file.gist !== undefined) {
      if (isReading(file.uri)) this.unread.read(file.uri);
      return noBreaks;
    }
    let breaks = this.#breaks.get(file.uri);
    if (breaks === undefined) {
      breaks = new FollowedBreaks(file.annotation.tree);
      this.#breaks.set(file.uri, breaks);
    }
    return breaks;
  }

  /**
   * Asks something of the project as it stands. Whoever wants to know is told once the answer is another, and not of
   * each change.
   *
   * @param name tells questions apart
   */
  ask(name: string, ask: (project: Project) => boolean): boolean {
    this.#answers.read(name);
    let asked = this.#asked.get(name);
    if (asked === undefined) {
      asked = { ask, answer: ask(this.#project) };
      this.#asked.set(name, asked);
    }
    return asked.answer;
  }

  #followFile(uri: string, old: AnnotationFile | undefined, file: AnnotationFile | undefined): void {
    if (old?.gist !== undefined) this.unread.changed(uri);
    if (!hasSameHead(old, file)) this.heads.changed(uri);
    // Of a file that is gone they are kept: it may come back, and whoever asked wants to know.
    this.#breaks.get(uri)?.follow(file?.gist === undefined ? (file?.annotation.tree ?? noTree) : noTree);
    const targets = [old, file].map((each) => each && targetOf(this.#project.root, each));
    for (const target of new Set(targets)) {
      if (target === undefined) continue;
      this.passages.changed(target);
      if (targets[0] !== targets[1]) this.annotators.changed(target);
    }
  }

  #askAgain(): void {
    for (const [name, asked] of this.#asked) {
      if (!this.#answers.isRead(name)) {
        this.#asked.delete(name);
        continue;
      }
      const answer = asked.ask(this.#project);
      if (answer === asked.answer) continue;
      asked.answer = answer;
      this.#answers.changed(name);
    }
  }
}

function targetOf(root: string, file: AnnotationFile): string | undefined {
  const target = articleTarget(root, file);
  return target.kind === 'inside' ? target.uri : undefined;
}

/** Whether what a file says of its article is the same as before, and written at the same place of its stretch. */
function hasSameHead(old: AnnotationFile | undefined, file: AnnotationFile | undefined): boolean {
  // Nobody looks into them only to know that.
  if ([old, file].some((each) => each?.gist !== undefined)) return false;
  const [before, now] = [old?.annotation.article?.entry, file?.annotation.article?.entry];
  return before?.node === now?.node && before?.at === now?.at;
}
