import type { Connection } from 'vscode-languageserver';
import type { Files } from '../project/files.ts';
import { textIn } from '../project/text.ts';
import { Workspace } from '../project/workspace.ts';
import { holding } from '../rules/holding.ts';
import { lulls } from './breathing.ts';
import type { Client } from './client.ts';
import { Handlers } from './handlers.ts';
import { type Keeping, keptReports, keptUses } from './kept.ts';
import { KeptReferences } from './kept-references.ts';
import { readingProgress } from './progress.ts';
import { Session } from './session.ts';

/** So many files that nobody edits take some 80 MB, if they hold fifty claims each. */
const mostHeld = 128;

/** Takes a client's changes and requests from now on. */
export function begin(
  connection: Connection,
  client: Client,
  files: Files,
  keeping: Keeping | undefined,
  saveMemory?: () => void,
): void {
  const meanwhile = {
    progress: client.showsProgress ? readingProgress(connection) : undefined,
    lull: lulls(),
    holding: holding(mostHeld, { tellsOwn: true, begins: saveMemory }),
  };
  const workspace = new Workspace(files, client.folders, meanwhile, textIn[client.encoding]);
  const handlers = new Handlers(connection);
  const kept = keeping && {
    reports: keptReports(keeping),
    references: new KeptReferences(workspace, client, handlers, keptUses(keeping)),
  };
  new Session(connection, client, workspace, handlers, kept).listen();
}
