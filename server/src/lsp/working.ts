import type { CancellationToken } from 'vscode-languageserver';
import type { Project } from '../project/project.ts';
import { normalUri } from '../project/uri.ts';
import type { Workspace } from '../project/workspace.ts';
import type { Steps } from '../work/steps.ts';
import { breathing, GivenUp } from './breathing.ts';

/** What is worked out from a file, by its normal URI, and its project. */
export type Work<Answer> = (project: Project, uri: string) => Steps<Answer>;

/**
 * Works out an answer from a file that the client names, in its project as it stands once all changes told before are
 * taken. Where the project changes meanwhile, it begins anew.
 *
 * @throws GivenUp where the client cancelled
 */
export async function workOut<Answer>(
  workspace: Workspace,
  given: string,
  token: CancellationToken,
  work: Work<Answer>,
): Promise<Answer> {
  const uri = normalUri(given);
  for (;;) {
    const project = await workspace.projectOf(uri);
    const steps = work(project, uri);
    try {
      return await breathing(steps, token, () => workspace.isCurrent(project));
    } catch (error) {
      if (!(error instanceof GivenUp) || error.why === 'cancelled') throw error;
    }
  }
}

/**
 * The same for what changes the file at a place: in a text that is another by now the place may be another too.
 *
 * @throws GivenUp also where the file itself changed
 */
export function workOutEdit<Answer>(
  workspace: Workspace,
  given: string,
  token: CancellationToken,
  work: Work<Answer>,
): Promise<Answer> {
  const document = workspace.openDocument(normalUri(given));
  return workOut(workspace, given, token, (project, uri) => {
    if (workspace.openDocument(uri) !== document) throw new GivenUp('changed');
    return work(project, uri);
  });
}
