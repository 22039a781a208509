import type { Project } from '../project/project.ts';
import type { Severities } from '../project/settings.ts';
import { checkFile, type Diagnosis, type Failed } from '../rules/check.ts';
import { SharedSteps, type Steps } from '../work/steps.ts';

interface Known {
  readonly severities: string;
  readonly found: SharedSteps<readonly Diagnosis[]>;
}

/** What was found in a project as it stands, by file: an editor asks for fixes at every move of the cursor. */
const known = new WeakMap<Project, Map<string, Known>>();

/** What `checkFile` finds, worked out once for each state of a project. */
export function* checked(
  project: Project,
  uri: string,
  editor: Severities,
  failed: Failed | undefined,
): Steps<readonly Diagnosis[]> {
  const severities = JSON.stringify([...editor].sort());
  let files = known.get(project);
  if (files === undefined) {
    files = new Map();
    known.set(project, files);
  }
  let here = files.get(uri);
  if (here?.severities !== severities) {
    here = { severities, found: new SharedSteps(checkFile(project, uri, editor, failed)) };
    files.set(uri, here);
  }
  return yield* here.found.left();
}
