import type { CancellationToken } from 'vscode-languageserver';
import type { Project } from '../project/project.ts';
import { normalUri } from '../project/uri.ts';
import type { Workspace } from '../project/workspace.ts';
import type { Steps } from '../work/steps.ts';
import { breathing, GivenUp, wanted } from './breathing.ts';

/** What is worked out from a file, by its normal URI, and its project. */
export type Work<Answer> = (project: Project, uri: string) => Steps<Answer>;

/**
 * Works out an answer from a file that the client names, in its project as it stands once all changes told before are
 * taken. Where the project changes meanwhile, it begins anew.
 *
 * @throws GivenUp where the client cancelled
 */
export function workOut<Answer>(
  workspace: Workspace,
  given: string,
  token: CancellationToken,
  work: Work<Answer>,
): Promise<Answer> {
  return workOn(workspace, given, token, work, (uri) => workspace.projectOf(uri));
}

/**
 * The same while the project is still being read, for work that says nothing then that another file could make false.
 *
 * @throws GivenUp where the client cancelled
 */
export function workOutSoFar<Answer>(
  workspace: Workspace,
  given: string,
  token: CancellationToken,
  work: Work<Answer>,
): Promise<Answer> {
  return workOn(workspace, given, token, work, (uri) => workspace.projectSoFar(uri));
}

async function workOn<Answer>(
  workspace: Workspace,
  given: string,
  token: CancellationToken,
  work: Work<Answer>,
  projectOf: (uri: string) => Promise<Project>,
): Promise<Answer> {
  const uri = normalUri(given);
  for (;;) {
    const project = await wanted(projectOf(uri), token);
    const steps = work(project, uri);
    try {
      return await breathing(steps, token, () => workspace.isCurrent(project));
    } catch (error) {
      if (!(error instanceof GivenUp) || error.why === 'cancelled') throw error;
    }
  }
}

/**
 * As {@link workOut}, for what changes the file at a place: in a text that is another by now the place may be another too.
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
