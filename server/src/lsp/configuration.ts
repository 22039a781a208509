import type { Connection } from 'vscode-languageserver';
import { type Severities, severitiesFrom } from '../project/settings.ts';
import type { Client } from './client.ts';

/** The editor's own settings, which stand under a project's. */
export class Configuration {
  readonly #connection: Connection;
  readonly #client: Client;
  /** By the folder that they were asked for. */
  readonly #severities = new Map<string, Promise<Severities>>();
  #pushed: Severities;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
    this.#pushed = rulesIn(client.options.settings);
  }

  /** The severities that the editor sets for a folder. */
  severities(folder: string): Promise<Severities> {
    if (!this.#client.hasConfiguration) return Promise.resolve(this.#pushed);
    let known = this.#severities.get(folder);
    if (known === undefined) {
      known = this.#connection.workspace
        .getConfiguration({ scopeUri: folder, section: 'newsmark' })
        .then(rulesIn, () => this.#pushed);
      this.#severities.set(folder, known);
    }
    return known;
  }

  /** The editor's settings changed. */
  changed(settings: unknown): void {
    this.#severities.clear();
    if (typeof settings === 'object' && settings !== null && 'newsmark' in settings)
      this.#pushed = rulesIn(settings.newsmark);
  }
}

function rulesIn(section: unknown): Severities {
  return severitiesFrom(
    typeof section === 'object' && section !== null && 'rules' in section ? section.rules : undefined,
  );
}
