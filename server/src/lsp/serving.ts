import type { Connection } from 'vscode-languageserver';
import type { Project } from '../project/project.ts';
import { normalUri } from '../project/uri.ts';
import type { Workspace } from '../project/workspace.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { Diagnosing } from './diagnosing.ts';
import type { Handlers } from './handlers.ts';
import type { KeptReferences } from './kept-references.ts';
import type { Refreshing } from './refreshing.ts';

/** All that answers are made from. */
export interface Serving {
  readonly connection: Connection;
  readonly client: Client;
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly diagnosing: Diagnosing;
  readonly handlers: Handlers;
  readonly refreshing: Refreshing;
  /** Undefined where nothing is kept. */
  readonly keptReferences: KeptReferences | undefined;
}

/** A file that a request names, in its project as it stands once all changes told before are taken. */
export async function fileAt(
  { workspace }: Serving,
  given: string,
): Promise<{ readonly uri: string; readonly project: Project }> {
  const uri = normalUri(given);
  return { uri, project: await workspace.projectOf(uri) };
}
