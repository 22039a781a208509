import type { Project } from '../project/project.ts';
import type { Severities } from '../project/settings.ts';
import { checkFile, type Diagnosis, type Failed } from '../rules/check.ts';

interface Known {
  readonly severities: string;
  readonly found: readonly Diagnosis[];
}

/** What was found in a project as it stands, by file: an editor asks for fixes at every move of the cursor. */
const known = new WeakMap<Project, Map<string, Known>>();

/** What `checkFile` finds, worked out once for each state of a project. */
export function checked(
  project: Project,
  uri: string,
  editor: Severities,
  failed: Failed | undefined,
): readonly Diagnosis[] {
  const severities = JSON.stringify([...editor].sort());
  let files = known.get(project);
  if (files === undefined) {
    files = new Map();
    known.set(project, files);
  }
  const before = files.get(uri);
  if (before?.severities === severities) return before.found;
  const found = checkFile(project, uri, editor, failed);
  files.set(uri, { severities, found });
  return found;
}
