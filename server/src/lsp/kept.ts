import { CancellationToken, type Diagnostic } from 'vscode-languageserver';
import type { KnownUses } from '../features/known-uses.ts';
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

/** What is kept of a project. */
interface OfProject<Found> {
  /** What the project was read from, and all else that it rests on. */
  readonly of: string;
  readonly articles: readonly string[];
  readonly found: Found;
}

/** So long nothing is written, in milliseconds: an edit may make it be another again. */
const rest = 5000;

/**
 * What was found in projects when they were looked at last, also in another session. Where a project is as it was then,
 * nobody need look again.
 */
export class Kept<Found> {
  readonly #keeping: Keeping;
  readonly #name: string;
  readonly #restsOn: (inputs: Inputs) => Inputs;
  readonly #kept = new Map<string, Promise<OfProject<Found> | undefined>>();
  /** The roots of the projects of which something newer is to be written. */
  readonly #unwritten = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param name tells it from what else is kept
   * @param restsOn what of a project it rests on
   */
  constructor(keeping: Keeping, name: string, restsOn: (inputs: Inputs) => Inputs) {
    this.#keeping = keeping;
    this.#name = name;
    this.#restsOn = restsOn;
  }

  /**
   * What was found in the project in a folder, if it is as it was.
   *
   * @param circumstances all that it rests on beside the project
   * @param find finds what the project is read from, which names these articles
   */
  async of(
    root: string,
    circumstances: string,
    find: (articles: readonly string[]) => Inputs | Promise<Inputs>,
  ): Promise<Found | undefined> {
    const kept = await this.#of(root);
    if (kept === undefined) return undefined;
    const inputs = await find(kept.articles);
    const now = await breathing(this.#nameOf(inputs, circumstances), CancellationToken.None);
    return now === kept.of ? kept.found : undefined;
  }

  /** Keeps what was found in a project as it stands. */
  keep(project: Project, circumstances: string, found: Found): void {
    const inputs = inputsOf(project);
    const kept: OfProject<Found> = {
      of: atOnce(this.#nameOf(inputs, circumstances)),
      articles: [...this.#restsOn(inputs).articles.keys()],
      found,
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
      await this.#keeping.storage.write(this.#fileOf(root), JSON.stringify(kept)).catch(() => undefined);
    }
  }

  #fileOf(root: string): string {
    return `${this.#keeping.program} ${this.#name} ${root}`;
  }

  #of(root: string): Promise<OfProject<Found> | undefined> {
    let kept = this.#kept.get(root);
    if (kept === undefined) {
      // What is read back is what this very program wrote.
      kept = this.#keeping.storage
        .read(this.#fileOf(root))
        .then((text) => (text === undefined ? undefined : JSON.parse(text)));
      this.#kept.set(root, kept);
    }
    return kept;
  }

  *#nameOf(inputs: Inputs, circumstances: string): Steps<string> {
    const { digest } = this.#keeping;
    return digest(`${circumstances}\n${yield* fingerprint(this.#restsOn(inputs), digest)}`);
  }
}

/** The diagnostics of the files of a project, by URI; of a file without any there is nothing. */
export type KeptReports = Kept<readonly (readonly [string, readonly Diagnostic[]])[]>;

/** Diagnostics rest on all of a project. */
export function keptReports(keeping: Keeping): KeptReports {
  return new Kept(keeping, 'diagnostics', (inputs) => inputs);
}

export type KeptUses = Kept<KnownUses>;

/** What is named where is the same whatever the articles say. */
export function keptUses(keeping: Keeping): KeptUses {
  return new Kept(keeping, 'uses', (inputs) => ({ ...inputs, articles: new Map(), candidates: new Set() }));
}
