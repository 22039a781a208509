import { CancellationToken, type Location, type Position } from 'vscode-languageserver';
import { knownUses, referencesKnown } from '../features/known-uses.ts';
import { inputsOf } from '../project/inputs.ts';
import type { Project } from '../project/project.ts';
import type { Workspace } from '../project/workspace.ts';
import { breathing, GivenUp } from './breathing.ts';
import type { Client } from './client.ts';
import type { Handlers } from './handlers.ts';
import type { KeptUses } from './kept.ts';

/** Fewer files are read before anybody would notice that something is kept of them. */
const worthKeeping = 64;

/** So long nothing is looked through again after a change, in milliseconds. */
const rest = 60_000;

/** Answers where something is named in a large project before that is read, from what was kept of it. */
export class KeptReferences {
  readonly #workspace: Workspace;
  readonly #handlers: Handlers;
  readonly #kept: KeptUses;
  /** All that places rest on beside the project: how characters are counted. */
  readonly #circumstances: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Promise<void> = Promise.resolve();

  constructor(workspace: Workspace, { encoding }: Client, handlers: Handlers, kept: KeptUses) {
    this.#workspace = workspace;
    this.#handlers = handlers;
    this.#kept = kept;
    this.#circumstances = encoding;
  }

  /** As `references`; undefined where nothing is kept of the project as it is, or where it has been read. */
  async at(uri: string, position: Position, declaration: boolean): Promise<Location[] | undefined> {
    const project = await this.#workspace.projectSoFar(uri);
    if (project.isWhole) return undefined;
    const { root } = project;
    const known = await this.#kept.of(root, this.#circumstances, (articles) =>
      this.#workspace.findInputs(root, articles),
    );
    return known && referencesKnown(known, uri, position, declaration);
  }

  /** Something changed: what is named is kept anew once nothing has changed for a while. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.keep().catch((error) => this.#handlers.report('keeping', error));
    }, rest);
  }

  /** Keeps what is named in the projects that have been read, as they stand. */
  keep(): Promise<void> {
    clearTimeout(this.#timer);
    const keeping = this.#keepAll();
    this.#keeping = keeping.catch(() => undefined);
    return keeping;
  }

  /** Writes what is kept, once that is known which somebody is about to keep. */
  async write(): Promise<void> {
    await this.#keeping;
    await this.#kept.write();
  }

  async #keepAll(): Promise<void> {
    for (const project of await this.#workspace.projects())
      if (project.annotations.size >= worthKeeping && !(await this.#isKept(project)))
        await this.#keep(project);
  }

  async #isKept(project: Project): Promise<boolean> {
    const known = await this.#kept.of(project.root, this.#circumstances, () => inputsOf(project));
    return known !== undefined;
  }

  async #keep(project: Project): Promise<void> {
    const isCurrent = () => this.#workspace.isCurrent(project);
    try {
      const found = await breathing(knownUses(project), CancellationToken.None, isCurrent);
      this.#kept.keep(project, this.#circumstances, found);
    } catch (error) {
      // What changed meanwhile is kept the next time.
      if (!(error instanceof GivenUp)) throw error;
    }
  }
}
