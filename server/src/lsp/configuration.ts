import type { Connection } from 'vscode-languageserver';
import type { HintKinds } from '../features/inlay-hints.ts';
import { type Severities, severitiesFrom } from '../project/settings.ts';
import type { Client } from './client.ts';

/** The editor's own settings, which stand under a project's. */
export class Configuration {
  readonly #connection: Connection;
  readonly #client: Client;
  /** The section `newsmark`, by the folder that it was asked for. */
  readonly #sections = new Map<string, Promise<unknown>>();
  #pushed: unknown;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
    this.#pushed = client.options.settings;
  }

  /** The severities that the editor sets for a folder. */
  async severities(folder: string): Promise<Severities> {
    return severitiesFrom(fieldOf(await this.#section(folder), 'rules'));
  }

  /** The inlay hints that the editor wants in a folder: all that are not switched off. */
  async inlayHints(folder: string): Promise<HintKinds> {
    const chosen = fieldOf(await this.#section(folder), 'inlayHints');
    return {
      names: fieldOf(chosen, 'names') !== false,
      weekdays: fieldOf(chosen, 'weekdays') !== false,
      drift: fieldOf(chosen, 'drift') !== false,
    };
  }

  /** The editor's settings changed. */
  changed(settings: unknown): void {
    this.#sections.clear();
    this.#pushed = fieldOf(settings, 'newsmark') ?? this.#pushed;
  }

  #section(folder: string): Promise<unknown> {
    if (!this.#client.hasConfiguration) return Promise.resolve(this.#pushed);
    let known = this.#sections.get(folder);
    if (known === undefined) {
      known = this.#connection.workspace
        .getConfiguration({ scopeUri: folder, section: 'newsmark' })
        .catch(() => this.#pushed);
      this.#sections.set(folder, known);
    }
    return known;
  }
}

/** A field of settings, which come from outside and may be anything. */
function fieldOf(settings: unknown, name: string): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return new Map<string, unknown>(Object.entries(settings)).get(name);
}
