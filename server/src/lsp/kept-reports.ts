import { CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { type Digest, fingerprint, type Inputs, inputsOf } from '../project/inputs.ts';
import type { Project } from '../project/project.ts';
import { atOnce, type Steps } from '../work/steps.ts';
import { breathing } from './breathing.ts';

/** Keeps texts from one session to the next. */
export interface Storage {
  /** Undefined where there is none, or it is not what was written. */
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
}

/** How something can be kept. */
export interface Keeping {
  readonly storage: Storage;
  readonly digest: Digest;
  /** What the program is known by that finds and keeps: another may find something else. */
  readonly program: string;
}

/** The diagnostics of the files of a project, by URI; of a file without any there is nothing. */
export type Reports = ReadonlyMap<string, readonly Diagnostic[]>;

/** What is kept of a project. */
interface Kept {
  /** What the project was read from, and all else that its diagnostics rest on. */
  readonly of: string;
  readonly articles: readonly string[];
  readonly reports: readonly (readonly [string, readonly Diagnostic[]])[];
}

/** So long nothing is written, in milliseconds: an edit may make it be another again. */
const rest = 5000;

/**
 * What was found in projects when they were looked at last, also in another session. Where a project is as it was then,
 * nobody need look again.
 */
export class KeptReports {
  readonly #storage: Storage;
  readonly #digest: Digest;
  readonly #program: string;
  readonly #kept = new Map<string, Promise<Kept | undefined>>();
  /** The roots of the projects of which newer reports are to be written. */
  readonly #unwritten = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ storage, digest, program }: Keeping) {
    this.#storage = storage;
    this.#digest = digest;
    this.#program = program;
  }

  /**
   * What was found in the project in a folder, if it is as it was.
   *
   * @param circumstances all that diagnostics rest on beside the project
   * @param find finds what the project is read from, which names these articles
   */
  async reportsOf(
    root: string,
    circumstances: string,
    find: (articles: readonly string[]) => Inputs | Promise<Inputs>,
  ): Promise<Reports | undefined> {
    const kept = await this.#of(root);
    if (kept === undefined) return undefined;
    const inputs = await find(kept.articles);
    const now = await breathing(this.#nameOf(inputs, circumstances), CancellationToken.None);
    return now === kept.of ? new Map(kept.reports) : undefined;
  }

  /** Keeps what was found in a project as it stands. */
  keep(project: Project, circumstances: string, found: Reports): void {
    const kept: Kept = {
      of: atOnce(this.#nameOf(inputsOf(project), circumstances)),
      articles: [...project.articles.keys()],
      reports: [...found].filter(([, diagnostics]) => diagnostics.length > 0),
    };
    this.#kept.set(project.root, Promise.resolve(kept));
    this.#unwritten.add(project.root);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.write(), rest);
  }

  /** Writes what is not written yet. Where that cannot be done, it is worked out again the next time. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    for (const root of this.#unwritten) {
      this.#unwritten.delete(root);
      const kept = await this.#kept.get(root);
      await this.#storage.write(this.#fileOf(root), JSON.stringify(kept)).catch(() => undefined);
    }
  }

  #fileOf(root: string): string {
    return `${this.#program} ${root}`;
  }

  #of(root: string): Promise<Kept | undefined> {
    let kept = this.#kept.get(root);
    if (kept === undefined) {
      // What is read back is what this very program wrote.
      kept = this.#storage
        .read(this.#fileOf(root))
        .then((text) => (text === undefined ? undefined : JSON.parse(text)));
      this.#kept.set(root, kept);
    }
    return kept;
  }

  *#nameOf(inputs: Inputs, circumstances: string): Steps<string> {
    return this.#digest(`${circumstances}\n${yield* fingerprint(inputs, this.#digest)}`);
  }
}
